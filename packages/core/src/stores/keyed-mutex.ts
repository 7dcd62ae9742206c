import { Mutex } from 'async-mutex'

/** One at a time per key within this process, in the order of asking. Keys nobody waits for take no memory. */
export class KeyedMutex {
  readonly #mutexes = new Map<string, Mutex>()

  /** Runs `task` when all earlier tasks of the same key have ended. */
  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const release = await this.acquire(key)
    try {
      return await task()
    } finally {
      release()
    }
  }

  /** Resolves to the function that gives the key back; calling that twice does nothing. */
  async acquire(key: string): Promise<() => void> {
    const mutex = this.#mutexes.get(key) ?? new Mutex()
    this.#mutexes.set(key, mutex)
    const release = await mutex.acquire()
    return () => {
      release()
      if (!mutex.isLocked() && this.#mutexes.get(key) === mutex) this.#mutexes.delete(key)
    }
  }
}
