import { type Clock, KisAuthError } from '@kis/core'
import type { StateEvent } from '../connection/connection-state.js'
import type { RealtimeClient } from '../realtime-client.js'
import type { RegistrationTarget } from '../registry/registration-target.js'
import type { CarrierPort } from './carrier-port.js'
import type { Standing } from './standing.js'

export interface CarrierOptions {
  readonly index: number
  readonly label: string
  readonly client: RealtimeClient
  readonly port: CarrierPort
  readonly clock: Clock
  readonly moveAfterMs: number
}

/** One client of a pool, and what has been seen of it. */
export class Carrier {
  readonly index: number
  readonly label: string
  readonly client: RealtimeClient
  readonly port: CarrierPort
  readonly #clock: Clock
  readonly #moveAfterMs: number
  #isClosed = false
  #isProven = true
  #isRefused = false
  #isBarred = false
  /** Since when it has wanted a connection and had none, on the monotonic clock. */
  #awaySince: number | undefined
  #availableSince: number | undefined

  constructor({ index, label, client, port, clock, moveAfterMs }: CarrierOptions) {
    this.index = index
    this.label = label
    this.client = client
    this.port = port
    this.#clock = clock
    this.#moveAfterMs = moveAfterMs
    if (client.state === 'ready' || client.state === 'idle') this.#availableSince = clock.monotonic()
    else this.#awaySince = clock.monotonic()
  }

  /** Since when it has been ready or at rest, on the monotonic clock; `undefined` when it is neither. */
  get availableSince(): number | undefined {
    return this.#isClosed ? undefined : this.#availableSince
  }

  /** It was closed, and what it carried may be taken from it. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** How full it is, from 0 to 1. */
  get load(): number {
    return this.port.wantedCount() / this.port.limit
  }

  /** Whether it has this registration, or is about to give it up. */
  carries(target: RegistrationTarget): boolean {
    return this.port.find(target) !== undefined
  }

  hasRoomFor(target: RegistrationTarget): boolean {
    return this.port.find(target)?.isWanted === true || this.port.wantedCount() < this.port.limit
  }

  onState({ state, reason, retryAt, isBreakerOpen }: StateEvent): void {
    const now = this.#clock.monotonic()
    if (state === 'ready' || state === 'idle') {
      this.#awaySince = undefined
      this.#availableSince = now
      this.#isRefused = this.#isBarred = false
      return
    }
    this.#awaySince ??= now
    this.#availableSince = undefined
    if (reason === 'approval-key') this.#isRefused = true
    this.#isBarred = isBreakerOpen && (retryAt ?? 0) - this.#clock.now() >= this.#moveAfterMs
  }

  onFailed(error: unknown): void {
    if (KisAuthError.isInstance(error)) this.#isRefused = true
  }

  onClosed(): void {
    this.#isClosed = true
  }

  /** The server has confirmed a registration on it. */
  prove(): void {
    this.#isProven = true
  }

  /** It has failed; others come first until it is proven again. */
  doubt(): void {
    this.#isProven = false
  }

  /** @param othersSince Since when another client could take over, on the monotonic clock; `undefined` when none can. */
  standing(othersSince: number | undefined): Standing {
    const { state } = this.client
    if (this.#isClosed || state === 'closed') return 'closed'
    if (state === 'conflict' || this.#isRefused || this.#isBarred) return 'out'
    if (this.#clock.monotonic() >= this.outAt(othersSince)) return 'out'
    if (state === 'reconnecting') return 'away'
    return this.#isProven ? 'sound' : 'unproven'
  }

  /** When its time without a connection has been too long, on the monotonic clock. */
  outAt(othersSince: number | undefined): number {
    if (this.#awaySince === undefined || othersSince === undefined) return Number.POSITIVE_INFINITY
    // While nobody could take over it does not count: after an outage of all, each gets its time to come back.
    return Math.max(this.#awaySince, othersSince) + this.#moveAfterMs
  }
}
