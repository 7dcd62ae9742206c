import { explainError, KisApiError, KisError, KisOrderError, KisValidationError } from '@kis/core'
import type { ErrorReply } from '../src/api-types.js'
import { Refusal } from './refusal.js'

export interface DescribedError {
  readonly status: number
  readonly body: ErrorReply
}

/** What the page may know of an error: in words, and without what only this program should know. */
export function describeError(error: unknown): DescribedError {
  if (error instanceof Refusal) {
    return { status: error.status, body: { error: { code: error.code, message: error.message } } }
  }
  if (!KisError.isInstance(error)) {
    return { status: 500, body: { error: { code: 'INTERNAL', message: 'The server failed; its terminal says why.' } } }
  }
  const { code, message } = error as KisError
  const { msgCd, kisMessage } = refusalOf(error)
  const korean = kisMessage ?? (msgCd === undefined ? undefined : explainError(msgCd)?.korean)
  const isUncertain = KisOrderError.isInstance(error) && error.outcome === 'unknown'
  return { status: statusOf(error), body: { error: { code, message, korean, isUncertain: isUncertain || undefined } } }
}

/** KIS's own words, of the error or of the one behind it. */
function refusalOf(error: unknown): { msgCd?: string | undefined; kisMessage?: string | undefined } {
  if (KisApiError.isInstance(error) && error.msgCd !== undefined) return error
  const cause = error instanceof Error ? error.cause : undefined
  return KisApiError.isInstance(cause) ? cause : {}
}

function statusOf(error: unknown): number {
  if (KisValidationError.isInstance(error)) return 400
  return KisOrderError.isInstance(error) ? 422 : 502
}
