import type { MarketPrices } from '../prices/market-script.js'
import type { Random } from '../random.js'
import type { DailyBar } from './bars.js'
import { Exchange, type ExchangeOptions } from './exchange.js'
import type { Instrument } from './instrument.js'

/** How often NXT's quotes change their distance from those of KRX. */
const GAP_CHANCE = 0.2
/** How often they move while KRX is closed. */
const MOVE_CHANCE = 0.3
/** What part of a day at KRX is traded at NXT besides. */
const SHARE = 0.3

export interface NxtExchangeOptions extends Omit<ExchangeOptions<Instrument>, 'pricesOf' | 'invent' | 'ahead'> {
  /** Where the same securities have their main market. */
  readonly krx: Exchange
}

/**
 * The books of NXT (넥스트레이드), for securities that trade there. Its quotes stay within a tick of those of KRX, so that now one venue
 * has the better price and now the other; while KRX is closed they walk on their own.
 */
export function createNxtExchange({ krx, ...options }: NxtExchangeOptions): Exchange {
  const chance = options.random.fork('quotes')
  return new Exchange<Instrument>({
    ...options,
    instruments: options.instruments.filter(({ isOnNxt }) => isOnNxt),
    pricesOf: ({ code }) => followedPrices(krx, code, chance.fork(code)),
  })
}

function followedPrices(krx: Exchange, code: string, random: Random): MarketPrices | undefined {
  const home = krx.market(code)
  if (!home) return undefined
  const firstDay = home.day.date
  let gap = 0
  let bid = home.day.last
  const shifted = (price: number, ticks: number): number => {
    const { grid } = home
    const moved = ticks > 0 ? grid.up(price) : ticks < 0 ? grid.down(price) : price
    return Math.min(Math.max(moved, grid.limits.lower), grid.limits.upper)
  }
  return {
    base: home.day.base,
    history: () => home.daily.filter(({ date }) => date < firstDay).map(partOf),
    baseAt(at) {
      home.advanceTo(at)
      return home.day.base
    },
    steer(at) {
      home.advanceTo(at)
      const best = home.phase.book === 'continuous' ? home.book.best('buy') : undefined
      if (best === undefined) {
        if (random.chance(MOVE_CHANCE)) bid = shifted(bid, random.chance(0.5) ? 1 : -1)
        return bid
      }
      if (random.chance(GAP_CHANCE)) gap = random.int(-1, 1)
      bid = shifted(best, gap)
      return bid
    },
  }
}

function partOf({ volume, value, ...bar }: DailyBar): DailyBar {
  return { ...bar, volume: Math.floor(volume * SHARE), value: Math.floor(value * SHARE) }
}
