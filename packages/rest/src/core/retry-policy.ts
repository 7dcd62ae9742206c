import {
  type Clock,
  ERROR_CODES,
  KisAbortError,
  KisApiError,
  KisHttpError,
  KisTimeoutError,
  KisTransportError,
  sleep,
} from '@kis/core'

/** What to do about a failed attempt. */
export type Verdict = 'renew-token' | 'wait-calls' | 'wait-ledger' | 'again' | 'fail'

/**
 * Decides whether a failed attempt may be repeated. An order may be, only where KIS provably refused it before execution: a dead
 * token, a rate limit. Time-outs are the caller's deadline and aborts the caller's will: neither is repeated.
 */
export function judge(error: unknown, effect: 'read' | 'order'): Verdict {
  if (KisApiError.isInstance(error)) {
    const topic = error.msgCd === undefined ? undefined : ERROR_CODES[error.msgCd]?.topic
    if (topic === 'token') return 'renew-token'
    if (topic === 'rate-limit') return 'wait-calls'
    if (topic === 'ledger-rate-limit') return 'wait-ledger'
    return effect === 'read' && error.isRetryable ? 'again' : 'fail'
  }
  if (effect === 'order' || KisTimeoutError.isInstance(error) || KisAbortError.isInstance(error)) return 'fail'
  if (KisHttpError.isInstance(error)) return error.isRetryable ? 'again' : 'fail'
  return KisTransportError.isInstance(error) && error.isRetryable ? 'again' : 'fail'
}

/** Full jitter: anywhere between nothing and the doubled step, at most 3 s. */
export function backOff(
  attempt: number,
  clock: Clock,
  random: () => number,
  signal: AbortSignal | undefined,
): Promise<void> {
  return sleep(clock, random() * Math.min(3_000, 200 * 2 ** attempt), signal)
}
