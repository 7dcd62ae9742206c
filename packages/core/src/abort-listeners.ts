/**
 * Many waits on one `AbortSignal` through a single listener. Node warns of a leak at the eleventh listener of a signal, and a
 * hundred calls that are to be given up together rightly share one.
 */
export class AbortListeners {
  readonly #waits = new Map<AbortSignal, { readonly tasks: Set<() => void>; readonly listener: () => void }>()

  /** Runs `task` when the signal is aborted. Returns the function that takes it back. */
  add(signal: AbortSignal, task: () => void): () => void {
    const { tasks, listener } = this.#waits.get(signal) ?? this.#listen(signal)
    tasks.add(task)
    return () => {
      if (!tasks.delete(task) || tasks.size > 0) return
      signal.removeEventListener('abort', listener)
      this.#waits.delete(signal)
    }
  }

  #listen(signal: AbortSignal): { readonly tasks: Set<() => void>; readonly listener: () => void } {
    const tasks = new Set<() => void>()
    const listener = (): void => {
      this.#waits.delete(signal)
      for (const task of tasks) task()
    }
    signal.addEventListener('abort', listener, { once: true })
    const wait = { tasks, listener }
    this.#waits.set(signal, wait)
    return wait
  }
}
