import { type Clock, kstDate } from '@kis/core'
import type { Calendar } from '@kis/utils/calendar'
import { Exchange, type ExchangeOptions, type Market } from '../exchange/exchange.js'
import type { OverseasInstrument } from '../exchange/instrument.js'
import type { Listing } from '../exchange/listing.js'
import type { MarketHours } from '../exchange/market-hours.js'
import type { Order } from '../exchange/order.js'
import { venueDays } from '../exchange/past-days.js'
import type { MarketListener } from '../exchange/symbol-market.js'
import { FOREIGN_SCALE } from '../ledger/account.js'
import type { Random } from '../random.js'
import { createOverseasGrid } from './overseas-grid.js'
import { EXCHANGE_RATES, type OverseasVenue, overseasVenueOf } from './overseas-venues.js'

/** A security abroad as its market lists it: the code is exchange and symbol, `NAS/AAPL`. Prices are in ten-thousandths. */
export interface OverseasListing extends OverseasInstrument, Listing {
  readonly venue: OverseasVenue
}

/** Won that stand at one level of a book, from … to. */
const LEVEL_WON = [8_000_000, 60_000_000] as const
/** What a security of which nothing is known trades in a day. */
const TYPICAL_WON = 40_000_000_000

export interface OverseasQuote {
  readonly instrument: OverseasInstrument
  readonly base: number
  readonly last: number
  readonly volume: number
  /** Whole units of the currency. */
  readonly amount: number
}

export interface OverseasMarketOptions {
  readonly instruments: readonly OverseasInstrument[]
  readonly hoursOf: (venue: OverseasVenue) => MarketHours
  readonly calendar: Calendar
  readonly clock: Clock
  readonly random: Random
  readonly tickMs: number
  readonly listener: MarketListener<Order, OverseasListing>
  readonly onTick: (now: number) => void
  /** Makes a security for a code that is not among them. */
  readonly invent?: ((code: string) => OverseasInstrument | undefined) | undefined
  readonly pricesOf?: ExchangeOptions<OverseasListing>['pricesOf']
}

/** The markets abroad: a book for each symbol, in the ticks of its exchange. */
export class OverseasMarket {
  readonly exchange: Exchange<OverseasListing>
  readonly #options: OverseasMarketOptions

  constructor(options: OverseasMarketOptions) {
    this.#options = options
    const { instruments, invent, hoursOf, calendar, clock, random, tickMs, listener, onTick, pricesOf } = options
    this.exchange = new Exchange<OverseasListing>({
      instruments: instruments.flatMap(listingOf),
      invent: (code) => {
        const made = invent?.(code)
        return made && listingOf(made)[0]
      },
      pricesOf,
      gridOf: ({ venue }, basePrice, date) => createOverseasGrid(venue, basePrice, date),
      hoursOf: ({ venue }) => hoursOf(venue),
      pastOf: ({ venue }) => venueDays(calendar, venue.venue),
      clock,
      random,
      tickMs,
      listener,
      onTick,
      levelValueOf: ({ venue }) => [unitsFor(LEVEL_WON[0], venue), unitsFor(LEVEL_WON[1], venue)],
    })
  }

  /** What has a price here. */
  get instruments(): readonly OverseasInstrument[] {
    return this.#options.instruments
  }

  /** The market of a symbol, walked up to now; `undefined` for an unknown pair of exchange and symbol. */
  market(exchange: string, symbol: string): Market<OverseasListing> | undefined {
    return this.exchange.market(codeOf(exchange, symbol))
  }

  /** The quote of a symbol; `undefined` likewise. */
  quote(exchange: string, symbol: string): OverseasQuote | undefined {
    const market = this.market(exchange, symbol)
    if (!market) return undefined
    const { instrument, day } = market
    const { base, last, volume, value } = day
    return { instrument, base, last, volume, amount: Math.floor(value / FOREIGN_SCALE) }
  }

  /** Today in Korea, for order dates. */
  get date(): string {
    return kstDate(this.#options.clock.now())
  }

  close(): void {
    this.exchange.close()
  }
}

/** The code of a security abroad. */
export function codeOf(exchange: string, symbol: string): string {
  return `${exchange}/${symbol}`
}

function listingOf(instrument: OverseasInstrument): OverseasListing[] {
  const venue = overseasVenueOf(instrument.exchange)
  if (!venue) return []
  const { exchange, symbol, koreanName, basePrice } = instrument
  const previousVolume = Math.max(1, Math.round(unitsFor(TYPICAL_WON, venue) / basePrice))
  return [
    { ...instrument, code: codeOf(exchange, symbol), name: koreanName, venue, previousVolume, isSuspended: false },
  ]
}

/** Won in ten-thousandths of a venue's currency. */
function unitsFor(won: number, { currency }: OverseasVenue): number {
  return Math.round((won / EXCHANGE_RATES[currency].won) * FOREIGN_SCALE)
}
