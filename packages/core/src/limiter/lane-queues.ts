import { KisAbortError } from '../errors/transport-error.js'
import { onAbort } from '../on-abort.js'
import type { Lane } from '../rate-limiter.js'
import { type Place, WaitQueue } from '../wait-queue.js'
import { LANES } from './limiter-link.js'

/** A call that waits for its turn. */
export interface Waiter {
  readonly lane: Lane
  readonly grant: () => void
  readonly refuse: (error: unknown) => void
}

/** The calls of one process that wait, by lane, in the order of their coming. */
export class LaneQueues {
  readonly #queues: Readonly<Record<Lane, WaitQueue<Waiter>>> = {
    cancel: new WaitQueue(),
    order: new WaitQueue(),
    account: new WaitQueue(),
    quote: new WaitQueue(),
  }

  sizes(): Record<Lane, number> {
    const { cancel, order, account, quote } = this.#queues
    return { cancel: cancel.size, order: order.size, account: account.size, quote: quote.size }
  }

  /**
   * Waits in line until somebody takes the place and grants or refuses it.
   *
   * @param onGivenUp Told when the signal has ended the wait.
   */
  wait(lane: Lane, signal: AbortSignal | undefined, onGivenUp: (waiter: Waiter) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => () => {
        stopListening()
        end()
      }
      const waiter: Waiter = { lane, grant: settle(resolve), refuse: (error) => settle(() => reject(error))() }
      this.#places.set(waiter, this.#queues[lane].push(waiter))
      const stopListening = onAbort(signal, () => {
        this.#remove(waiter)
        reject(new KisAbortError({ cause: signal?.reason }))
        onGivenUp(waiter)
      })
    })
  }

  /** The next to be served of a lane, out of its line. */
  shift(lane: Lane): Waiter | undefined {
    const waiter = this.#queues[lane].shift()
    if (waiter) this.#places.delete(waiter)
    return waiter
  }

  /** Everybody, in the order of serving; the lines are empty afterwards. */
  takeAll(): readonly Waiter[] {
    const taken: Waiter[] = []
    for (const lane of LANES) {
      for (let waiter = this.shift(lane); waiter; waiter = this.shift(lane)) taken.push(waiter)
    }
    return taken
  }

  /** Back into line, at its end. */
  putBack(waiter: Waiter): void {
    this.#places.set(waiter, this.#queues[waiter.lane].push(waiter))
  }

  readonly #places = new WeakMap<Waiter, Place<Waiter>>()

  #remove(waiter: Waiter): void {
    const place = this.#places.get(waiter)
    if (place) this.#queues[waiter.lane].remove(place)
  }
}
