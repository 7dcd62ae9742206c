import { type Clock, onAbort } from '@kis/core'

/** A signal that ends with another one or at an instant, whichever is first. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Lets go of timer and listener. */
  release(): void
}

/** @param until Epoch milliseconds. */
export function deadline(clock: Clock, until: number, signal: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const cancel = clock.schedule(until - clock.now(), () =>
    controller.abort(new Error('The order could not be sent in time.')),
  )
  if (signal?.aborted) controller.abort(signal.reason)
  const stopListening = signal ? onAbort(signal, () => controller.abort(signal.reason)) : undefined
  return {
    signal: controller.signal,
    release() {
      cancel()
      stopListening?.()
    },
  }
}
