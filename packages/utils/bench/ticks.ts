/**
 * Rounding to ticks, per second of processor time. Target: 5 million a second. The lower bound is what a program would write that knows the shares of KOSPI and nothing else:
 * a table of bands, and integers. Run: pnpm bench utils/bench/ticks
 */
import { compare, processorMs } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { isValidPrice, type MarketRuleOptions, priceLimits, roundToTick, tickSize } from '../src/index.js'

const TARGET = 5
const PRICES = 4_096
const ROUNDS = 5
const ROUND_MS = 40

/** Prices of every band, on and off the grid. */
function pricesUpTo(highest: number, places: number): Float64Array {
  const scale = 10 ** places
  let state = 12_345
  return Float64Array.from({ length: PRICES }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.max(1, Math.round(highest ** (state / 2_147_483_648) * scale)) / scale
  })
}

/** A function that measures once how many millions it does in a second of processor time. */
function rate(prices: Float64Array, work: (price: number) => number): () => number {
  return () => {
    const began = processorMs()
    let [count, sum] = [0, 0]
    while (processorMs() - began < ROUND_MS) {
      for (let index = 0; index < PRICES; index += 1) sum += work(prices[index] ?? 1)
      count += PRICES
    }
    // The results must be used, or nothing would be calculated.
    if (Number.isNaN(sum)) throw new Error('A result is no number.')
    return count / (processorMs() - began) / 1_000
  }
}

const BANDS = [
  [2_000, 1],
  [5_000, 5],
  [20_000, 10],
  [50_000, 50],
  [200_000, 100],
  [500_000, 500],
] as const

function tickBare(price: number): number {
  for (const [below, tick] of BANDS) if (price < below) return tick
  return 1_000
}

function roundBare(price: number): number {
  const tick = tickBare(price)
  return Math.ceil(price / tick) * tick
}

const won = pricesUpTo(1_000_000, 0)
const CASES: readonly (readonly [name: string, prices: Float64Array, options: MarketRuleOptions | undefined])[] = [
  ['KOSPI', won, undefined],
  ['KOSDAQ by name', won, { market: 'kosdaq' }],
  ['ETF', won, { product: 'etf' }],
  ['New York, cents', pricesUpTo(1_000, 3), { venue: 'NYSE' }],
  ['Hong Kong', pricesUpTo(1_000, 4), { venue: 'HKEX', on: undefined }],
  ['index futures', pricesUpTo(1_000, 3), { product: 'kospi200-futures' }],
]

for (const price of won)
  if (roundBare(price) !== roundToTick(price, 'up')) throw new Error(`The bound rounds ${price} in another way.`)

/** One result, beside its bound. */
async function tell(
  name: string,
  prices: Float64Array,
  work: (price: number) => number,
  bound: typeof roundBare,
  target?: number,
) {
  const speed = await compare({ bound: rate(won, bound), ours: rate(prices, work) }, { rounds: ROUNDS, warmUps: 2 })
  report({
    ...{ name, value: speed.ours, unit: 'million/s', better: 'higher', target },
    against: { name: 'a table, integers', value: speed.bound },
  })
}

for (const [name, prices, options] of CASES)
  for (const direction of ['up', 'nearest'] as const)
    await tell(
      `roundToTick ${direction}, ${name}`,
      prices,
      (price) => roundToTick(price, direction, options),
      roundBare,
      TARGET,
    )
await tell('tickSize', won, (price) => tickSize(price), tickBare)
await tell('isValidPrice', won, (price) => Number(isValidPrice(price)), tickBare)
await tell('priceLimits', won, (price) => priceLimits(price).upper, tickBare)
