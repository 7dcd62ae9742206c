// A small program for each package, as its users write them. What `@ts-expect-error` stands over must not compile: types that became
// `any` would let it pass.
export const PROGRAMS = {
  core: `
import { createMemoryStore, createRateLimiter, KisError, type Environment, type KeyValueStore } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
export const env: Environment = 'paper'
export const store: KeyValueStore = createMemoryStore({ clock: createVirtualClock() })
export const limiter = createRateLimiter({ env })
export const isOurs = (error: unknown): boolean => error instanceof KisError && error.isRetryable
// @ts-expect-error there is no such environment
createRateLimiter({ env: 'demo' })
`,
  auth: `
import { createAuth, type Auth } from '@kis/auth'
export const auth: Auth = createAuth({ env: 'paper', credentials: { appKey: 'key', appSecret: 'secret' } })
export const key: Promise<string> = auth.approvalKey()
// @ts-expect-error an environment is always named
createAuth({ credentials: { appKey: 'key', appSecret: 'secret' } })
`,
  rest: `
import { createRestClient, paginate } from '@kis/rest'
import { inquireBalance, inquirePrice, type InquirePriceResult } from '@kis/rest/domestic-stock'
const client = createRestClient({ env: 'paper', credentials: { appKey: 'key', appSecret: 'secret' } })
export const reply: Promise<InquirePriceResult> = inquirePrice(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
export const price: Promise<number | null> = reply.then(({ output }) => output.stck_prpr)
export const pages: typeof paginate = paginate
export type Params = Parameters<typeof inquireBalance>[1]
// @ts-expect-error an endpoint needs its parameters
inquirePrice(client, {})
`,
  realtime: `
import { createRealtimeClient } from '@kis/realtime'
import { trade, type TradeRecord } from '@kis/realtime/domestic-stock'
const client = createRealtimeClient({ env: 'paper', credentials: { appKey: 'key', appSecret: 'secret' } })
export async function watch(): Promise<number | null> {
  const trades = await client.subscribe(trade, '005930')
  for await (const one of trades) return one.STCK_PRPR
  return null
}
export type Record = TradeRecord
// @ts-expect-error a stream needs its key
client.subscribe(trade)
`,
  'market-master': `
import { createMarketMaster, type Stock } from '@kis/market-master'
import { openReader } from '@kis/market-master/reader'
const master = createMarketMaster({ markets: ['kospi', 'nasdaq'] })
export const names: Promise<readonly string[]> = master.search('ㅅㅅㅈㅈ').then((rows) => rows.map(({ name }) => name))
export const isStock = (row: Stock): boolean => row.code.length > 0
export const open: typeof openReader = openReader
// @ts-expect-error there is no such market
createMarketMaster({ markets: ['moon'] })
`,
  utils: `
import { priceLimits, roundToTick, tickSize } from '@kis/utils'
import { type Calendar, createCalendar, createCalendarOf, loadMarkets } from '@kis/utils/calendar'
export const korea: Promise<Calendar<'KRX' | 'NXT' | 'KRX_DERIV'>> = loadMarkets(['KR']).then((markets) => createCalendarOf(markets))
// @ts-expect-error Korea alone was loaded
korea.then((calendar) => calendar.isTradingDay('20261231', 'NYSE'))
export const tick: number = tickSize(71_000)
export const isOpen: boolean = createCalendar().isTradingDay('20261231')
export const limit: number = roundToTick(71_234, 'down')
export const limits = priceLimits(71_000, { product: 'etf' })
// @ts-expect-error there is no such direction
roundToTick(71_234, 'sideways')
`,
  trading: `
import { createStock, type OrderRequest, type Quote, type Stock } from '@kis/trading'
export const request: OrderRequest = { symbol: '005930', quantity: 10, kind: 'limit', price: 70_000 }
export const quote = (stock: Stock): Promise<Quote> => stock.quote()
export const make: typeof createStock = createStock
// @ts-expect-error a limit order needs its price
export const priceless: OrderRequest = { symbol: '005930', quantity: 10, kind: 'limit' }
`,
  sdk: `
import { createKis, roundToTick } from '@kis/sdk'
import { loadOptions } from '@kis/sdk/node'
export async function program(): Promise<number> {
  const kis = createKis(await loadOptions({ timeoutMs: 5_000 }))
  const { price } = await kis.stock('005930').quote()
  const { positions } = await kis.account().balance()
  await kis.close()
  return roundToTick(price, 'down') + positions.length
}
// @ts-expect-error an environment is always named
createKis({ credentials: { appKey: 'key', appSecret: 'secret' } })
`,
  simulator: `
import { startSimulator, type RunningSimulator } from '@kis/simulator'
export const started: Promise<RunningSimulator> = startSimulator({ env: 'paper', holdings: 3 })
export const address: Promise<string> = started.then(({ restUrl }) => restUrl)
// @ts-expect-error there is no such environment
startSimulator({ env: 'demo' })
`,
  redis: `
import { createRedisRateLimiter, createRedisStore, type RedisClient } from '@kis/redis'
import { createSharedRealtime } from '@kis/redis/realtime'
export const stores = (client: RedisClient) => [
  createRedisStore({ client }),
  createRedisRateLimiter({ client, env: 'paper', appKey: 'key' }),
]
export const shared: typeof createSharedRealtime = createSharedRealtime
// @ts-expect-error the program brings its client
createRedisStore({})
`,
}
