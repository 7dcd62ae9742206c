/** Removes a listener. Calling it again does nothing. */
export type Off = () => void

type Listener = (event: never) => unknown

/**
 * Listeners by event name. One that throws, or whose promise rejects, is reported and harms no other; an event without a
 * listener is no error.
 */
export class Emitter<Events extends object> {
  // Never changed in place, so that an event goes to those who listened when it came.
  readonly #listeners = new Map<keyof Events, readonly Listener[]>()
  readonly #onListenerError: (error: unknown, event: keyof Events) => void

  constructor(onListenerError: (error: unknown, event: keyof Events) => void) {
    this.#onListenerError = onListenerError
  }

  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => unknown): Off {
    // A wrapper of its own, so that one function added twice is called twice and removed once.
    const own: Listener = (event) => listener(event)
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), own])
    return () => {
      const left = this.#listeners.get(name)?.filter((one) => one !== own) ?? []
      this.#listeners.set(name, left)
    }
  }

  /** How many listeners an event has. */
  count(name: keyof Events): number {
    return this.#listeners.get(name)?.length ?? 0
  }

  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    const listeners = this.#listeners.get(name)
    if (!listeners) return
    for (const listener of listeners) {
      try {
        const result = listener(event as never)
        if (isThenable(result)) result.then(undefined, (error: unknown) => this.#onListenerError(error, name))
      } catch (error) {
        this.#onListenerError(error, name)
      }
    }
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
