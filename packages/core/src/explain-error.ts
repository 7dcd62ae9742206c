import { ERROR_CODES, type ErrorTopic, isRefusalTopic, isRetryableTopic } from './error-codes.js'
import { ERROR_MEANINGS } from './error-meanings.js'
import type { OrderOutcome } from './errors/api-error.js'

/** What is known of a code. */
export interface ErrorExplanation {
  readonly code: string
  readonly korean: string
  readonly english: string
  /** What the code is about; `undefined` for codes that programs need not tell apart. */
  readonly topic: ErrorTopic | undefined
  /** The class of the error that carries the code; an order's is the `cause` of a KisOrderError. */
  readonly errorClass: 'KisAuthError' | 'KisRateLimitError' | 'KisApiError' | 'KisRealtimeError'
  /** Whether the same call may work later, unchanged. */
  readonly isRetryable: boolean
  /** What the code alone says of an order; `undefined` where `rt_cd` and the HTTP status decide. */
  readonly orderOutcome: OrderOutcome | undefined
  /** What to do; `undefined` where the meaning says it all. */
  readonly remedy: string | undefined
}

/**
 * Explains a code of KIS (`msg_cd`, `error_code`), in Korean and English.
 *
 * @returns `undefined` for a code that nobody has published.
 * @example
 * explainError('EGW00133')?.korean // '접근토큰 발급 제한 (1분당 1회)'
 */
export function explainError(code: string): ErrorExplanation | undefined {
  const key = code.trim().toUpperCase()
  const meaning = Object.hasOwn(ERROR_MEANINGS, key) ? ERROR_MEANINGS[key] : undefined
  if (!meaning) return undefined
  const facts = ERROR_CODES[key]
  const isLedger = /^APBK|^APAC|^KIOK03|^KIER/.test(key) && key !== 'APBK0013'
  return {
    code: key,
    korean: meaning[0],
    english: meaning[1],
    topic: facts?.topic,
    errorClass: classOf(key, facts?.topic),
    isRetryable: isRetryableTopic(facts?.topic) || key === 'SYDB0050',
    orderOutcome: facts ? (isRefusalTopic(facts.topic) ? 'rejected' : 'unknown') : isLedger ? 'rejected' : undefined,
    remedy: facts?.remedy,
  }
}

function classOf(code: string, topic: ErrorTopic | undefined): ErrorExplanation['errorClass'] {
  if (code.startsWith('OPSP')) return 'KisRealtimeError'
  if (topic === 'token' || topic === 'auth') return 'KisAuthError'
  return topic?.endsWith('rate-limit') ? 'KisRateLimitError' : 'KisApiError'
}
