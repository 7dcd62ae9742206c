import { createMemoryStore, type HttpResponse, type HttpTransport, KisError, kstDate } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createRestClient, type EndpointSpec, paginate, type RestClient } from '@kis/rest'
import { buy as bondBuy } from '@kis/rest/domestic-bond'
import { order as contractOrder } from '@kis/rest/domestic-futures-options'
import { orderCash, orderCredit, orderResv } from '@kis/rest/domestic-stock'
import { order as futuresOrder } from '@kis/rest/overseas-futures-options'
import { order, orderResv as reserveAbroad } from '@kis/rest/overseas-stock'
import { describe, expect, it } from 'vitest'
import { APP_KEY, APP_SECRET } from '../../__fixtures__/raw-client.js'
import { createSimulator } from '../../simulator.js'
import { DAMAGES, UNREADABLE, withMoreFields } from './__fixtures__/damages.js'
import { type EndpointCall, endpointCalls } from './__fixtures__/endpoint-calls.js'

const ENVIRONMENTS = ['real', 'paper'] as const
const TODAY = kstDate(createVirtualClock().now())

/** A client whose transport can repeat the last `/uapi` answer, damaged. */
function setUp(env: 'real' | 'paper') {
  const clock = createVirtualClock()
  const simulator = createSimulator({ env, clock, holdings: 60, limits: { callsPerSecond: 1_000_000 } })
  const inner = simulator.transport()
  let last: HttpResponse | undefined
  let damage: ((body: string) => string) | undefined
  const http: HttpTransport = {
    async request(request) {
      if (!request.url.includes('/uapi/')) return inner.request(request)
      if (!damage || !last) {
        last = await inner.request(request)
        return last
      }
      const body = damage(new TextDecoder().decode(last.body))
      return { ...last, body: new TextEncoder().encode(body) }
    },
    close: () => inner.close(),
  }
  const client = createRestClient({
    env,
    clock,
    http,
    credentials: { appKey: APP_KEY, appSecret: APP_SECRET },
    // The tokens of a simulator are no good to anybody else.
    store: createMemoryStore({ clock }),
    account: '12345678-01',
    maxAttempts: 1,
    limits: { callsPerWindow: 100_000, ledgerCallsPerWindow: 100_000 },
  })
  return {
    client,
    async damaged<T>(how: (body: string) => string, work: () => Promise<T>): Promise<T> {
      damage = how
      try {
        return await work()
      } finally {
        damage = undefined
      }
    },
  }
}

/** Orders that are carried out must be such as the market takes. */
const ARRANGED: Readonly<Record<string, (client: RestClient, call: EndpointCall) => Promise<object>>> = {
  'domesticStock.orderCash': async () => ({ ORD_DVSN: '01', ORD_QTY: 1, ORD_UNPR: 0 }),
  'domesticStock.orderRvsecncl': async (client) => {
    const limit = { side: 'buy', PDNO: '005930', ORD_DVSN: '00', ORD_QTY: 1, ORD_UNPR: 200_000 } as const
    const { output } = await orderCash(client, limit)
    return { ORGN_ODNO: output.ODNO, RVSE_CNCL_DVSN_CD: '02' }
  },
  'domesticStock.orderCredit': async (client, { params }) => {
    const market = { PDNO: '005930', ORD_DVSN: '01', ORD_QTY: 1, ORD_UNPR: 0, LOAN_DT: TODAY } as const
    const loan = { ...market, side: 'buy', SLL_TYPE: '', CRDT_TYPE: '21' } as const
    if (params.side === 'sell') await orderCredit(client as RestClient<'real'>, loan)
    return { ...market, CRDT_TYPE: params.side === 'sell' ? '25' : '21' }
  },
  'overseasStock.order': async (client, { params }) => {
    const [OVRS_EXCG_CD, PDNO, ORD_QTY, high, low] = overseasLot(params)
    const limit = { OVRS_EXCG_CD, PDNO, ORD_QTY, ORD_DVSN: '00' } as const
    await order(client, { ...limit, side: 'buy', OVRS_ORD_UNPR: high })
    return { ...limit, OVRS_ORD_UNPR: params.side === 'buy' ? high : low }
  },
  'overseasStock.orderRvsecncl': async (client, { params }) => {
    const [OVRS_EXCG_CD, PDNO, ORD_QTY, , low] = overseasLot(params)
    const limit = { OVRS_EXCG_CD, PDNO, ORD_QTY } as const
    const { output } = await order(client, { ...limit, side: 'buy', ORD_DVSN: '00', OVRS_ORD_UNPR: low })
    return { ...limit, ORGN_ODNO: output.ODNO, RVSE_CNCL_DVSN_CD: '02' }
  },
  'overseasStock.daytimeOrder': async (client, { params }) => {
    const limit = { OVRS_EXCG_CD: 'NASD', PDNO: 'AAPL', ORD_QTY: 1, OVRS_ORD_UNPR: 300 } as const
    await order(client, { ...limit, side: 'buy', ORD_DVSN: '00' })
    return { ...limit, OVRS_ORD_UNPR: params.side === 'buy' ? 300 : 200 }
  },
  'overseasStock.daytimeOrderRvsecncl': async (client) => {
    const limit = { OVRS_EXCG_CD: 'NASD', PDNO: 'AAPL', ORD_QTY: 1, OVRS_ORD_UNPR: 200 } as const
    const { output } = await order(client, { ...limit, side: 'buy', ORD_DVSN: '00' })
    return { ...limit, ORGN_ODNO: output.ODNO, RVSE_CNCL_DVSN_CD: '02' }
  },
}

