import {
  KisAbortError,
  KisApiError,
  KisDecodeError,
  KisError,
  KisHttpError,
  KisOrderError,
  KisTransportError,
  type OrderOutcome,
  orderOutcomeOf,
} from '@kis/core'

/**
 * Wraps what went wrong with an order and says whether the order may stand at the broker.
 *
 * @param mayHaveReached `false` when it failed before it was sent, whatever the error says of a request of its own (for a token).
 */
export function asOrderError(error: unknown, operation: string, trId: string, mayHaveReached: boolean): KisOrderError {
  if (KisOrderError.isInstance(error)) return error
  const outcome = mayHaveReached ? outcomeOf(error) : 'rejected'
  const facts = KisApiError.isInstance(error) ? error : undefined
  const advice =
    outcome === 'unknown'
      ? 'It may stand at the broker: look it up, do not send it again.'
      : 'It does not stand at the broker because of this call.'
  return new KisOrderError({
    message: `${operation} (${trId}) failed, outcome ${outcome}. ${advice} ${reasonOf(error)}`,
    outcome,
    cause: error,
    rtCd: facts?.rtCd,
    msgCd: facts?.msgCd,
    kisMessage: facts?.kisMessage,
    httpStatus: facts?.httpStatus ?? (KisHttpError.isInstance(error) ? error.httpStatus : undefined),
    gtUid: facts?.gtUid,
    trId,
  })
}

function outcomeOf(error: unknown): OrderOutcome {
  if (KisApiError.isInstance(error)) return orderOutcomeOf(error)
  if (KisTransportError.isInstance(error)) return error.requestSent ? 'unknown' : 'rejected'
  // Anything else happened with an answer in hand (it cannot be read) or is a fault of ours: never call that rejected.
  return 'unknown'
}

function reasonOf(error: unknown): string {
  // A signal may tell of more than of a caller's wish, such as of time that is over.
  if (KisAbortError.isInstance(error)) return reasonOf(error.cause) || 'The caller aborted it.'
  if (KisDecodeError.isInstance(error)) return `KIS accepted it, but the answer cannot be read: ${error.message}`
  return KisError.isInstance(error) ? (error as KisError).message : ''
}
