import { type Clock, KisTimeoutError, onAbort } from '@kis/core'

/** A signal that ends with another one or at an instant, whichever is first. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Lets go of timer and listener. */
  release(): void
}

/** @param until Epoch milliseconds. */
export function deadline(clock: Clock, until: number, signal: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const timeoutMs = until - clock.now()
  const message = 'The time in which an order is sent was over.'
  // Whether it was sent by then, only its sender can say.
  const cancel = clock.schedule(timeoutMs, () =>
    controller.abort(new KisTimeoutError({ message, timeoutMs, requestSent: true })),
  )
  if (signal?.aborted) controller.abort(signal.reason)
  const stopListening = onAbort(signal, () => controller.abort(signal?.reason))
  return {
    signal: controller.signal,
    release() {
      cancel()
      stopListening()
    },
  }
}
