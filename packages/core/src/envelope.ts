import { errorFactsOf, isRefusalTopic, isRetryableTopic } from './error-codes.js'
import {
  KisApiError,
  type KisApiErrorFacts,
  KisAuthError,
  KisRateLimitError,
  type OrderOutcome,
} from './errors/api-error.js'
import { KisHttpError } from './errors/transport-error.js'
import type { HttpResponse } from './http/transport.js'

/** An answer of KIS as parsed JSON. */
export type WireRecord = Readonly<Record<string, unknown>>

/** What an answer was for, so that its errors can say so. */
export interface ReadEnvelopeOptions {
  /** What was asked, for messages: `domesticStock.inquirePrice`. */
  readonly operation: string
  readonly trId?: string | undefined
  /** Masks secrets that the server may echo. */
  readonly redact?: ((text: string) => string) | undefined
}

const decoder = /* @__PURE__ */ new TextDecoder()

// KIS writes eighty bytes; whatever is longer is not KIS's, and would fill logs.
const LONGEST_TEXT = 400

/**
 * The one rule for results: an `/uapi` answer counts as success only when its `rt_cd` is "0", whatever the HTTP status says.
 *
 * @throws KisAuthError, KisRateLimitError or KisApiError when KIS refused; KisHttpError when the answer is not KIS's.
 */
export function readEnvelope(response: HttpResponse, options: ReadEnvelopeOptions): WireRecord {
  const body = readJson(response, options)
  if (textOf(body.rt_cd) === '0') return body
  throw refusalOf(body, response, options)
}

/** The rule for `/oauth2` and hashkey answers, which have no `rt_cd`: success is a 2xx without an error code. */
export function readOAuthEnvelope(response: HttpResponse, options: ReadEnvelopeOptions): WireRecord {
  const body = readJson(response, options)
  // A revocation tells its result as `code`, 200 when it was done, whatever the HTTP status.
  const isRefused = Object.hasOwn(body, 'code') && textOf(body.code) !== '200'
  const isError =
    isRefused || Object.hasOwn(body, 'error_code') || (Object.hasOwn(body, 'rt_cd') && textOf(body.rt_cd) !== '0')
  if (response.status >= 200 && response.status < 300 && !isError) return body
  throw refusalOf(body, response, options)
}

function readJson(response: HttpResponse, options: ReadEnvelopeOptions): WireRecord {
  const text = decoder.decode(response.body)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (cause) {
    throw notKis(response, options, text.trim() === '' ? 'an empty body' : 'something that is not JSON', cause)
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw notKis(response, options, 'JSON of another shape')
  return body as WireRecord
}

function notKis(response: HttpResponse, options: ReadEnvelopeOptions, what: string, cause?: unknown): KisHttpError {
  return new KisHttpError({
    message: `${subject(options)} was answered with HTTP ${response.status} and ${what}. A proxy, maintenance or an overloaded server is likely.`,
    httpStatus: response.status,
    // The parser's message quotes the body: keep its kind only.
    ...(cause instanceof Error ? { cause: new SyntaxError('The body is not JSON.') } : {}),
  })
}

function refusalOf(body: WireRecord, response: HttpResponse, options: ReadEnvelopeOptions): KisApiError | KisHttpError {
  const { redact = (text) => text } = options
  const safe = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : shortened(redact(text))
  // Some refusals carry the code in `message`, beside msg_cd or instead of it.
  const msgCd = safe(textOf(body.msg_cd) ?? textOf(body.error_code) ?? codeLike(body.message))
  const kisMessage = textOf(body.msg1) ?? textOf(body.error_description) ?? textOf(body.message)
  if (msgCd === undefined && kisMessage === undefined && body.rt_cd === undefined) {
    return notKis(response, options, 'JSON that carries neither a result code nor an error')
  }
  const facts: KisApiErrorFacts = {
    rtCd: safe(textOf(body.rt_cd)),
    msgCd,
    kisMessage: safe(kisMessage),
    httpStatus: response.status,
    trId: options.trId,
    gtUid: textOf(response.headers.gt_uid),
  }
  const known = errorFactsOf(msgCd)
  const message = `${subject(options)} was refused: [${msgCd ?? 'no code'}] ${facts.kisMessage ?? ''}${known ? ` ${known.remedy}` : ''}`
  switch (known?.topic) {
    case 'token':
    case 'auth':
      return new KisAuthError({ message, ...facts }, isRetryableTopic(known.topic))
    case 'rate-limit':
    case 'ledger-rate-limit':
    case 'token-rate-limit':
      return new KisRateLimitError({ message, ...facts })
    default:
      return new KisApiError({ message, ...facts }, isRetryableTopic(known?.topic))
  }
}

/**
 * Whether an order behind this refusal can stand at the broker. Only a refusal that is proven to come before execution, or one by
 * the ledger itself, counts as `rejected`.
 */
export function orderOutcomeOf(error: KisApiError): OrderOutcome {
  const known = errorFactsOf(error.msgCd)
  if (known) return isRefusalTopic(known.topic) ? 'rejected' : 'unknown'
  if (error.rtCd === '7') return 'rejected'
  return error.rtCd === '1' && error.httpStatus === 200 ? 'rejected' : 'unknown'
}

function subject(options: ReadEnvelopeOptions): string {
  return options.trId ? `${options.operation} (${options.trId})` : options.operation
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
}

function codeLike(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z]{3,5}\d{4,5}$/.test(value.trim()) ? value.trim() : undefined
}
