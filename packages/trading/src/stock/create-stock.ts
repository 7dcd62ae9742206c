import { KisValidationError } from '@kis/core'
import { domesticStockCharts, overseasStockCharts } from '../bars/charts-of.js'
import type { TradingContext } from '../context.js'
import type { Instrument } from '../instrument/instrument.js'
import { type InstrumentLike, isInstrument, nameInstrument, resolveInstrument } from '../instrument/resolve.js'
import { isOverseasVenue, OVERSEAS_VENUE_CODES, type OverseasVenue } from '../instrument/venue-codes.js'
import { liveViews } from '../live/live-views.js'
import { tradesOfScreen } from '../live/read-trades.js'
import { createAfterHours } from './after-hours.js'
import { fetchBrokerFlows } from './broker-flows.js'
import { fetchDomesticQuote } from './domestic-quote.js'
import { fetchElwQuote } from './elw-quote.js'
import { fetchEtfQuote } from './etf-quote.js'
import { checkHomeVenue, type HomeVenue } from './home-venue.js'
import { fetchInvestorFlows } from './investor-flows.js'
import { fetchOverseasQuote, type OverseasTarget } from './overseas-quote.js'
import { fetchProductInfo } from './product-info.js'
import { fetchRecentBars } from './recent-bars.js'
import type { DomesticStock, OverseasStock } from './stock.js'
import { fetchDomesticOrderBook, fetchOverseasOrderBook } from './stock-order-book.js'
import { fetchDomesticTrades, fetchOverseasTrades } from './stock-trades.js'
import { tradesBefore } from './trades-before.js'

/** Whose prices of a domestic stock are shown. */
export interface DomesticStockOptions {
  /** Default `KRX`. */
  readonly venue?: HomeVenue | undefined
}

/** Where a stock abroad is listed. */
export interface OverseasStockOptions {
  readonly venue: OverseasVenue
  /** Prices of the US daytime session (주간거래). Default `false`. */
  readonly daytime?: boolean | undefined
}

/** `createStock` with its context filled in, as `kis.stock` is. */
export interface OpenStock {
  (symbol: string | HomeName, options?: DomesticStockOptions): DomesticStock
  (symbol: string, options: OverseasStockOptions): OverseasStock
  (name: OverseasName, options?: Pick<OverseasStockOptions, 'daytime'>): OverseasStock
  (instrument: Instrument, options?: StockOptions): DomesticStock | OverseasStock
}

/** Options of a stock of either kind. */
export type StockOptions = DomesticStockOptions | Pick<OverseasStockOptions, 'daytime'>

interface HomeName {
  readonly symbol: string
  readonly venue?: 'KRX' | 'NXT' | undefined
}

interface OverseasName {
  readonly symbol: string
  readonly venue: OverseasVenue
}

interface AnyOptions {
  readonly venue?: HomeVenue | OverseasVenue | undefined
  readonly daytime?: boolean | undefined
}

/**
 * A stock at home (KRX, NXT, SOR) or on one of the nine exchanges abroad.
 *
 * @throws KisValidationError naming `symbol`, `venue` or `daytime` for what is malformed or does not fit together. Nothing is asked.
 * @example
 * const samsung = createStock(context, '005930')
 * const apple = createStock(context, 'AAPL', { venue: 'NASDAQ' })
 */
export function createStock(
  context: TradingContext,
  symbol: string | HomeName,
  options?: DomesticStockOptions,
): DomesticStock
export function createStock(context: TradingContext, symbol: string, options: OverseasStockOptions): OverseasStock
export function createStock(
  context: TradingContext,
  name: OverseasName,
  options?: Pick<OverseasStockOptions, 'daytime'>,
): OverseasStock
export function createStock(
  context: TradingContext,
  like: InstrumentLike,
  options?: AnyOptions,
): DomesticStock | OverseasStock
export function createStock(
  context: TradingContext,
  like: InstrumentLike,
  { venue, daytime = false }: AnyOptions = {},
): DomesticStock | OverseasStock {
  const instrument = instrumentOf(like, venue)
  if (isOverseasVenue(instrument.venue)) return overseasStock(context, instrument, instrument.venue, daytime)
  if (daytime) throw noDaytime()
  return domesticStock(context, instrument, checkHomeVenue(venue ?? venueIn(like) ?? 'KRX'))
}

