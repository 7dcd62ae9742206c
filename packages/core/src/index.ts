export { AccountNumber } from './account.js'
export { type Cancel, type Clock, type ScheduleOptions, systemClock } from './clock.js'
export {
  type CodeTable,
  type Decoded,
  decodeValue,
  type Encodable,
  encodeValue,
  type FieldKind,
  type FieldReader,
  type OnInexact,
  readerOf,
  type Sign,
  toPlainText,
} from './codec.js'
export {
  orderOutcomeOf,
  type ReadEnvelopeOptions,
  readEnvelope,
  readOAuthEnvelope,
  type WireRecord,
} from './envelope.js'
export { assertEnvironment, type Environment, HOSTS, type Hosts, resolveHosts } from './environment.js'
export { ERROR_CODES, type ErrorCodeFacts, type ErrorTopic } from './error-codes.js'
export { ERROR_MEANINGS, type ErrorMeaning } from './error-meanings.js'
export {
  KisApiError,
  type KisApiErrorFacts,
  KisAuthError,
  KisOrderError,
  KisRateLimitError,
  type OrderOutcome,
} from './errors/api-error.js'
export { KisConfigError } from './errors/config-error.js'
export { KisDecodeError } from './errors/decode-error.js'
export { KisError, type KisErrorOptions } from './errors/kis-error.js'
export { KisMasterError } from './errors/master-error.js'
export {
  KisConnectionError,
  KisRealtimeError,
  type KisRealtimeErrorOptions,
  KisSubscriptionError,
  KisSubscriptionLimitError,
} from './errors/realtime-error.js'
export {
  KisAbortError,
  KisHttpError,
  KisTimeoutError,
  KisTransportError,
  type KisTransportErrorOptions,
} from './errors/transport-error.js'
export { KisUnsupportedInPaperError } from './errors/unsupported-in-paper-error.js'
export { KisValidationError } from './errors/validation-error.js'
export { type ErrorExplanation, explainError } from './explain-error.js'
export { hashText } from './hash-text.js'
export { createHttpTransport } from './http/create.js'
export {
  DEFAULT_MAX_BODY_BYTES,
  type HttpRequest,
  type HttpResponse,
  type HttpTransport,
  type HttpTransportOptions,
} from './http/transport.js'
export { DEFAULT_TIMEOUT_MS, requestWithTimeout } from './http/with-timeout.js'
export { kstDate, kstDateTime, kstTime, parseKst } from './kst.js'
export { createLinkedRateLimiter } from './limiter/create-linked-rate-limiter.js'
export { createDefaultRateLimiter, type DefaultRateLimiterOptions } from './limiter/default.js'
export {
  LANES,
  type LimiterAnswer,
  type LimiterLink,
  type LimiterQuestion,
  type UnusedCalls,
} from './limiter/limiter-link.js'
export type { Narrowing } from './limiter/narrowing.js'
export type { LinkedRateLimiterOptions } from './limiter/shared-limiter.js'
export {
  type DefaultLimitsOptions,
  defaultLimits,
  type RateLimitOverrides,
  type RateLimits,
  resolveLimits,
} from './limits.js'
export type { LogFields, Logger } from './logger.js'
export { onAbort } from './on-abort.js'
export type { AcquireOptions, Lane, RateLimiter, RateLimiterStats, RateLimitKind } from './rate-limiter.js'
export { createSafeLogger, MASK, Redactor, redactPatterns } from './redact.js'
export { sleep } from './sleep.js'
export { createRateLimiter, type RateLimiterOptions } from './sliding-window-limiter.js'
export { assertBytes, assertKey, assertLease, assertLeaseTtl, assertTtl } from './stores/arguments.js'
export { createDefaultStore, type DefaultStoreOptions } from './stores/default.js'
export { type GetJsonOptions, getJson, setJson } from './stores/json.js'
export { type LeaseTask, type WithLeaseOptions, withLease } from './stores/lease.js'
export { createMemoryStore, type MemoryStoreOptions } from './stores/memory.js'
export type { KeyValueStore, Lease, StoreDeleteOptions, StoreSetOptions } from './stores/store.js'
export { KisStoreError, lostLeaseError, type StoreOperation } from './stores/store-error.js'
export { untilAborted } from './until-aborted.js'
