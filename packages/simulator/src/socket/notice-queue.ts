import type { Cancel, Clock } from '@kis/core'
import type { OrderNotice } from '../exchange/order-notice.js'
import type { NoticeTiming } from '../faults/socket-trouble.js'
import type { Random } from '../random.js'

/** How long after the reply a notice leaves. */
const DELAY_MS = 5

export interface NoticeQueueOptions {
  readonly clock: Clock
  readonly timing: () => NoticeTiming
  readonly random: Random
  readonly deliver: (notice: OrderNotice) => void
}

/** Holds the notices that a request causes back until its reply has left, or lets them overtake it. Order is kept either way. */
export class NoticeQueue {
  readonly #options: NoticeQueueOptions
  readonly #held: OrderNotice[] = []
  #isHolding = false
  #cancel: Cancel | undefined

  constructor(options: NoticeQueueOptions) {
    this.#options = options
  }

  during<T>(run: () => T): T {
    const { random } = this.#options
    const timing = this.#options.timing()
    this.#isHolding = timing === 'after' || (timing === 'mixed' && random.chance(0.5))
    try {
      return run()
    } finally {
      this.#isHolding = false
    }
  }

  add(notice: OrderNotice): void {
    if (!this.#isHolding && this.#held.length === 0) {
      this.#options.deliver(notice)
      return
    }
    this.#held.push(notice)
    this.#cancel ??= this.#options.clock.schedule(DELAY_MS, () => this.#release())
  }

  close(): void {
    this.#cancel?.()
    this.#held.length = 0
  }

  #release(): void {
    this.#cancel = undefined
    for (const notice of this.#held.splice(0)) this.#options.deliver(notice)
  }
}
