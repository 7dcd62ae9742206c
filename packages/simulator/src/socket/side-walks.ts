import { kstDate } from '@kis/core'
import { addTrade, type DayStats, emptyDay, type Trade } from '../exchange/day-stats.js'
import type { PriceLevel } from '../exchange/order-book.js'
import type { Random } from '../random.js'
import type { TickFacts } from './frames/tick-facts.js'
import type { WalkProfile } from './walk-profile.js'

/** Steps of a walk are this long. */
const STEP_MS = 500
/** A walk that nobody looked at catches up this far at most. */
const MAX_STEPS = 600
const WARM_UP_STEPS = 30
const MOVE_CHANCE = 0.5
const LEVELS = 10

interface Walk {
  readonly profile: WalkProfile
  readonly random: Random
  readonly trades: { readonly trade: Trade; readonly day: Readonly<DayStats> }[]
  step: number
  /** Prices are counted in ticks, so that they add up without rounding. */
  last: number
  day: DayStats
}

export interface SideWalksOptions {
  readonly now: () => number
  readonly random: Random
  /** Whether the market of a code trades at a moment; while it does not, its walk stands still and says nothing. */
  readonly isOpen: (profile: WalkProfile, at: number) => boolean
}

/**
 * Prices of what no market here trades (채권 지수, codes that no market lists): one seeded walk per code, the same for every stream
 * about it, whoever looks and how often.
 */
export class SideWalks {
  readonly #options: SideWalksOptions
  readonly #origin: number
  readonly #walks = new Map<string, Walk>()

  constructor(options: SideWalksOptions) {
    this.#options = options
    this.#origin = options.now()
  }

  /** The facts at each trade since a moment, oldest first; at least the latest while the market is open. At most `most`. */
  since(profile: WalkProfile, key: string, from: number, most: number): TickFacts[] {
    const walk = this.#walk(profile)
    if (!this.#options.isOpen(profile, this.#options.now())) return []
    this.#advance(walk)
    const fresh = walk.trades.filter(({ trade }) => trade.at > from).slice(-most)
    const told = fresh.length > 0 ? fresh : walk.trades.slice(-1)
    return told.map(({ trade, day }) => factsOf(walk, key, trade, day))
  }

  #walk(profile: WalkProfile): Walk {
    const name = `${profile.kind}/${profile.code}`
    const known = this.#walks.get(name)
    if (known) return known
    const at = this.#timeOf(-WARM_UP_STEPS)
    const last = Math.max(Math.round(profile.base / profile.tick), LEVELS + 1)
    const random = this.#options.random.fork(name)
    const walk: Walk = { profile, random, trades: [], step: -WARM_UP_STEPS, last, day: emptyDay(kstDate(at), last, at) }
    this.#walks.set(name, walk)
    return walk
  }

  #advance(walk: Walk): void {
    const target = Math.floor((this.#options.now() - this.#origin) / STEP_MS)
    walk.step = Math.max(walk.step, target - MAX_STEPS)
    while (walk.step < target) {
      walk.step++
      const at = this.#timeOf(walk.step)
      if (!this.#options.isOpen(walk.profile, at)) continue
      const date = kstDate(at)
      if (date !== walk.day.date) walk.day = emptyDay(date, walk.day.last, at)
      this.#trade(walk, at)
    }
  }

  #trade(walk: Walk, at: number): void {
    const { random, day } = walk
    const taker = random.chance(0.5) ? 'buy' : 'sell'
    if (random.chance(MOVE_CHANCE)) {
      const pull = ((walk.last - day.base) / day.base) * 2
      walk.last = Math.max(walk.last + (random.chance(0.5 - pull) ? 1 : -1), LEVELS + 1)
    }
    // Now and then several at once.
    const prints = random.chance(0.15) ? random.int(2, 4) : 1
    for (let print = 0; print < prints; print++) {
      const trade: Trade = { at, price: walk.last, quantity: random.int(1, walk.profile.mostPerTrade), taker }
      addTrade(day, trade)
      walk.trades.push({ trade, day: { ...day } })
    }
    if (walk.trades.length > LEVELS) walk.trades.splice(0, walk.trades.length - LEVELS)
  }

  #timeOf(step: number): number {
    return this.#origin + step * STEP_MS
  }
}

function factsOf({ profile, random }: Walk, key: string, trade: Trade, day: Readonly<DayStats>): TickFacts {
  const { tick, code, name, places } = profile
  const inUnits = (ticks: number): number => Number((ticks * tick).toFixed(places))
  // The book follows from the trade, so that it is the same for whoever asks.
  const crowd = random.fork(`book/${trade.at}`)
  const levels = (direction: 1 | -1): PriceLevel[] =>
    Array.from({ length: LEVELS }, (_, index) => ({
      price: inUnits(trade.price + direction * (index + (direction > 0 === (trade.taker === 'buy') ? 0 : 1))),
      quantity: crowd.int(1, profile.mostPerTrade * 20),
    }))
  return {
    key,
    code,
    name,
    at: trade.at,
    day: {
      ...day,
      base: inUnits(day.base),
      open: inUnits(day.open),
      high: inUnits(day.high),
      low: inUnits(day.low),
      last: inUnits(day.last),
      value: Math.round(day.value * tick),
    },
    quantity: trade.quantity,
    taker: trade.taker,
    asks: levels(1),
    bids: levels(-1),
    places,
  }
}
