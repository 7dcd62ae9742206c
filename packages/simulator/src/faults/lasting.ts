import type { Clock } from '@kis/core'

/** A condition that holds until a moment, or until it is lifted. It needs no timer. */
export class Lasting<T> {
  readonly #clock: Pick<Clock, 'monotonic'>
  #value: T | undefined
  #until = Number.NEGATIVE_INFINITY

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock
  }

  /** What holds at this moment; `undefined` when nothing does. */
  get value(): T | undefined {
    return this.#clock.monotonic() < this.#until ? this.#value : undefined
  }

  /** Begins anew; left out, `forMs` is for ever. */
  begin(value: T, forMs: number = Number.POSITIVE_INFINITY): void {
    this.#value = value
    this.#until = this.#clock.monotonic() + forMs
  }

  lift(): void {
    this.#until = Number.NEGATIVE_INFINITY
  }
}
