import { KisAbortError } from './errors/transport-error.js'
import { onAbort } from './on-abort.js'

/**
 * Waits for some work no longer than the signal allows. The work itself goes on; how it ends then is nobody's concern.
 *
 * @param giveUp Called in the very moment of the abort.
 * @throws KisAbortError as soon as the signal is aborted; before that whatever the work throws.
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined, giveUp?: () => void): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      giveUp?.()
      reject(new KisAbortError({ cause: signal.reason }))
    }
    if (signal.aborted) leave()
    const stopListening = onAbort(signal, leave)
    work.finally(stopListening).then(resolve, reject)
  })
}
