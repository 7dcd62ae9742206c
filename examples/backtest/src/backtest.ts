import { createMemoryStore, kstDate, parseKst } from '@kis/core'
import { createKis } from '@kis/sdk'
import type { PriceBar } from '@kis/simulator'
import { createTestServer } from '@kis/simulator/testing'
import { stanceOf } from './moving-average.js'

export interface BacktestReport {
  /** Orders in the order of time. */
  readonly trades: readonly {
    readonly date: string
    readonly side: 'buy' | 'sell'
    readonly quantity: number
    readonly price: number
  }[]
  /** Won at the beginning and at the end, shares at their last price. */
  readonly start: number
  readonly end: number
  /** What buying on the first day would have made of it, in percent. */
  readonly holdRate: number
}

/** So many days have to be known before the first decision. */
const WARM_UP_DAYS = 20
/** Part of the cash that an order may take: a market order is paid for at the upper limit (상한가) until it is filled. */
const SHARE_OF_CASH = 0.7
/** That the bars have ended is no news here; failures are. */
const QUIET = { debug: ignore, info: ignore, warn: ignore, error: console.error }
/** From 06:00 to 08:30. */
const BEFORE_OPEN_MS = 2.5 * 3_600_000
const CREDENTIALS = { appKey: 'B'.repeat(36), appSecret: 'b'.repeat(180) }

/** Lets a bot trade one symbol at three every afternoon, from day to day, through the bars of a file. */
export async function runBacktest(symbol: string, bars: readonly PriceBar[]): Promise<BacktestReport> {
  const days = bars.map(({ at }) => kstDate(at)).sort()
  const [first = '', ...rest] = days.slice(WARM_UP_DAYS)
  using server = createTestServer({
    env: 'paper',
    session: 'calendar',
    start: at(first, '06:00:00'),
    prices: { [symbol]: { kind: 'bars', bars } },
    logger: QUIET,
  })
  // The same client as with the real server: only transport, socket and clock are others.
  const kis = createKis({
    ...{ env: 'paper', credentials: CREDENTIALS, account: '12345678-01' },
    // Tokens of another run mean nothing to this server.
    store: createMemoryStore(),
    logger: QUIET,
    ...server.clientOptions,
  })
  // Orders are checked against the symbol files: fetched before the first day, as they take time of this machine.
  await server.settle(kis.master.sync(), { maxMs: BEFORE_OPEN_MS })
  const stock = kis.stock(symbol)
  const account = kis.account()
  const worth = async (): Promise<number> => (await server.settle(account.balance())).netAssets ?? 0

  const start = await worth()
  const trades: BacktestReport['trades'][number][] = []
  const prices: number[] = []
  for (const date of [first, ...rest]) {
    await server.clock.advanceTo(at(date, '15:00:00'))
    const { price } = await server.settle(stock.quote())
    prices.push(price)
    const { bars: known } = await server.settle(stock.bars({ unit: 'day', from: days[0] ?? date, to: date }))
    const stance = stanceOf(known.map(({ close }) => close))
    const { positions, cash } = await server.settle(account.balance())
    const held = positions.find((position) => position.symbol === symbol)?.executedQuantity ?? 0
    if (stance === 'long' && held === 0) {
      const quantity = Math.floor(((cash.d2 ?? 0) * SHARE_OF_CASH) / price)
      await server.settle(account.orders.buy({ symbol, quantity, kind: 'market' }))
      trades.push({ date, side: 'buy', quantity, price })
    } else if (stance === 'flat' && held > 0) {
      await server.settle(account.orders.sell({ symbol, quantity: held, kind: 'market' }))
      trades.push({ date, side: 'sell', quantity: held, price })
    }
  }
  await server.clock.advance(3_600_000)
  const end = await worth()
  await server.settle(kis.close())
  const [from = 1, to = from] = [prices[0], prices.at(-1)]
  return { trades, start, end, holdRate: (to / from - 1) * 100 }
}

function at(date: string, time: string): number {
  return parseKst(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)} ${time}`) ?? 0
}

function ignore(): void {}
