/**
 * What placing an order costs beside the call itself: instrument, every check, limits of risk, intents in a store in memory, tracking.
 * Target: under 300 µs of processor time. The peer in the same run is the bare endpoint of `@kis/rest` over the same transport, which answers at once.
 * Run: pnpm bench trading/bench/place-order
 */
import { Authorization, type TokenProvider } from '@kis/auth'
import { type Clock, createMemoryStore, type HttpTransport, Redactor, systemClock } from '@kis/core'
import { createRestClient } from '@kis/rest'
import { orderCash } from '@kis/rest/domestic-stock'
import { median, processorMs } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { createAccount, type Instrument } from '../src/index.js'

const TARGET_US = 300
const WARM_UP = 1_500
const ORDERS = 1_500
const ROUNDS = 3

/** 2026-11-20 10:00 in Korea, a Friday, at which every check looks up. */
const OPEN = Date.UTC(2026, 10, 20, 1)
const clock: Clock = { ...systemClock, now: () => OPEN }

const SAMSUNG: Instrument = {
  ...{ assetClass: 'domestic-stock', venue: 'KRX', symbol: '005930', currency: 'KRW', kind: 'stock' },
  facts: {
    ...{ name: '삼성전자', englishName: null, market: 'kospi', product: 'stock', lotSize: 1, basePrice: 70_000 },
    ...{ isHalted: false, isLiquidationTrading: false, isOnNxt: true, leverage: null, multiplier: null },
    masterMarket: 'kospi',
  },
}

let orderNumber = 0
const answer = (body: object): { status: number; headers: Record<string, string>; body: Uint8Array } => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: new TextEncoder().encode(JSON.stringify({ rt_cd: '0', msg_cd: 'APBK0013', msg1: '', ...body })),
})
const http: HttpTransport = {
  honoursTimeout: true,
  async request({ method }) {
    if (method === 'GET') {
      const limits = { stck_sdpr: '70000', stck_mxpr: '91000', stck_llam: '49000' }
      return answer({ output: { stck_prpr: '70000', acml_vol: '1000', ...limits } })
    }
    orderNumber += 1
    const ODNO = String(orderNumber).padStart(10, '0')
    return answer({ output: { KRX_FWDG_ORD_ORGNO: '00950', ODNO, ORD_TMD: '100000' } })
  },
  async close() {},
}
const token = new Authorization({ authorization: 'Bearer bench' })
const auth: TokenProvider = {
  env: 'paper',
  redactor: new Redactor(),
  authorize: async () => token,
  renew: async () => token,
}
const limiter = {
  async acquire() {},
  penalize() {},
  stats: () => ({ waiting: { cancel: 0, order: 0, account: 0, quote: 0 }, callsInWindow: 0, limit: 1 }),
}
const rest = createRestClient({ env: 'paper', auth, http, limiter, clock, account: '12345678-01' })

function newAccount() {
  return createAccount({
    ...{ rest, clock, store: createMemoryStore() },
    realtime: () => {
      throw new Error('Nothing is watched.')
    },
    instruments: { find: async () => SAMSUNG },
    risk: { maxOrdersPerMinute: null },
  })
}

const REQUEST = { symbol: '005930', quantity: 10, kind: 'limit', price: 70_000 } as const
const PARAMS = { side: 'buy', PDNO: '005930', ORD_DVSN: '00', ORD_QTY: 10, ORD_UNPR: 70_000 } as const

async function microsecondsOf(count: number, call: (index: number) => Promise<unknown>): Promise<number> {
  const began = processorMs()
  for (let index = 0; index < count; index += 1) await call(index)
  return ((processorMs() - began) * 1_000) / count
}

const warm = newAccount()
await microsecondsOf(WARM_UP, (index) => warm.orders.buy({ ...REQUEST, clientOrderId: `warm-${index}` }))
await microsecondsOf(WARM_UP, () => orderCash(rest, PARAMS))

const rounds: { bare: number; safe: number; again: number }[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const account = newAccount()
  const bare = await microsecondsOf(ORDERS, () => orderCash(rest, PARAMS))
  const safe = await microsecondsOf(ORDERS, (index) =>
    account.orders.buy({ ...REQUEST, clientOrderId: `order-${index}` }),
  )
  const again = await microsecondsOf(ORDERS, (index) =>
    account.orders.buy({ ...REQUEST, clientOrderId: `order-${index}` }),
  )
  rounds.push({ bare, safe, again })
}
const bare = median(rounds.map((one) => one.bare))
const safe = median(rounds.map((one) => one.safe))
const name = 'bare orderCash'
report({ name: 'orders.buy, all checks', value: safe, unit: 'µs', better: 'lower', against: { name, value: bare } })
report({
  ...{ name: 'own work of orders.buy', value: safe - bare, unit: 'µs', better: 'lower', target: TARGET_US },
  against: { name, value: bare },
})
report({
  ...{ name: 'the same clientOrderId once more', unit: 'µs', better: 'lower' },
  ...{ value: median(rounds.map((one) => one.again)), against: { name, value: bare } },
})
