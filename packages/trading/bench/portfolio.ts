/**
 * Ticks per second that a live portfolio of 500 positions takes on one core: each is decoded from its frame, changes price, value and profit of its
 * position and the sums in exact decimals, and is told to a listener; a snapshot is taken every 100 ticks. Target: 20,000 a second. The lower bound,
 * in the same run, is decoding the same frames and reading the price. Run: pnpm bench trading/bench/portfolio
 */
import { systemClock } from '@kis/core'
import { Decoder, parseFrame, type RealtimeClient } from '@kis/realtime'
import { type TradeRecord, trade } from '@kis/realtime/domestic-stock'
import { median, processorMs } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import type { Balance } from '../src/account/balance.js'
import type { Position } from '../src/account/position.js'
import { PortfolioView } from '../src/live/portfolio-view.js'
import { PriceFollower } from '../src/live/price-follower.js'

const POSITIONS = 500
const TICKS = 50_000
const TARGET = 20_000
const SNAPSHOT_EVERY = 100
const PASSES = 3
const WIDTH = 46

const symbols = Array.from({ length: POSITIONS }, (_, index) => String(100_000 + index))
const symbolOf = (index: number): string => symbols[(index * 7_919) % POSITIONS] ?? ''
const frames = Array.from({ length: TICKS }, (_, index) => {
  const symbol = symbolOf(index)
  const price = 50_000 + 100 * ((index * 31) % 200)
  const columns = [symbol, '100000', String(price), '2', '100', '0.20', '50000.00', '50000', '60000', '40000']
  columns.push(String(price + 100), String(price), '10', String(index + 1), '1000000', '1', '1', '0', '100.00', '1')
  columns.push('1', '1', '50.00', '10.00', '090000', '2', '0', '090000', '2', '0', '090000', '2', '0', '20261120', '20')
  columns.push('N', '10', '10', '100', '100', '0.10', '1', '1.00', '0', '', '50000')
  if (columns.length !== WIDTH) throw new Error(`A record has ${columns.length} columns.`)
  return `0|H0STCNT0|001|${columns.join('^')}`
})

function positionOf(symbol: string): Position {
  return {
    ...{ assetClass: 'domestic-stock', venue: 'KRX', symbol, currency: 'KRW', name: symbol, side: 'long' },
    ...{ settledQuantity: 17, executedQuantity: 17, sellableQuantity: 17, boughtToday: 0, soldToday: 0 },
    ...{ averagePrice: 51_234.5678, cost: 870_988, price: 50_000, value: 850_000, profit: -20_988 },
    ...{ profitRate: -2.41, exchangeRate: 1, loans: [] },
  }
}

type Records = readonly TradeRecord[]

/** Decodes every frame. @returns milliseconds of processor time */
function run(onRecord: (record: Records[number], index: number) => void): number {
  const decoder = new Decoder(trade.spec, 'H0STCNT0')
  const startedAt = processorMs()
  for (const [index, frame] of frames.entries()) {
    const parsed = parseFrame(frame)
    const records = parsed && decoder.decode(parsed.payload, parsed.count)
    if (!Array.isArray(records)) throw new Error('A frame could not be read.')
    for (const record of records as Records) onRecord(record, index)
  }
  return processorMs() - startedAt
}

/** A portfolio of all positions on a client that is fed by hand. */
async function openPortfolio() {
  const listeners = new Map<string, (record: unknown) => void>()
  const subscribe = async (_stream: unknown, key: string) => ({
    isActive: true,
    on(name: string, listener: (record: unknown) => void) {
      if (name === 'data') listeners.set(key, listener)
      return () => undefined
    },
    unsubscribe: async () => undefined,
  })
  const positions = symbols.map(positionOf)
  const realtime = () => ({ subscribe }) as unknown as RealtimeClient
  const view = new PortfolioView({
    ...{ clock: systemClock, balanceMs: 3_600_000, pollMs: null, hub: undefined },
    balance: async () => ({ positions, cashes: [], complete: true }) as unknown as Balance,
    isWanted: () => true,
    instrumentOf: ({ assetClass, venue, symbol, currency }) => ({ assetClass, venue, symbol, currency, kind: 'stock' }),
    follower: ({ price, delayed, error }) =>
      new PriceFollower({
        ...{ realtime, clock: systemClock, venue: 'KRX', feed: 'free', maxStreams: POSITIONS, quoteMs: 60_000 },
        batchOf: () => 1,
        ask: async () => new Map(),
        find: async (instrument) => instrument,
        onPrice: (key, _watched, last) => price(key, last),
        onDelayed: delayed,
        onError: error,
      }),
  })
  await view.start(undefined)
  while (listeners.size < POSITIONS) await new Promise((resolve) => setTimeout(resolve, 10))
  return { view, listeners }
}

const { view, listeners } = await openPortfolio()
let told = 0
view.on('change', ({ position }) => {
  told += position?.value ? 1 : 0
})
const bounds: number[] = []
const times: number[] = []
for (let pass = 0; pass <= PASSES; pass += 1) {
  const bound = run(({ STCK_PRPR }) => {
    if (STCK_PRPR < 50_000) throw new Error('A record was cut.')
  })
  told = 0
  let value = 0
  const time = run((record, index) => {
    listeners.get(symbolOf(index))?.(record)
    if (index % SNAPSHOT_EVERY === 0) value = view.snapshot.totalValue ?? 0
  })
  const sum = view.snapshot.positions.reduce((all, one) => all + (one.value ?? 0), 0)
  if (told !== TICKS || value === 0 || sum !== view.snapshot.totalValue) throw new Error('A tick was lost.')
  // The first pass warms up.
  if (pass > 0) {
    bounds.push(bound)
    times.push(time)
  }
}
await view.stop()
const perSecond = (ms: number): number => (TICKS / ms) * 1_000
report({
  ...{ name: `ticks into ${POSITIONS} positions`, value: perSecond(median(times)), unit: '/s', better: 'higher' },
  ...{ target: TARGET, against: { name: 'decoding alone', value: perSecond(median(bounds)) } },
})