/** Contracts and bonds: a market order, and one that waits to be cancelled. */
const LISTED_ORDERS: typeof ARRANGED = {
  'domesticFuturesOptions.order': async () => ({ ORD_DVSN_CD: '02', UNIT_PRICE: 0, ORD_QTY: 1 }),
  'domesticFuturesOptions.orderRvsecncl': async (client, { params }) => {
    const limit = {
      SHTN_PDNO: '101W12',
      SLL_BUY_DVSN_CD: '02',
      ORD_DVSN_CD: '01',
      UNIT_PRICE: 300,
      ORD_QTY: 1,
    } as const
    const session = params.session === 'night' ? 'night' : 'day'
    const { output } = await contractOrder(client, { ...limit, session, ORD_PRCS_DVSN_CD: '02' })
    return { ORGN_ODNO: output.ODNO, RVSE_CNCL_DVSN_CD: '02', ORD_QTY: 0, RMN_QTY_YN: true }
  },
  'overseasFuturesOptions.order': async () => ({ PRIC_DVSN_CD: '2', FM_ORD_QTY: 1 }),
  'overseasFuturesOptions.orderRvsecncl': async (client) => {
    const limit = { OVRS_FUTR_FX_PDNO: 'ESZ26', SLL_BUY_DVSN_CD: '02', PRIC_DVSN_CD: '1', FM_ORD_QTY: 1 } as const
    const rest = {
      CCLD_CNDT_CD: '6',
      CPLX_ORD_DVSN_CD: '0',
      ECIS_RSVN_ORD_YN: false,
      FM_HDGE_ORD_SCRN_YN: false,
    } as const
    const { output } = await futuresOrder(client as RestClient<'real'>, { ...limit, ...rest, FM_LIMIT_ORD_PRIC: 6000 })
    return { ORGN_ODNO: output.ODNO, ORGN_ORD_DT: output.ORD_DT, FM_LIMIT_ORD_PRIC: 6000.25 }
  },
  'domesticBond.buy': async () => ({ ORD_QTY2: 10, BOND_ORD_UNPR: 11_000 }),
  'domesticBond.sell': async (client) => {
    const bond = { PDNO: 'KR103502GE12', ORD_QTY2: 10 } as const
    await bondBuy(client as RestClient<'real'>, { ...bond, ...BOND_FLAGS, BOND_ORD_UNPR: 11_000 })
    return { ...bond, BOND_ORD_UNPR: 9_000 }
  },
  'domesticBond.orderRvsecncl': async (client) => {
    const bond = { PDNO: 'KR103502GE12', ORD_QTY2: 10, BOND_ORD_UNPR: 9_000 } as const
    const { output } = await bondBuy(client as RestClient<'real'>, { ...bond, ...BOND_FLAGS })
    return { ...bond, ORGN_ODNO: output.ODNO, RVSE_CNCL_DVSN_CD: '02' }
  },
}
/** Reservations, and such as can be changed. */
const RESERVED_ORDERS: typeof ARRANGED = {
  'domesticStock.orderResv': async () => RESERVED,
  'domesticStock.orderResvRvsecncl': async (client) => {
    const { output } = await orderResv(client as RestClient<'real'>, RESERVED)
    return { ...RESERVED, RSVN_ORD_SEQ: output.RSVN_ORD_SEQ }
  },
  'overseasStock.orderResv': async (_, { params }) =>
    params.market === 'asia'
      ? { OVRS_EXCG_CD: 'TKSE', PDNO: '7203', SLL_BUY_DVSN_CD: '02', FT_ORD_QTY: 100, FT_ORD_UNPR3: 3000 }
      : RESERVED_ABROAD,
  'overseasStock.orderResvCcnl': async (client) => {
    const { output } = await reserveAbroad(client, { ...RESERVED_ABROAD, market: 'usBuy', RVSE_CNCL_DVSN_CD: '00' })
    return { RSVN_ORD_RCIT_DT: output.RSVN_ORD_RCIT_DT, OVRS_RSVN_ODNO: output.OVRS_RSVN_ODNO }
  },
}
const RESERVED = {
  PDNO: '005930',
  ORD_QTY: 1,
  ORD_UNPR: 250_000,
  SLL_BUY_DVSN_CD: '02',
  ORD_DVSN_CD: '00',
  ORD_OBJT_CBLC_DVSN_CD: '10',
} as const
const RESERVED_ABROAD = { OVRS_EXCG_CD: 'NASD', PDNO: 'AAPL', FT_ORD_QTY: 1, FT_ORD_UNPR3: 300 } as const
const BOND_FLAGS = { SAMT_MKET_PTCI_YN: false, BOND_RTL_MKET_YN: false, ORD_SVR_DVSN_CD: '0' } as const

