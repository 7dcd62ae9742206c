import { type Clock, KisTimeoutError, onAbort } from '@kis/core'
import type { OrderReceipt, PreparedCall } from './order-desk.js'

/** What takes longer until it is sent is given up: others may look for an order by then, and a change may be about another day's order. */
export const SEND_WITHIN_MS = 30_000

/** Sends an order or a change of one, unless it is too late for that. @param until Epoch milliseconds. */
export async function sendInTime(
  call: PreparedCall,
  until: number,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<OrderReceipt> {
  const limit = deadline(clock, until, signal)
  try {
    return await call.send({ signal: limit.signal, sendUntil: until })
  } finally {
    limit.release()
  }
}

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
