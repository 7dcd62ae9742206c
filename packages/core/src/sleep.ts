import type { Clock, ScheduleOptions } from './clock.js'
import { KisAbortError } from './errors/transport-error.js'

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
    const onAbort = (): void => {
      cancel()
      reject(new KisAbortError({ cause: signal?.reason }))
    }
    const cancel = clock.schedule(
      ms,
      () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      },
      options,
    )
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
