import {
  assertEnvironment,
  type Clock,
  createSafeLogger,
  type Environment,
  KisConfigError,
  type Logger,
  Redactor,
  systemClock,
} from '@kis/core'
import type { RecordingSink } from '@kis/realtime/recorder'
import { FOREIGN_SCALE } from './ledger/account.js'
import type { ChargeRates } from './ledger/charges.js'
import type { MasterSet } from './masters/master-set.js'
import type { PriceSource } from './prices/price-source.js'
import { checkSource } from './prices/source-of.js'
import type { PublishedRecord } from './published-record.js'

/** Quotas of the server, per app key. */
export interface SimulatorLimits {
  /** Calls in any one second before EGW00201. Default 18 (real), 1 (paper). */
  readonly callsPerSecond?: number | undefined
  /** Account and order calls in any one second before EGW00215. Default 10 (real), 1 (paper). */
  readonly ledgerCallsPerSecond?: number | undefined
  /** Pause between two token answers for one app key, in milliseconds. Default 60,000. */
  readonly tokenIntervalMs?: number | undefined
}

/** How many columns the frames have: KIS widens them from time to time. */
export interface SimulatorLayouts {
  /** H0STCNT0. Default 47, the width since 2026-09-14. */
  readonly trade?: 46 | 47 | undefined
  /** H0STASP0. Default 63. */
  readonly book?: 59 | 62 | 63 | undefined
  /** H0STCNI0 and H0STCNI9. Default 23. */
  readonly notice?: 23 | 26 | undefined
}

/** What trades cost (수수료·세금). Parts of a won (or of a ten-thousandth of a dollar) are dropped, for every fill by itself. */
export interface SimulatorFees {
  /** Commission on domestic shares, in percent. Default 0.0140527, what KIS asks of online accounts. */
  readonly stocks?: number | undefined
  /** Commission on shares abroad, in percent. Default 0.25. */
  readonly overseas?: number | undefined
  /** Commission on futures and options of KRX, in percent of what the contracts are worth. Default 0.003. */
  readonly derivatives?: number | undefined
  /** Commission on futures and options abroad, per contract, in their currency. Default 2.5. */
  readonly overseasContract?: number | undefined
  /** Commission on bonds, in percent. Default 0.015. */
  readonly bonds?: number | undefined
  /**
   * Tax on sales of domestic shares, in percent; funds are free. Default: the rates in force on the day of the trade, 0.20 since 2026. 0
   * also drops the taxes of other countries.
   */
  readonly sellTax?: number | undefined
}

/** Stocks that stand at a price limit, by their codes. */
export interface LimitStocks {
  /** At the upper limit (상한가): everybody buys, nobody sells. */
  readonly upper?: readonly string[] | undefined
  /** At the lower limit (하한가). */
  readonly lower?: readonly string[] | undefined
}

/** What `createSimulator` takes. Only `env` has no default. */
export interface SimulatorOptions {
  /** Which of KIS's two servers is played. Never guessed. */
  readonly env: Environment
  /** Seed of everything random. Default 1. */
  readonly seed?: number | string | undefined
  /** Positions that every account starts with, beside 100,000,000 won. Default 0. */
  readonly holdings?: number | undefined
  /** Source of time. Default the machine's clock. */
  readonly clock?: Clock | undefined
  /**
   * `open`: every market trades around the clock, every day, as if in its regular session. `calendar`: sessions, holidays and auctions as
   * the clock says, and orders outside of them are refused. Default `open`.
   */
  readonly session?: 'open' | 'calendar' | undefined
  /** Stocks that rush to a price limit in the morning and stay there, day after day. Default: none, and prices seldom go so far. */
  readonly limitStocks?: LimitStocks | undefined
  /**
   * Where prices come from, of shares, futures and options, bonds and warrants, at home and abroad: a walk, bars, a callback or a
   * recording, for all of them or by symbol. Where they come from bars or a recording, orders are filled against the book and leave no mark on the tape: the past stays as it was.
   * Default: a walk.
   */
  readonly prices?: PriceSource | undefined
  /** Writes everything that is streamed to somebody as a recording of `@kis/realtime/recorder`, each frame once. */
  readonly record?: RecordingSink | undefined
  /** Told when prices end, and when a recording cannot be written. Default: warnings go to the console. */
  readonly logger?: Logger | undefined
  /** What trades cost. Default: commissions of an online account, taxes as the law says. */
  readonly fees?: SimulatorFees | undefined
  readonly limits?: SimulatorLimits | undefined
  /** Interval of the market's steps, in milliseconds. Default 200. */
  readonly tick?: number | undefined
  readonly layouts?: SimulatorLayouts | undefined
  /** `header.encrypt` in the ack of an execution-notice registration; both have been reported. Default `N`. */
  readonly noticeAckEncrypt?: 'N' | 'Y' | undefined
  /** Whether execution notices (체결통보) leave after the order's HTTP reply, before it, or now so, now so. Default `after`. */
  readonly noticeTiming?: 'after' | 'before' | 'mixed' | undefined
  /** HTS ids that may register for execution notices; others get OPSP0017. Default: any. */
  readonly htsIds?: readonly string[] | undefined
  /** Symbol files and the securities in them. Default: a small built-in set. */
  readonly masters?: MasterSet | undefined
  /** Told of failures inside the simulator; the client sees HTTP 500 with an empty body. Default: they are only counted. */
  readonly onInternalError?: ((error: unknown) => void) | undefined
  /**
   * Told of every record of trades, order books and notices, whether or not it reaches anybody: to find out what a client missed. A
   * market walks only while somebody watches it and catches up when the next one does, at most 600 steps.
   */
  readonly onRecord?: ((record: PublishedRecord) => void) | undefined
  /** Serve `/_simulator/state` and `/_simulator/faults`. Default `false`. */
  readonly admin?: boolean | undefined
}

