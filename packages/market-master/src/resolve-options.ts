import {
  type Clock,
  createDefaultStore,
  createSafeLogger,
  DEFAULT_TIMEOUT_MS,
  type HttpTransport,
  type KeyValueStore,
  KisConfigError,
  type Logger,
  Redactor,
  resolveHosts,
  systemClock,
} from '@kis/core'
import type { Cp949Decoder } from './cp949/decoder.js'
import { DEFAULT_MARKETS, MASTER_MARKETS } from './layouts/layout-of.js'
import type { MasterMarket } from './layouts/record-layout.js'
import type { MarketMasterOptions } from './market-master-options.js'
import type { DownloadLimits } from './stages/download.js'
import { parseTimeOfDay } from './sync/daily-slot.js'
import { guardedProgress } from './sync/guarded-progress.js'
import type { OnMasterProgress } from './sync/progress.js'
import type { WasmSource } from './wasm/wasm-source.js'

/** The options with every default filled in. */
export interface ResolvedOptions {
  readonly masterUrl: string
  readonly markets: readonly MasterMarket[]
  readonly maxAgeMs: number
  /** Time of day in Korea of the refresh in the background, in milliseconds after midnight. */
  readonly dailyAtMs: number | undefined
  readonly limits: DownloadLimits
  readonly maxFileBytes: number
  readonly http: HttpTransport | undefined
  readonly store: KeyValueStore
  /** Whether the store is ours to dispose of. */
  readonly isOwnStore: boolean
  readonly clock: Clock
  readonly logger: Logger
  readonly onProgress: OnMasterProgress | undefined
  readonly random: () => number
  readonly wasm: WasmSource | undefined
  readonly decode: Cp949Decoder | undefined
}

// KIS makes the files of the stocks at 07:35.
const DEFAULT_DAILY_AT = '07:50'
const DAY_MS = 24 * 60 * 60 * 1000
const MIB = 1024 * 1024

/**
 * Checks the options and fills in the defaults. Touches neither network nor disk.
 *
 * @throws KisConfigError naming the option at fault.
 */
export function resolveOptions(options: MarketMasterOptions): ResolvedOptions {
  const { clock = systemClock, limits = {}, random = Math.random } = options
  const logger = createSafeLogger(options.logger, new Redactor())
  if (options.decode !== undefined && typeof options.decode !== 'function') {
    throw new KisConfigError({ option: 'decode', message: 'Option "decode" must be a function from bytes to text.' })
  }
  if (options.onProgress !== undefined && typeof options.onProgress !== 'function') {
    throw new KisConfigError({ option: 'onProgress', message: 'Option "onProgress" must be a function.' })
  }
  return {
    masterUrl: resolveHosts('real', { masterUrl: options.masterUrl }).masterUrl,
    markets: checkedMarkets(options.markets),
    maxAgeMs: checkedNumber('maxAgeMs', options.maxAgeMs, DAY_MS),
    dailyAtMs: checkedRefresh(options.refresh),
    limits: {
      timeoutMs: checkedNumber('limits.timeoutMs', limits.timeoutMs, DEFAULT_TIMEOUT_MS),
      attempts: checkedNumber('limits.attempts', limits.attempts, 3),
      maxBytes: checkedNumber('limits.maxZipBytes', limits.maxZipBytes, 8 * MIB),
    },
    maxFileBytes: checkedNumber('limits.maxFileBytes', limits.maxFileBytes, 32 * MIB),
    http: options.http,
    store: options.store ?? createDefaultStore({ clock, logger }),
    isOwnStore: options.store === undefined,
    clock,
    logger,
    onProgress: options.onProgress && guardedProgress(options.onProgress, logger),
    random,
    wasm: options.wasm,
    decode: options.decode,
  }
}

/** @throws KisConfigError unless they are one or more markets that exist; in the order in which they are searched. */
export function checkedMarkets(markets: readonly MasterMarket[] = DEFAULT_MARKETS): readonly MasterMarket[] {
  const isValid =
    Array.isArray(markets) && markets.length > 0 && markets.every((market) => MASTER_MARKETS.includes(market))
  if (!isValid) {
    throw new KisConfigError({
      option: 'markets',
      message: `Option "markets" must be a list of one or more of ${MASTER_MARKETS.join(', ')}.`,
    })
  }
  return MASTER_MARKETS.filter((market) => markets.includes(market))
}

function checkedRefresh(refresh: MarketMasterOptions['refresh'] = 'lazy'): number | undefined {
  if (refresh === 'lazy') return undefined
  const time = refresh === 'daily' ? DEFAULT_DAILY_AT : refresh?.dailyAt
  const dailyAtMs = typeof time === 'string' ? parseTimeOfDay(time) : undefined
  if (dailyAtMs !== undefined) return dailyAtMs
  throw new KisConfigError({
    option: 'refresh',
    message: 'Option "refresh" must be "lazy", "daily" or a time of day in Korea such as { dailyAt: "07:50" }.',
  })
}

function checkedNumber(option: string, value: number | undefined, fallback: number): number {
  const number = value ?? fallback
  if (typeof number === 'number' && Number.isFinite(number) && number > 0) return number
  throw new KisConfigError({ option, message: `Option "${option}" must be a number above 0.` })
}
