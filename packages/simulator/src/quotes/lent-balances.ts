import type { DailyBar } from '../exchange/bars.js'
import type { Instrument } from '../exchange/instrument.js'
import { createRandom, type Random } from '../random.js'

/** What is lent on a share: money to buy it (융자), shares to sell it (대주), shares between institutions (대차). */
export type LentKind = 'money' | 'shares' | 'institutional'

/** A balance (잔고) at the end of a day, and what came and went on it. Shares, and won. */
export interface LentDay {
  readonly bar: DailyBar
  /** 신규. */
  readonly lent: number
  readonly lentWon: number
  /** 상환. */
  readonly repaid: number
  readonly repaidWon: number
  /** 잔고. */
  readonly left: number
  readonly leftWon: number
}

/** A share, and its days that are over. */
type LentMarket = { readonly instrument: Instrument; readonly daily: readonly DailyBar[] }

interface Habit {
  /** Of the shares listed, what is lent to begin with, at most. */
  readonly start: number
  /** Of the volume of a day, what is lent, at most. */
  readonly daily: number
}

const HABITS: Readonly<Record<LentKind, Habit>> = {
  money: { start: 0.03, daily: 0.05 },
  shares: { start: 0.0005, daily: 0.001 },
  institutional: { start: 0.08, daily: 0.12 },
}

/**
 * Balances of what is lent (신용잔고, 대차잔고), made up from the seed for every day that is over: each day goes on from the one before it, and
 * neither lends nor gets back more than was traded.
 */
export class LentBalances {
  readonly #seed: string | number
  // The price of a stock tells the latest one, and is asked for often. A market keeps one list of days until the next one is over.
  readonly #latest = new WeakMap<readonly DailyBar[], Map<LentKind, LentDay | undefined>>()

  constructor(seed: string | number) {
    this.#seed = seed
  }

  /** All days that are over, oldest first. */
  of({ instrument, daily }: LentMarket, kind: LentKind): readonly LentDay[] {
    return walk(instrument, daily, HABITS[kind], createRandom(`${this.#seed}/lent/${kind}/${instrument.code}`))
  }

  /** The last of them. */
  latest(market: LentMarket, kind: LentKind): LentDay | undefined {
    const { daily } = market
    const known = this.#latest.get(daily) ?? new Map<LentKind, LentDay | undefined>()
    this.#latest.set(daily, known)
    if (!known.has(kind)) known.set(kind, this.of(market, kind).at(-1))
    return known.get(kind)
  }
}

function walk({ listedShares }: Instrument, bars: readonly DailyBar[], habit: Habit, random: Random): LentDay[] {
  const [first] = bars
  const usual = Math.floor(listedShares * habit.start * random.next())
  let left = usual
  let leftWon = left * (first?.close ?? 0)
  return bars.map((bar): LentDay => {
    const lent = Math.floor(bar.volume * habit.daily * random.next())
    // The more is lent, the more comes back, so that a balance stays near what is usual for its share.
    const pull = usual === 0 ? 1 : Math.min((left + lent) / usual, 2)
    const wanted = Math.floor(bar.volume * habit.daily * random.next() * pull)
    const repaid = Math.min(wanted, left + lent, bar.volume)
    const lentWon = lent * bar.close
    const held = left + lent
    const repaidWon = held === 0 ? 0 : Math.round(((leftWon + lentWon) * repaid) / held)
    left = held - repaid
    leftWon += lentWon - repaidWon
    return { bar, lent, lentWon, repaid, repaidWon, left, leftWon }
  })
}
