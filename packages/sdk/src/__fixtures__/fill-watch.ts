import { KisError } from '@kis/core'
import type { Account, LiveView, OrderNotice } from '@kis/trading'

/** Somebody who reads the fills of an account (체결통보) and adds up what he is told. */
export class FillWatch {
  /** Shares told of each number of the broker. */
  readonly told = new Map<number, number>()
  /** How often the view has ended by itself or could not be opened: what was filled meanwhile is told to nobody. */
  breaks = 0
  /** Whether the lists are looked at now and then, so that what gets lost without a trace comes to light. */
  readonly isPolling: boolean
  readonly #account: Account
  readonly #pollMs: number | null | undefined
  #view: LiveView<OrderNotice> | undefined

  /** @param pollMs As `watchFills` takes it. */
  constructor(account: Account, env: 'real' | 'paper', pollMs: number | null | undefined) {
    this.#account = account
    this.#pollMs = pollMs
    this.isPolling = pollMs === undefined ? env === 'paper' : pollMs !== null
  }

  get isOpen(): boolean {
    return this.#view !== undefined
  }

  /** Opens the view, if it is not open. */
  async open(): Promise<void> {
    if (this.#view) return
    try {
      const view = await this.#account.watchFills({ pollMs: this.#pollMs })
      this.#view = view
      view.on('data', (notice) => this.#take(notice))
      view.on('end', () => {
        this.#view = undefined
        this.breaks += 1
      })
    } catch (error) {
      if (!KisError.isInstance(error)) throw error
      // Refused or too late: there is no view, and the reader says so.
      this.breaks += 1
    }
  }

  #take({ kind, orderNumber, quantity, isRepeat }: OrderNotice): void {
    if (kind !== 'filled' || isRepeat) return
    const number = Number(orderNumber)
    this.told.set(number, (this.told.get(number) ?? 0) + quantity)
  }
}
