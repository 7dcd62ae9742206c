import { KisConfigError, kstDate, parseKst } from '@kis/core'
import type { Listing } from '../exchange/listing.js'
import type { MarketHours } from '../exchange/market-hours.js'
import type { TickGrid } from '../exchange/tick-grid.js'
import { BarScript } from './bar-script.js'
import { barSeriesOf } from './bar-series.js'
import type { MarketPrices } from './market-script.js'
import type { BarSpan } from './plan-trades.js'
import type { PriceBar } from './price-bar.js'
import type { CallbackPrices, PriceSource } from './price-source.js'
import { silentScript } from './silent-script.js'
import { sourceOf } from './source-of.js'

export interface MarketPricesOptions<Item extends Listing> {
  readonly source: PriceSource | undefined
  readonly instrument: Item
  readonly hours: MarketHours
  /** When the simulator started. */
  readonly origin: number
  /** Units of the market in one won, or in one unit of the currency. */
  readonly scale: number
  /** Whose hours bars of days keep, and to which days other bars belong: those of shares of KRX, or its own. Default KRX. */
  readonly session?: 'KRX' | 'own' | undefined
  readonly gridOf: (basePrice: number) => TickGrid
  /** Bars of a symbol have ended. */
  readonly onEnd: (symbol: string) => void
}

/** What makes the prices of one market; `undefined`: it walks. */
export function marketPricesOf<Item extends Listing>(options: MarketPricesOptions<Item>): MarketPrices | undefined {
  const { source, instrument } = options
  const own = sourceOf(source, instrument.code)
  if (own?.kind === 'frames') return { script: silentScript }
  if (own?.kind === 'bars') return barPrices(own.bars, options)
  if (own?.kind === 'callback') return callbackPrices(own, options)
  return undefined
}

function barPrices<Item extends Listing>(
  bars: readonly PriceBar[],
  { instrument, hours, origin, scale, session = 'KRX', gridOf, onEnd }: MarketPricesOptions<Item>,
): MarketPrices | undefined {
  const { code } = instrument
  const own = bars.filter(({ symbol }) => symbol === undefined || symbol === code)
  if (own.length === 0) return undefined
  const series = barSeriesOf(code, own, scale)
  // At home a trading day is a day; elsewhere it begins and ends when theirs does.
  const isAtHome = session === 'KRX'
  const script = new BarScript({
    series,
    startDate: hours.dateAt(origin),
    dateOf: ({ at }) => (series.isDaily || isAtHome ? kstDate(at) : hours.dateAt(at)),
    dayOf: (date) => (isAtHome ? krxSession(date) : sessionAbroad(date, hours)),
    snapperAround: (price) => gridOf(price).snap,
    onEnd: () => onEnd(code),
  })
  return { base: script.base, script }
}

function callbackPrices<Item extends Listing>(
  { price }: CallbackPrices,
  { instrument, origin, scale }: MarketPricesOptions<Item>,
): MarketPrices {
  const { code, basePrice } = instrument
  const steer = (at: number): number | undefined => {
    const told = price(code, at)
    if (told === undefined) return undefined
    if (Number.isFinite(told) && told > 0) return Math.round(told * scale)
    throw new KisConfigError({
      option: 'prices',
      message: `Option "prices": the callback returned ${String(told)} for ${code}. Return a price above 0, or undefined.`,
    })
  }
  const first = steer(origin)
  // The days before end where this one begins; a close that is near enough to it stays what it is.
  const isFar = first !== undefined && Math.abs(first - basePrice) > basePrice * USUAL_GAP
  return { base: isFar ? first : undefined, steer }
}

/** How far a day opens from the close before it, as a part of it. */
const USUAL_GAP = 0.01
const HOUR_MS = 3_600_000
const REGULAR_MS = 6.5 * HOUR_MS

/** From 09:00 to the closing call. */
function krxSession(date: string): BarSpan {
  const midnight = parseKst(date) ?? 0
  return { from: midnight + 9 * HOUR_MS, until: midnight + 15 * HOUR_MS + HOUR_MS / 3 }
}

/** So many phases a day has at most. */
const MOST_PHASES = 40

/** The first hours of continuous trading of a date, as many as a session has. */
function sessionAbroad(date: string, hours: MarketHours): BarSpan {
  let from = parseKst(date) ?? 0
  for (let count = 0; count < MOST_PHASES; count++) {
    if (hours.dateAt(from) === date && hours.phaseAt(from).book === 'continuous') break
    from = hours.nextChangeAfter(from)
  }
  return { from, until: from + REGULAR_MS }
}