/** A share of each exchange: symbol, lot, a price above the market and one below. */
const OVERSEAS = {
  NASD: ['AAPL', 1, 900, 100],
  NYSE: ['IBM', 1, 900, 100],
  AMEX: ['SPY', 1, 900, 100],
  SEHK: ['00700', 100, 800, 500],
  SHAA: ['601318', 100, 64, 53],
  SZAA: ['000001', 100, 12.7, 10.4],
  TKSE: ['7203', 100, 3900, 2600],
  HASE: ['PVS', 100, 36_500, 30_500],
  VNSE: ['VNM', 100, 65_500, 57_500],
} as const

function overseasLot({ OVRS_EXCG_CD }: EndpointCall['params']) {
  const exchange = String(OVRS_EXCG_CD) as keyof typeof OVERSEAS
  return [exchange, ...OVERSEAS[exchange]] as const
}

async function paramsOf(client: RestClient, call: EndpointCall): Promise<object> {
  const arrange = ARRANGED[call.spec.id] ?? LISTED_ORDERS[call.spec.id] ?? RESERVED_ORDERS[call.spec.id]
  return { ...call.params, ...(await arrange?.(client, call)) }
}

type Records = readonly Readonly<Record<string, unknown>>[]

function recordsOf(block: unknown): Records {
  return (Array.isArray(block) ? block : [block]) as Records
}

/** Rows that hold nothing are left out of a list. */
function isBlank(record: unknown): boolean {
  if (typeof record !== 'object' || record === null) return false
  return Object.values(record).every((value) => value === null || (typeof value === 'string' && value.trim() === ''))
}

/** Numbers of a result that stand nowhere in the answer, by path. */
function wrongNumbers(spec: EndpointSpec, result: Readonly<Record<string, unknown>>, raw: unknown): string[] {
  const wire = raw as Readonly<Record<string, unknown>>
  return Object.entries(spec.output).flatMap(([name, { shape }]) => {
    const all = recordsOf(wire[name])
    const sent = shape === 'one' ? all.slice(0, 1) : all.filter((record) => !isBlank(record))
    return recordsOf(result[name]).flatMap((record, index) =>
      Object.entries(record).flatMap(([field, value]) => {
        if (typeof value !== 'number') return []
        const text = sent[index]?.[field]
        const isNumeric = typeof text === 'number' || (typeof text === 'string' && text.trim() !== '')
        return isNumeric && Number(text) === value ? [] : [`${name}[${index}].${field}: ${value}`]
      }),
    )
  })
}

describe.each(ENVIRONMENTS)('every endpoint, called in %s', (env) => {
  const { client, damaged } = setUp(env)
  const calls = endpointCalls(env)

  it('there are endpoints', () => {
    expect(calls.length).toBeGreaterThan(0)
  })

  it.each(calls.map((call) => [call.title, call] as const))('%s', async (_, call) => {
    const { endpoint, spec } = call
    const params = await paramsOf(client, call)
    const result = await endpoint(client, params)
    const blocks: Readonly<Record<string, unknown>> = { ...result }
    for (const [name, { shape, fields }] of Object.entries(spec.output)) {
      expect(Array.isArray(blocks[name]), name).toBe(shape === 'many')
      for (const record of recordsOf(blocks[name])) expect(Object.keys(record)).toEqual(Object.keys(fields))
    }
    expect(wrongNumbers(spec, blocks, result.raw)).toEqual([])

    for (const [name, damage] of Object.entries(DAMAGES)) {
      const outcome = await damaged(damage, () => endpoint(client, params)).catch((error: unknown) => error)
      const isResult = typeof outcome === 'object' && outcome !== null && 'raw' in outcome
      if (isResult) expect(wrongNumbers(spec, { ...outcome }, outcome.raw), name).toEqual([])
      else expect(KisError.isInstance(outcome), `${name}: ${outcome}`).toBe(true)
    }
    for (const [name, damage] of Object.entries(UNREADABLE)) {
      const outcome = await damaged(damage, () => endpoint(client, params)).catch((error: unknown) => error)
      expect(KisError.isInstance(outcome), name).toBe(true)
    }
    expect(await damaged(withMoreFields, () => endpoint(client, params))).toEqual(result)
  })
})

describe('every paged endpoint', () => {
  const { client } = setUp('real')
  const paged = endpointCalls('real').filter(({ spec }) => spec.paging)

  it('is read to its end', async () => {
    const lengths = new Set<number>()
    for (const { endpoint, params, title } of paged) {
      const { pages, complete } = await paginate(endpoint as never, client, params as never).collect()
      expect(complete, title).toBe(true)
      lengths.add(pages.length)
    }
    expect([...lengths]).toEqual(expect.arrayContaining([1, 2]))
  })
})
