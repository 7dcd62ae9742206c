import type { DailyBar, MinuteBar } from '../exchange/bars.js'
import { venueDays } from '../exchange/past-days.js'
import { pastMinutes } from '../exchange/past-minutes.js'
import { createRandom } from '../random.js'
import type { World } from '../world.js'
import { indexDays } from './index-days.js'
import { type IndexDefinition, indexOf } from './index-definitions.js'
import { indexMinutes, indexMoments } from './index-minutes.js'
import { type IndexWeights, indexWeights } from './index-weights.js'
import type { Quoted, QuoteRow } from './quoted.js'

/** Index volumes are counted in thousands of shares (천주), turnovers in millions of won (백만원). */
const [VOLUME_UNIT, VALUE_UNIT] = [1_000, 1_000_000]
/** A twelfth of what an index moves in a minute, as a part of it. */
const STEP = 0.0001
/** An index is told every ten seconds. */
const STEP_MS = 10_000

/** What is told of a domestic index (업종지수): all of it follows from its members. `undefined` for an unknown code. */
export function quotedIndex(world: World, code: string): Quoted | undefined {
  const definition = indexOf(code)
  const weights = definition && indexWeights(definition, world.exchange)
  return definition && weights?.markets[0] && indexOfMembers(world, definition, weights)
}

function indexOfMembers(world: World, definition: IndexDefinition, weights: IndexWeights): Quoted {
  const { code, name } = definition
  const at = world.clock.now()
  const now = rowOf(definition, weights, at)
  const counted = (bar: DailyBar): DailyBar => ({
    ...bar,
    volume: Math.floor(bar.volume / VOLUME_UNIT),
    value: Math.floor(bar.value / VALUE_UNIT),
  })
  return {
    code,
    name,
    now,
    days: () => indexDays(definition, world.exchange).days.map(counted),
    minutes: () => countMinutes(indexMinutes(weights), weights),
    minutesOf(date) {
      const day = indexDays(definition, world.exchange).days.find((bar) => bar.date === date)
      if (!day) return []
      return pastMinutes(counted(day), {
        times: venueDays(world.calendar, 'KRX').minutesOf(date),
        random: createRandom(`${world.settings.seed}/minutes/index/${code}/${date}`),
        snap: (level) => Math.round(level * 100) / 100,
        tick: day.close * STEP,
      })
    },
    trades(most) {
      const moments = indexMoments(weights, at, STEP_MS, most + 1)
      const told = moments.map(({ level, volume, value, ...moment }): QuoteRow => {
        const [shares, won] = [Math.floor(volume / VOLUME_UNIT), Math.floor(value / VALUE_UNIT)]
        return { ...now, at: moment.at, day: { ...now.day, last: level, volume: shares, value: won } }
      })
      // The oldest only tells from where the one after it went on.
      return told.slice(0, -1).map((row, index) => {
        const before = told[index + 1]?.day
        const [quantity, amount] = [row.day.volume - (before?.volume ?? 0), row.day.value - (before?.value ?? 0)]
        return { ...row, quantity, amount }
      })
    },
  }
}

function rowOf({ code, name }: IndexDefinition, { markets, level }: IndexWeights, at: number): QuoteRow {
  const sum = (pick: (market: (typeof markets)[number]) => number): number =>
    markets.reduce((total, market) => total + pick(market), 0)
  const base = level(markets.map(({ daily, day }) => daily.at(-1)?.close ?? day.base))
  const [volume, value] = [
    Math.floor(sum(({ day }) => day.volume) / VOLUME_UNIT),
    Math.floor(sum(({ day }) => day.value) / VALUE_UNIT),
  ]
  return {
    ...{ key: code, code, name, at, quantity: 0, amount: value, taker: 'buy', asks: [], bids: [], places: 2 },
    date: markets[0]?.day.date ?? '',
    before: undefined,
    day: {
      base,
      open: level(markets.map(({ day }) => day.open)),
      high: level(markets.map(({ day }) => day.high)),
      low: level(markets.map(({ day }) => day.low)),
      last: level(markets.map(({ day }) => day.last)),
      ...{ openAt: at, highAt: at, lowAt: at, volume, value },
      buyVolume: Math.floor(sum(({ day }) => day.buyVolume) / VOLUME_UNIT),
      sellVolume: Math.floor(sum(({ day }) => day.sellVolume) / VOLUME_UNIT),
      buyCount: sum(({ day }) => day.buyCount),
      sellCount: sum(({ day }) => day.sellCount),
    },
  }
}

// Cut at running sums, so that they add up to what the day says.
function countMinutes(bars: readonly MinuteBar[], { markets }: IndexWeights): MinuteBar[] {
  const missing = (field: 'volume' | 'value'): number =>
    markets.reduce((sum, { day }) => sum + day[field], 0) - bars.reduce((sum, bar) => sum + bar[field], 0)
  let [volume, value] = [missing('volume'), missing('value')]
  return bars.map((bar) => {
    const [shares, won] = [volume, value]
    volume += bar.volume
    value += bar.value
    return {
      ...bar,
      volume: Math.floor(volume / VOLUME_UNIT) - Math.floor(shares / VOLUME_UNIT),
      value: Math.floor(value / VALUE_UNIT) - Math.floor(won / VALUE_UNIT),
    }
  })
}
