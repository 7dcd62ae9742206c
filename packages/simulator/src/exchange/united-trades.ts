import type { DayStats } from './day-stats.js'
import type { Market } from './exchange.js'
import type { MarketView } from './market-view.js'
import type { TradePrint } from './symbol-market.js'
import { unitedDay } from './united-day.js'
import { UnitedMarket } from './united-market.js'
import type { VenueMarkets } from './venue-markets.js'

type Told = { readonly [venue in 'KRX' | 'NXT']?: Readonly<DayStats> | undefined }

/** Trades of both venues as one sequence: every trade raises the volume that was told before by its own quantity. */
export class UnitedTrades {
  readonly #markets: VenueMarkets
  /** How the days stood at the trades told last, by code. */
  readonly #told = new Map<string, Told>()

  constructor(markets: VenueMarkets) {
    this.#markets = markets
  }

  /** Both markets of a security as they stand, or the one that there is. */
  marketOf(market: Market): MarketView {
    const { code } = market.instrument
    const [krx, nxt] = [this.#markets.exchange.current(code), this.#markets.nxt.current(code)]
    return krx && nxt ? new UnitedMarket(krx, nxt) : market
  }

  /** Trades at one venue as trades of both. */
  after(
    prints: readonly TradePrint[],
    market: Market,
    venue: 'KRX' | 'NXT',
  ): { readonly prints: readonly TradePrint[]; readonly market: MarketView } {
    const { code } = market.instrument
    const [krx, nxt] = [this.#markets.exchange.current(code), this.#markets.nxt.current(code)]
    if (!krx || !nxt) return { prints, market }
    const told = this.#told.get(code) ?? {}
    const days = { KRX: told.KRX ?? krx.day, NXT: told.NXT ?? nxt.day }
    this.#told.set(code, { ...told, [venue]: prints.at(-1)?.day ?? days[venue] })
    const all = prints.map(({ trade, day }) => {
      const united = venue === 'NXT' ? unitedDay(days.KRX, day, true) : unitedDay(day, days.NXT, false)
      return { trade, day: united }
    })
    return { prints: all, market: new UnitedMarket(krx, nxt) }
  }
}
