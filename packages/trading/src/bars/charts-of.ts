import { KisValidationError } from '@kis/core'
import { type Calendar, VENUES, type Venue } from '@kis/utils/calendar'
import type { TradingContext } from '../context.js'
import type { Instrument } from '../instrument/instrument.js'
import { isOverseasVenue, type OverseasVenue } from '../instrument/venue-codes.js'
import { derivativeMarketOf } from '../stock/derivative-market.js'
import type { HomeVenue } from '../stock/home-venue.js'
import { type Charts, createCharts } from './create-charts.js'
import { type MarketDays, unknownDays, venueDays } from './market-days.js'
import { bondBars } from './sources/bond-bars.js'
import { contractBars } from './sources/contract-bars.js'
import { domesticStockBars } from './sources/domestic-stock-bars.js'
import { indexBars } from './sources/index-bars.js'
import { overseasContractBars } from './sources/overseas-contract-bars.js'
import { chartExchangeOf, overseasStockBars } from './sources/overseas-stock-bars.js'
import { worldBars } from './sources/world-bars.js'

type Context = Pick<TradingContext, 'rest' | 'clock' | 'calendar'>

/** 상해지수 and 심천지수 are charted apart from the stocks of their exchange. */
const INDEX_LISTS = { SSE: 'SHI', SZSE: 'SZI' } as const

/** Charts of a product listed at home, as one venue or both together show it. */
export function domesticStockCharts(context: Context, symbol: string, venue: HomeVenue): Charts {
  return createCharts(context, {
    symbol,
    venue,
    // Both venues together trade whenever KRX does; NXT has been there since 2025.
    days: (calendar) =>
      venue === 'SOR'
        ? { ...venueDays(calendar, 'KRX'), closeOf: venueDays(calendar, 'NXT', { isLate: true }).closeOf }
        : venueDays(calendar, venue, { isLate: venue === 'NXT' }),
    isAdjustable: true,
    open: (wanted) => ({ source: domesticStockBars(context.rest, symbol, venue, wanted), currency: 'KRW' }),
  })
}

/** Charts of a product listed abroad. */
export function overseasStockCharts(
  context: Context,
  { symbol, currency }: Instrument,
  venue: OverseasVenue,
  isDaytime: boolean,
): Charts {
  return createCharts(context, {
    symbol,
    venue,
    days: (calendar) => venueDays(calendar, venue),
    isAdjustable: true,
    open: (wanted) => ({
      source: overseasStockBars(context.rest, symbol, chartExchangeOf(venue, isDaytime), wanted),
      currency,
    }),
  })
}

/** Charts of an index or sector at home, or of an index, currency or rate of the world. */
export function indexCharts(context: Context, { assetClass, symbol, venue, currency }: Instrument): Charts {
  const { rest } = context
  return createCharts(context, {
    symbol,
    venue,
    days: (calendar) => daysOf(calendar, venue),
    isAdjustable: false,
    open(wanted) {
      if (assetClass === 'index') return { source: indexBars(rest, symbol, wanted), currency }
      if (!isOverseasVenue(venue)) return { source: worldBars(rest, symbol, wanted), currency }
      if (wanted.unit === 'minute') throw noMinutes('an index of an exchange abroad')
      const codes = chartExchangeOf(venue, false)
      const daily = venue === 'SSE' || venue === 'SZSE' ? INDEX_LISTS[venue] : codes.daily
      return { source: overseasStockBars(rest, symbol, { ...codes, daily }, wanted), currency }
    },
  })
}

/**
 * Charts of a futures or options contract.
 *
 * @param known looks up its facts, as far as they can be had.
 */
export function contractCharts(
  context: Context,
  { symbol, assetClass }: Instrument,
  isNight: boolean,
  known: (options: { readonly signal?: AbortSignal | undefined }) => Promise<Instrument>,
): Charts {
  const { rest } = context
  const isHome = assetClass === 'domestic-derivative'
  return createCharts(context, {
    symbol,
    venue: isHome ? 'KRX_DERIV' : 'OVERSEAS_DERIV',
    days: (calendar) => (isHome ? venueDays(calendar, 'KRX_DERIV', { isLate: isNight }) : unknownDays()),
    isAdjustable: false,
    async open(wanted, signal) {
      const found = await known({ signal })
      const source = isHome
        ? contractBars(rest, symbol, derivativeMarketOf(found, isNight), wanted)
        : overseasContractBars(rest, found, wanted)
      return { source, currency: found.currency }
    },
  })
}

/** Charts of a listed bond: its last thirty days of trading. */
export function bondCharts(context: Context, symbol: string): Charts {
  return createCharts(context, {
    symbol,
    venue: 'KRX',
    days: (calendar) => venueDays(calendar, 'KRX'),
    isAdjustable: false,
    open(wanted) {
      if (wanted.unit === 'minute') throw noMinutes('a bond')
      return { source: bondBars(context.rest, symbol), currency: 'KRW' }
    },
  })
}

function daysOf(calendar: Calendar, venue: Instrument['venue']): MarketDays {
  return Object.hasOwn(VENUES, venue) ? venueDays(calendar, venue as Venue) : unknownDays()
}

function noMinutes(what: string): KisValidationError {
  return new KisValidationError({
    field: 'unit',
    message: `KIS has no bars of minutes of ${what}: ask for 'day', 'week', 'month' or 'year'.`,
  })
}
