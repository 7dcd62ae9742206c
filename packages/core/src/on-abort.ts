// The listener of each signal, kept exactly as long as the signal itself: not state, only a place to find it again.
const listeners = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Runs `task` when the signal is aborted; returns the function that takes it back. `task` must not throw.
 *
 * Many waits on one signal share a single listener: Node warns of a leak at the eleventh, and a hundred calls that are to be given up
 * together rightly share a signal.
 */
export function onAbort(signal: AbortSignal | undefined, task: () => void): () => void {
  if (!signal) return () => {}
  let tasks = listeners.get(signal)
  if (!tasks) {
    const added = new Set<() => void>()
    tasks = added
    listeners.set(signal, added)
    signal.addEventListener('abort', () => {
      for (const one of added) one()
      added.clear()
    })
  }
  const waiting = tasks
  // A function of its own, so that the same task can wait twice.
  const one = (): void => task()
  waiting.add(one)
  return () => void waiting.delete(one)
}
