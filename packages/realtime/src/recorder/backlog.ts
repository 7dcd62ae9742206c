import { type Clock, sleep } from '@kis/core'
import type { Subscription } from '../subscription/subscription.js'
import { turn } from './turn.js'

// So many turns a reader is given before it is waited for at leisure.
const TURNS = 20

/** What the followed subscriptions have not handed out yet. */
export class Backlog {
  readonly #clock: Clock
  readonly #followed = new Set<Pick<Subscription<unknown>, 'isActive' | 'counters'>>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  follow(subscription: Subscription<unknown>): void {
    this.#followed.add(subscription)
  }

  /** Waits until everything has been read, or nobody wants to go on. */
  async drained(isOver: () => boolean): Promise<void> {
    for (let turns = 0; this.isWaiting() && !isOver(); turns++) {
      await (turns < TURNS ? turn() : sleep(this.#clock, 1))
    }
  }

  isWaiting(): boolean {
    for (const subscription of this.#followed) {
      const { received, delivered, dropped } = subscription.counters
      if (!subscription.isActive) this.#followed.delete(subscription)
      else if (received > delivered + dropped) return true
    }
    return false
  }
}
