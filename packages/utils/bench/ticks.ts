/** Rounding to ticks on one core. Target: 5 million a second. */
import { isValidPrice, type MarketRuleOptions, priceLimits, roundToTick, tickSize } from '../src/index.js'

const TARGET = 5
const PRICES = 4_096
const ROUNDS = 9
const ROUND_MS = 200

/** Prices of every band, on and off the grid. */
function pricesUpTo(highest: number, places: number): Float64Array {
  const scale = 10 ** places
  let state = 12_345
  return Float64Array.from({ length: PRICES }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.max(1, Math.round(highest ** (state / 2_147_483_648) * scale)) / scale
  })
}

/** Millions a second: the median of some rounds. */
function rate(prices: Float64Array, work: (price: number) => number): number {
  const samples: number[] = []
  let sum = 0
  for (let round = -2; round < ROUNDS; round += 1) {
    const began = performance.now()
    let count = 0
    while (performance.now() - began < ROUND_MS) {
      for (let index = 0; index < PRICES; index += 1) sum += work(prices[index] ?? 1)
      count += PRICES
    }
    if (round >= 0) samples.push(count / (performance.now() - began) / 1_000)
  }
  // The results must be used, or nothing would be calculated.
  if (Number.isNaN(sum)) throw new Error('A result is no number.')
  return samples.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0
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

let misses = 0
for (const [name, prices, options] of CASES) {
  for (const direction of ['up', 'nearest'] as const) {
    const speed = rate(prices, (price) => roundToTick(price, direction, options))
    if (speed < TARGET) misses += 1
    console.log(
      `roundToTick ${direction.padEnd(8)} ${name.padEnd(16)} ${speed.toFixed(1)} million/s (target ${TARGET})`,
    )
  }
}
console.log(`tickSize                      ${rate(won, (price) => tickSize(price)).toFixed(1)} million/s`)
console.log(`isValidPrice                  ${rate(won, (price) => Number(isValidPrice(price))).toFixed(1)} million/s`)
console.log(`priceLimits                   ${rate(won, (price) => priceLimits(price).upper).toFixed(1)} million/s`)
process.exitCode = misses === 0 ? 0 : 1
