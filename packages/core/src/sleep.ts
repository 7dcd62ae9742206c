import type { Clock, ScheduleOptions } from './clock.js'
import { KisAbortError } from './errors/transport-error.js'
import { onAbort } from './on-abort.js'

/**
 * Waits on the injected clock.
 *
 * @throws KisAbortError as soon as `signal` is aborted; the timer is cancelled.
 */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal, options?: ScheduleOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new KisAbortError({ cause: signal.reason }))
      return
    }
    const cancel = clock.schedule(
      ms,
      () => {
        stopListening()
        resolve()
      },
      options,
    )
    const stopListening = onAbort(signal, () => {
      cancel()
      reject(new KisAbortError({ cause: signal?.reason }))
    })
  })
}