function domesticStock(context: TradingContext, instrument: Instrument, venue: HomeVenue): DomesticStock {
  const { rest, instruments } = context
  const { symbol } = instrument
  return {
    instrument,
    symbol,
    venue,
    resolve: (options) => resolveInstrument(instruments, instrument, options),
    quote: (options) => fetchDomesticQuote(rest, symbol, venue, options),
    orderBook: (options) => fetchDomesticOrderBook(rest, symbol, venue, options),
    trades: (options) => fetchDomesticTrades(rest, symbol, venue, options),
    tradesAt: (query) => tradesBefore(rest, symbol, venue, query),
    investorFlows: (options) => fetchInvestorFlows(rest, symbol, venue, options),
    brokerFlows: (options) => fetchBrokerFlows(rest, symbol, venue, options),
    recentBars: async (query) => fetchRecentBars(rest, symbol, venue, query),
    info: (options) => fetchProductInfo(rest, instrument, options),
    afterHours: createAfterHours(rest, symbol),
    elw: { quote: (options) => fetchElwQuote(rest, symbol, options) },
    etf: { quote: (options) => fetchEtfQuote(rest, symbol, venue, options) },
    ...domesticStockCharts(context, symbol, venue),
    ...liveViews(
      context,
      instrument,
      { venue },
      {
        quote: (options) => fetchDomesticQuote(rest, symbol, venue, options),
        orderBook: (options) => fetchDomesticOrderBook(rest, symbol, venue, options),
        trades: (signal) => tradesBefore(rest, symbol, venue, { signal }),
      },
    ),
  }
}

function overseasStock(
  context: TradingContext,
  instrument: Instrument,
  venue: OverseasVenue,
  isDaytime: boolean,
): OverseasStock {
  if (isDaytime && OVERSEAS_VENUE_CODES[venue].daytimeQuote === null) throw noDaytime()
  const { rest, instruments } = context
  const { symbol, currency } = instrument
  const target: OverseasTarget = { symbol, venue, currency, isDaytime }
  return {
    instrument,
    symbol,
    venue,
    isDaytime,
    resolve: (options) => resolveInstrument(instruments, instrument, options),
    quote: (options) => fetchOverseasQuote(rest, target, options),
    orderBook: (options) => fetchOverseasOrderBook(rest, target, options),
    trades: async ({ day = 'today', signal } = {}) => {
      if (isDaytime) throw noDaytime('trades')
      return fetchOverseasTrades(rest, target, day, { signal })
    },
    info: (options) => fetchProductInfo(rest, instrument, options),
    ...liveViews(
      context,
      instrument,
      { isDaytime },
      {
        quote: (options) => fetchOverseasQuote(rest, target, options),
        orderBook: (options) => fetchOverseasOrderBook(rest, target, options),
        trades: isDaytime
          ? undefined
          : tradesOfScreen((options) => fetchOverseasTrades(rest, target, 'today', options)),
      },
    ),
    ...overseasStockCharts(context, instrument, venue, isDaytime),
  }
}

/** @throws KisValidationError for what is no stock: indices, bonds and contracts have functions of their own. */
function instrumentOf(like: InstrumentLike, venue: HomeVenue | OverseasVenue | undefined): Instrument {
  const instrument = nameInstrument(isInstrument(like) ? like : withVenue(like, venue))
  const { assetClass } = instrument
  if (assetClass === 'domestic-stock' || assetClass === 'overseas-stock') return instrument
  throw new KisValidationError({
    field: 'symbol',
    message: `"${instrument.symbol}" is no stock but ${assetClass}: use index(), contract() or bond().`,
  })
}

function withVenue(
  like: Exclude<InstrumentLike, Instrument>,
  venue: HomeVenue | OverseasVenue | undefined,
): InstrumentLike {
  const symbol = typeof like === 'string' ? like : like?.symbol
  const listed = venue ?? venueIn(like)
  return { symbol, venue: listed === 'SOR' ? 'KRX' : (listed ?? undefined) } as InstrumentLike
}

function venueIn(like: InstrumentLike): string | undefined {
  return typeof like === 'object' && like !== null ? like.venue : undefined
}

function noDaytime(what = 'prices'): KisValidationError {
  return new KisValidationError({
    field: 'daytime',
    message: `There are no ${what} of a daytime session (주간거래) here: it has quotes and order books of NASDAQ, NYSE and AMEX alone.`,
  })
}
