import { KisAbortError, onAbort } from '@kis/core'

/**
 * Waits no longer than the signal allows. The work itself goes on; how it ends then is nobody's concern.
 *
 * @param giveUp Called in the very moment of the abort.
 * @throws KisAbortError as soon as the signal is aborted.
 */
export async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  giveUp?: (() => void) | undefined,
): Promise<T> {
  if (!signal) return work
  let stopListening: () => void = () => undefined
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => {
      giveUp?.()
      reject(new KisAbortError({ cause: signal.reason }))
    }
    if (signal.aborted) abort()
    else stopListening = onAbort(signal, abort)
  })
  try {
    return await Promise.race([aborted, work])
  } finally {
    stopListening()
  }
}
