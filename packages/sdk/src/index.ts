export {
  AccountNumber,
  type Environment,
  type ErrorExplanation,
  explainError,
  KisAbortError,
  KisApiError,
  KisAuthError,
  KisConfigError,
  KisConnectionError,
  KisDecodeError,
  KisError,
  KisHttpError,
  KisMasterError,
  KisOrderError,
  KisRateLimitError,
  KisRealtimeError,
  KisSubscriptionError,
  KisSubscriptionLimitError,
  KisTimeoutError,
  KisTransportError,
  KisUnsupportedInPaperError,
  KisValidationError,
  type Logger,
  type OrderOutcome,
} from '@kis/core'
export * from '@kis/trading'
export { isValidPrice, priceLimits, roundToTick, tickSize, ticksBetween } from '@kis/utils'
export type { BoundGroup } from './bind-group.js'
export { createKis, type Kis } from './create-kis.js'
export type { DoctorOptions } from './doctor/diagnose.js'
export type { Diagnosis, DiagnosisCheck, DiagnosisName, DiagnosisStatus } from './doctor/diagnosis.js'
export { createInstrumentSource } from './instrument-source.js'
export type { KisMasterOptions, KisOptions } from './kis-options.js'
export type { ReadyOptions } from './make-ready.js'
export type { MarketData } from './market-data.js'
export type { Variables } from './options/environment-source.js'
export type { Identity } from './options/option-source.js'
export { optionsFromEnv } from './options/options-from-env.js'
