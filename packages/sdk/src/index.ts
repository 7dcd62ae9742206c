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
export { createKis, type Kis, type KisMasterOptions, type KisOptions } from './create-kis.js'
export { createInstrumentSource, type InstrumentSourceOptions } from './instrument-source.js'
export type { MarketData } from './market-data.js'
