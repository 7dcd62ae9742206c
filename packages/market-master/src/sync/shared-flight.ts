import { KisAbortError, untilAborted } from '@kis/core'

interface Flight<T, E> {
  readonly key: string
  readonly result: Promise<T>
  readonly listeners: Set<(event: E) => void>
  readonly controller: AbortController
  readonly isBackground: boolean
  waiting: number
}

export interface JoinOptions<E> {
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: ((event: E) => void) | undefined
  /** Work that nobody waits for: it makes room for the next caller who does. Default `false`. */
  readonly isBackground?: boolean | undefined
}

/** The work that is shared: it listens to the signal and tells everybody of its events. */
export type FlightTask<T, E> = (signal: AbortSignal, emit: (event: E) => void) => Promise<T>

/**
 * One piece of work at a time, shared by all who ask for the same while it runs. A caller who gives up leaves alone; the work itself is
 * ended only when nobody waits for it any more.
 */
export class SharedFlight<T, E> {
  #current: Flight<T, E> | undefined

  /**
   * Joins the work with this key, or starts it once other work is over.
   *
   * @throws KisAbortError when the caller's own signal ends the wait; whatever the work throws.
   */
  async join(key: string, task: FlightTask<T, E>, options: JoinOptions<E> = {}): Promise<T> {
    const { signal, onEvent, isBackground = false } = options
    while (this.#current && !canShare(this.#current, key, isBackground)) {
      // Its timers let the process end, which must not happen to somebody who waits.
      if (this.#current.isBackground && !isBackground)
        this.#current.controller.abort(new Error('A caller waits for the same.'))
      await untilAborted(
        this.#current.result.catch(() => undefined),
        signal,
      )
    }
    if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
    const flight = this.#current ?? this.#start(key, task, isBackground)
    flight.waiting++
    if (onEvent) flight.listeners.add(onEvent)
    try {
      return await untilAborted(flight.result, signal)
    } finally {
      flight.waiting--
      if (onEvent) flight.listeners.delete(onEvent)
      if (flight.waiting === 0) flight.controller.abort(new Error('Nobody waits for it any more.'))
    }
  }

  /** Ends the work for all who wait for it; resolves when it is over. */
  async abort(reason: unknown): Promise<void> {
    const flight = this.#current
    flight?.controller.abort(reason)
    await flight?.result.catch(() => undefined)
  }

  #start(key: string, task: FlightTask<T, E>, isBackground: boolean): Flight<T, E> {
    const controller = new AbortController()
    const listeners = new Set<(event: E) => void>()
    const emit = (event: E): void => {
      for (const listener of listeners) listener(event)
    }
    const result = task(controller.signal, emit).finally(() => {
      if (this.#current === flight) this.#current = undefined
    })
    // A flight that everybody left may still fail, and nobody is there to hear it.
    result.catch(() => undefined)
    const flight: Flight<T, E> = { key, result, listeners, controller, isBackground, waiting: 0 }
    this.#current = flight
    return flight
  }
}

function canShare(flight: Flight<unknown, never>, key: string, isBackground: boolean): boolean {
  return flight.key === key && flight.isBackground === isBackground && !flight.controller.signal.aborted
}