export interface Settings {
  readonly env: Environment
  readonly seed: number | string
  readonly holdings: number
  readonly clock: Clock
  readonly session: 'open' | 'calendar'
  readonly rates: ChargeRates
  readonly callsPerSecond: number
  readonly ledgerCallsPerSecond: number
  readonly tokenIntervalMs: number
  readonly tickMs: number
  readonly layouts: { readonly trade: 46 | 47; readonly book: 59 | 62 | 63; readonly notice: 23 | 26 }
  readonly noticeAckEncrypt: 'N' | 'Y'
  readonly noticeTiming: 'after' | 'before' | 'mixed'
  readonly htsIds: readonly string[] | undefined
  readonly prices: PriceSource | undefined
  readonly logger: Logger
  readonly onInternalError: (error: unknown) => void
  readonly onRecord: ((record: PublishedRecord) => void) | undefined
  readonly admin: boolean
}

const QUOTAS = { real: { calls: 18, ledger: 10 }, paper: { calls: 1, ledger: 1 } } as const

/**
 * Fills in the defaults.
 *
 * @throws KisConfigError for a missing environment or a number out of range.
 */
export function resolveSettings(options: SimulatorOptions): Settings {
  assertEnvironment(options.env)
  checkSource(options.prices)
  const quota = QUOTAS[options.env]
  const limits = options.limits ?? {}
  const callsPerSecond = wholeNumber('limits.callsPerSecond', limits.callsPerSecond ?? quota.calls, 1)
  return {
    env: options.env,
    seed: options.seed ?? 1,
    holdings: wholeNumber('holdings', options.holdings ?? 0, 0),
    clock: options.clock ?? systemClock,
    session: oneOf('session', options.session ?? 'open', ['open', 'calendar']),
    rates: chargeRates(options.fees ?? {}),
    callsPerSecond,
    // Whoever raises the quota of calls means the ledger too, unless it is named.
    ledgerCallsPerSecond: wholeNumber(
      'limits.ledgerCallsPerSecond',
      limits.ledgerCallsPerSecond ?? (limits.callsPerSecond === undefined ? quota.ledger : callsPerSecond),
      1,
    ),
    tokenIntervalMs: wholeNumber('limits.tokenIntervalMs', limits.tokenIntervalMs ?? 60_000, 0),
    tickMs: wholeNumber('tick', options.tick ?? 200, 1),
    layouts: {
      trade: oneOf('layouts.trade', options.layouts?.trade ?? 47, [46, 47]),
      book: oneOf('layouts.book', options.layouts?.book ?? 63, [59, 62, 63]),
      notice: oneOf('layouts.notice', options.layouts?.notice ?? 23, [23, 26]),
    },
    noticeAckEncrypt: oneOf('noticeAckEncrypt', options.noticeAckEncrypt ?? 'N', ['N', 'Y']),
    noticeTiming: oneOf('noticeTiming', options.noticeTiming ?? 'after', ['after', 'before', 'mixed']),
    htsIds: options.htsIds,
    prices: options.prices,
    logger: createSafeLogger(options.logger, new Redactor()),
    onInternalError: options.onInternalError ?? (() => undefined),
    onRecord: options.onRecord,
    admin: options.admin ?? false,
  }
}

function chargeRates(fees: SimulatorFees): ChargeRates {
  const rate = (option: keyof SimulatorFees, otherwise: number): number => {
    const percent = fees[option] ?? otherwise
    if (Number.isFinite(percent) && percent >= 0 && percent <= 100) return Math.round(percent * BILLIONTHS_IN_PERCENT)
    throw new KisConfigError({
      option: `fees.${option}`,
      message: `Option "fees.${option}" must be a number from 0 to 100.`,
    })
  }
  return {
    stocks: rate('stocks', 0.0140527),
    overseas: rate('overseas', 0.25),
    derivatives: rate('derivatives', 0.003),
    overseasContract: Math.round((rate('overseasContract', 2.5) / BILLIONTHS_IN_PERCENT) * FOREIGN_SCALE),
    bonds: rate('bonds', 0.015),
    sellTax: fees.sellTax === undefined ? undefined : rate('sellTax', 0),
  }
}

const BILLIONTHS_IN_PERCENT = 10_000_000

function wholeNumber(option: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value
  throw new KisConfigError({ option, message: `Option "${option}" must be a whole number of at least ${least}.` })
}

function oneOf<const T>(option: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value
  throw new KisConfigError({ option, message: `Option "${option}" must be one of ${allowed.join(', ')}.` })
}
