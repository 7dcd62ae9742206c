import { createMemoryStore } from '@kis/core'
import { createCalendar } from '@kis/utils/calendar'
import { afterEach, describe, expect, it } from 'vitest'
import { CANARY, createWorld, START, type World } from './__fixtures__/virtual-world.js'
import { paramsOf, Wiretap, withBody } from './__fixtures__/wiretap.js'
import { createKis, type Kis, KisUnsupportedInPaperError, KisValidationError, type OrderRequest } from './index.js'

// What hurts users of KIS most, each by its number in the project's list of such pains. What is proven at length elsewhere is named there.

const SYMBOL = '005930'
let world: World
let others: Kis[] = []
const setUp = (env: 'real' | 'paper' = 'paper', options: Parameters<typeof createWorld>[0] = {}) => {
  const wire = new Wiretap()
  const store = createMemoryStore()
  world = createWorld({
    simulator: { env, ...options.simulator },
    kis: { env, allowRealOrders: true, http: wire, store, ...options.kis },
  })
  wire.connect(world.simulator.transport())
  /** Another process on the same store. */
  const another = (more: object = {}): Kis => {
    const kis = createKis({
      ...{ env, allowRealOrders: true, http: wire, store, clock: world.clock, ...options.kis },
      ...{ credentials: { appKey: CANARY.appKey, appSecret: CANARY.appSecret }, account: CANARY.account },
      ...{ limits: { callsPerWindow: 500, ledgerCallsPerWindow: 500 }, socket: world.simulator.socketFactory() },
      logger: { debug() {}, info() {}, warn() {}, error() {} },
      ...more,
    })
    others.push(kis)
    return kis
  }
  return { ...world, wire, another, account: world.kis.account() }
}
afterEach(async () => {
  for (const kis of [...others, world.kis]) await world.settle(kis.close())
  others = []
  world.simulator.close()
})

describe('orders and safety', () => {
  it('P16 a reply that is lost: nothing is sent again, and reconcile() tells what became of the order', async () => {
    const { account, simulator, clock, settle, failure } = setUp()
    for (const [after, stands] of [
      ['accept', 1],
      ['before', 0],
    ] as const) {
      const before = simulator.state().orders.accepted
      const sent = simulator.state().requests.VTTC0012U ?? 0
      simulator.faults.dropReply({ trId: 'VTTC0012U', after })
      const clientOrderId = `lost-${after}`
      const request = { symbol: SYMBOL, quantity: 1, kind: 'market', clientOrderId } as const
      expect(await failure(account.orders.buy(request))).toMatchObject({ outcome: 'unknown' })
      const atOnce = await settle(account.orders.reconcile(clientOrderId))
      if (stands === 0) expect(atOnce).toMatchObject([{ state: 'unknown' }])
      await clock.advance(200_000)
      const found = await settle(account.orders.reconcile(clientOrderId))
      // An order found once is told by `find` from then on, and there is nothing left to look for.
      const state = found[0]?.state ?? (await settle(account.orders.find(clientOrderId)))?.state
      expect(state).toBe(stands === 1 ? 'accepted' : 'absent')
      expect(simulator.state().orders.accepted - before).toBe(stands)
      expect((simulator.state().requests.VTTC0012U ?? 0) - sent).toBe(1)
    }
  })

  it('P17 the same signal twice: two processes and a restart place one order, and other content is refused', async () => {
    const { account, another, simulator, settle, failure } = setUp()
    const request = { symbol: SYMBOL, quantity: 1, kind: 'market', clientOrderId: 'signal-1' } as const
    const second = another().account()
    const settled = await settle(Promise.allSettled([account.orders.buy(request), second.orders.buy(request)]))
    expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true)
    const again = await settle(another().account().orders.buy(request))
    expect(again.clientOrderId).toBe('signal-1')
    expect(simulator.state().orders.accepted).toBe(1)
    const other = await failure(
      another()
        .account()
        .orders.buy({ ...request, quantity: 2 }),
    )
    expect(KisValidationError.isInstance(other) && other.field).toBe('clientOrderId')
  })

  it.each<[string, string, OrderRequest<'buy'>, string, string]>([
    ['KRX', 'TTTC0013U', { symbol: SYMBOL, quantity: 1, kind: 'limit', price: 0 }, 'EXCG_ID_DVSN_CD', 'KRX'],
    [
      'NXT',
      'TTTC0013U',
      { symbol: SYMBOL, quantity: 1, kind: 'limit', price: 0, venue: 'NXT' },
      'EXCG_ID_DVSN_CD',
      'NXT',
    ],
    [
      'SOR',
      'TTTC0013U',
      { symbol: SYMBOL, quantity: 1, kind: 'limit', price: 0, venue: 'SOR' },
      'EXCG_ID_DVSN_CD',
      'SOR',
    ],
    [
      'NASDAQ',
      'TTTT1004U',
      { symbol: 'AAPL', quantity: 1, kind: 'limit', price: 200, venue: 'NASDAQ' },
      'OVRS_EXCG_CD',
      'NASD',
    ],
    [
      'NYSE',
      'TTTT1004U',
      { symbol: 'IBM', quantity: 1, kind: 'limit', price: 240, venue: 'NYSE' },
      'OVRS_EXCG_CD',
      'NYSE',
    ],
    [
      'AMEX',
      'TTTT1004U',
      { symbol: 'SPY', quantity: 1, kind: 'limit', price: 550, venue: 'AMEX' },
      'OVRS_EXCG_CD',
      'AMEX',
    ],
    [
      'HKEX',
      'TTTS1003U',
      { symbol: '00700', quantity: 100, kind: 'limit', price: 500, venue: 'HKEX' },
      'OVRS_EXCG_CD',
      'SEHK',
    ],
    [
      'SSE',
      'TTTS0302U',
      { symbol: '601318', quantity: 100, kind: 'limit', price: 53, venue: 'SSE' },
      'OVRS_EXCG_CD',
      'SHAA',
    ],
    [
      'SZSE',
      'TTTS0306U',
      { symbol: '000001', quantity: 100, kind: 'limit', price: 10.5, venue: 'SZSE' },
      'OVRS_EXCG_CD',
      'SZAA',
    ],
    [
      'TSE',
      'TTTS0309U',
      { symbol: '7203', quantity: 100, kind: 'limit', price: 2_700, venue: 'TSE' },
      'OVRS_EXCG_CD',
      'TKSE',
    ],
  ])(
    'P18 an order at %s is cancelled there by another process that has its JSON only',
    async (_, trId, request, field, code) => {
      const { account, another, kis, wire, settle } = setUp('real', {
        // The simulator has no symbol files of NXT, so that nothing would count as traded there.
        kis: { skipChecks: ['session', 'limits', 'listing'], risk: { priceCollar: null, maxNotional: null } },
      })
      const price = request.price || (await settle(kis.stock(SYMBOL).quote())).lowerLimit || 0
      const order = await settle(account.orders.buy({ ...request, price } as OrderRequest<'buy'>))
      const stored = JSON.stringify(order.ref)
      const { orders } = another({ store: createMemoryStore({ clock: world.clock }) }).account()
      await world.clock.advance(60_000)
      await settle(orders.cancel(JSON.parse(stored)))
      expect(paramsOf(wire.of(trId).at(-1))).toMatchObject({ [field]: code, RVSE_CNCL_DVSN_CD: '02' })
      await settle(order.refresh())
      expect(order.status).toBe('cancelled')
    },
  )

  it('P19 a price off the tick grid: refused before it is sent, rounded only when asked', async () => {
    const { account, kis, simulator, settle, failure } = setUp()
    const { lowerLimit } = await settle(kis.stock(SYMBOL).quote())
    const price = (lowerLimit ?? 0) + 1
    const request = { symbol: SYMBOL, quantity: 1, kind: 'limit', price } as const
    const error = await failure(account.orders.buy(request))
    expect(KisValidationError.isInstance(error) && error.field).toBe('price')
    expect(simulator.state().orders.accepted).toBe(0)
    const order = await settle(account.orders.buy({ ...request, rounding: 'down' }))
    expect(order.price).toBe(lowerLimit)
  })

  it('P20 a market order in the US: does not compile, and is refused before anything is sent', async () => {
    const { account, simulator, failure } = setUp()
    const request = { symbol: 'AAPL', venue: 'NASDAQ', quantity: 1, kind: 'market' } as const
    // @ts-expect-error there is no such kind of order at that exchange
    const error = await failure(account.orders.buy(request))
    expect(KisValidationError.isInstance(error) && error.field).toBe('kind')
    expect(simulator.state().tokenRequests).toBe(0)
  })

  it('P21 an order outside its session: minute by minute, what is sent is what the calendar has open', async () => {
    const { account, clock } = setUp('paper', { simulator: { session: 'calendar' } })
    await clock.advanceTo(Date.UTC(2026, 10, 19, 15))
    const calendar = createCalendar()
    const request = { symbol: SYMBOL, quantity: 1, kind: 'limit', price: 200_000, side: 'buy' } as const
    let opened = 0
    // The day of the college entrance exam is over; this one has usual hours. No quote is asked for, since nothing gets so far.
    for (let minute = 0; minute < 24 * 60; minute += 10) {
      const at = clock.now()
      const isOpen = calendar.sessionsAt(at, 'KRX').length > 0
      const preview = await world.settle(account.orders.preview(request))
      const session = preview.checks.find(({ name }) => name === 'session')
      if (session?.outcome === 'passed') opened += 1
      if (!isOpen) expect(session?.outcome, new Date(at).toISOString()).toBe('failed')
      await clock.advanceTo(at + 600_000)
    }
    expect(opened).toBeGreaterThan(30)
  })

  it('P22 codes of an exchange: one venue, and every endpoint gets its own code for it', async () => {
    const { account, kis, wire, settle, simulator } = setUp('real', { kis: { skipChecks: ['session', 'limits'] } })
    for (const [venue, symbol, quote, order, live] of [
      ['NASDAQ', 'AAPL', 'NAS', 'NASD', 'DNASAAPL'],
      ['NYSE', 'IBM', 'NYS', 'NYSE', 'DNYSIBM'],
      ['AMEX', 'SPY', 'AMS', 'AMEX', 'DAMSSPY'],
    ] as const) {
      const stock = kis.stock(symbol, { venue })
      const { price } = await settle(stock.quote())
      expect(paramsOf(wire.of('HHDFS76200200').at(-1))).toMatchObject({ EXCD: quote, SYMB: symbol })
      await settle(account.orders.buy({ symbol, venue, quantity: 1, kind: 'limit', price: Math.ceil(price * 1.02) }))
      expect(paramsOf(wire.of('TTTT1002U').at(-1))).toMatchObject({ OVRS_EXCG_CD: order, PDNO: symbol })
      const view = await settle(stock.watchTrades())
      expect(simulator.state().registrations.map(({ trKey }) => trKey)).toContain(live)
      await settle(view.stop())
    }
    const { positions } = await settle(account.balance({ currency: 'USD' }))
    expect(positions.map(({ venue, symbol }) => `${venue} ${symbol}`).sort()).toEqual([
      ...['AMEX SPY', 'NASDAQ AAPL', 'NYSE IBM'],
    ])
  })

  it('P23 a loss of the day: at the limit nothing is bought any more, also after a restart, while sales go on', async () => {
    const risk = { maxDailyLoss: 1_000_000 }
    const { account, another, wire, settle, failure, clock } = setUp('paper', {
      simulator: { holdings: 1 },
      kis: { risk },
    })
    let profit = -999_999
    wire.change = (response, { headers }) =>
      headers.tr_id === 'VTTC8434R'
        ? withBody(response, (body) => {
            const [sums] = body.output2 as object[]
            return { ...body, output2: [{ ...sums, asst_icdc_amt: String(profit) }] }
          })
        : response
    const market = { symbol: SYMBOL, quantity: 1, kind: 'market' } as const
    await settle(account.orders.buy(market))
    profit = -1_000_000
    expect(await failure(account.orders.buy(market))).toMatchObject({ field: 'risk.maxDailyLoss' })
    // What was lost is not won back by waiting: the day is over for buying.
    profit = 0
    expect(await failure(another().account().orders.buy(market))).toMatchObject({ field: 'risk.maxDailyLoss' })
    const [held] = (await settle(account.balance())).positions
    await settle(account.orders.sell({ symbol: held?.symbol ?? '', quantity: 1, kind: 'market' }))
    await clock.advance(3 * 24 * 3_600_000)
    await settle(another().account().orders.buy(market))
  })

  it('P23 the largest quantity: as many as allowed pass, one more does not', async () => {
    const { account, settle, failure } = setUp('paper', { kis: { risk: { maxQuantity: 5 } } })
    const market = { symbol: SYMBOL, kind: 'market' } as const
    await settle(account.orders.buy({ ...market, quantity: 5 }))
    expect(await failure(account.orders.buy({ ...market, quantity: 6 }))).toMatchObject({ field: 'risk.maxQuantity' })
  })
})

describe('accounts and numbers', () => {
  it('P34 cash by the day it settles: what was bought today is missing in two days, not before', async () => {
    const { account, settle, simulator } = setUp()
    const before = (await settle(account.balance())).cash
    expect(before).toMatchObject({ d0: before.d2, withdrawable: null })
    await settle(account.orders.buy({ symbol: SYMBOL, quantity: 10, kind: 'market' }))
    const { cash, positions } = await settle(account.balance())
    expect([cash.d0, cash.d1]).toEqual([before.d0, before.d1])
    const spent = (before.d2 ?? 0) - (cash.d2 ?? 0)
    const cost = positions[0]?.cost ?? 0
    expect(spent).toBeGreaterThanOrEqual(cost)
    expect(spent).toBeLessThan(cost * 1.001)
    expect(simulator.state().accounts[0]?.cashInTwoDays).toBe(cash.d2)
  })

  it('P35 keys that must be there though blank: every request of a list carries its cursor', async () => {
    const { account, wire, settle } = setUp('real')
    await settle(account.balance({ currency: 'USD' }))
    await settle(account.balance())
    await settle(account.orders.history())
    await settle(account.orders.open())
    for (const trId of ['TTTC8434R', 'TTTC0081R', 'TTTC0084R']) {
      const params = paramsOf(wire.of(trId)[0])
      expect(params, trId).toMatchObject({ CTX_AREA_FK100: '', CTX_AREA_NK100: '' })
    }
    expect(paramsOf(wire.of('TTTC0081R')[0])).toHaveProperty('INQR_DVSN')
  })

  it('P36 blanks and unknown codes: null, never 0 or a crash', async () => {
    const { kis, wire, settle } = setUp()
    const blank = { bstp_kor_isnm: undefined, stck_oprc: '', w52_hgpr_date: ' ', per: '', prdy_vrss_sign: '9' }
    wire.change = (response, { headers }) =>
      headers.tr_id === 'FHKST01010100'
        ? withBody(response, (body) => ({ ...body, output: { ...(body.output as object), ...blank } }))
        : response
    const quote = await settle(kis.stock(SYMBOL).quote())
    expect(quote.price).toBeGreaterThan(0)
    expect(quote.open).toBeNull()
    expect(quote.domestic.high52Weeks.date).toBeNull()
  })

  it('P37 amounts of 18 digits: exact in the wire record, and said to be too long for a number', async () => {
    const { kis, wire, settle, log } = setUp()
    const amount = '123456789012345678'
    wire.change = (response, { headers }) =>
      headers.tr_id === 'FHKST01010100'
        ? withBody(response, (body) => ({ ...body, output: { ...(body.output as object), acml_tr_pbmn: amount } }))
        : response
    const { raw } = await settle(kis.stock(SYMBOL).quote())
    expect(raw.raw).toMatchObject({ output: { acml_tr_pbmn: amount } })
    expect(JSON.stringify(log)).toContain('acml_tr_pbmn')
  })

  it('P38 more bars than one call gives: ten years in one call of ours, each day once, what is missing told', async () => {
    const { kis, settle, wire } = setUp()
    const { bars, gaps, complete } = await settle(
      kis.stock(SYMBOL).bars({ unit: 'day', from: '20161121', to: '20261119' }),
    )
    const dates = bars.map(({ date }) => date)
    const [first = ''] = dates
    // The chart of the simulator begins where it begins; from there on no day is missing.
    expect(dates).toEqual(createCalendar().tradingDays(first, '20261119'))
    expect(dates.length).toBeGreaterThan(400)
    expect([gaps, complete]).toMatchObject([[{ from: '20161121', reason: 'before-first-bar' }], false])
    expect(wire.of('FHKST03010100').length).toBeLessThanOrEqual(Math.ceil(dates.length / 100) + 1)
  })

  it('P39 indices, contracts, bonds and stocks abroad: there, and what paper trading lacks is told before a call', async () => {
    const { kis, settle, clock } = setUp('real')
    await clock.advanceTo(START + 60_000)
    expect((await settle(kis.index('0001').quote())).value).toBeGreaterThan(0)
    for (const quote of [
      kis.contract('A01612').quote(),
      kis.contract({ symbol: '6BZ26', venue: 'OVERSEAS_DERIV' }).quote(),
      kis.bond('KR103502GE12').quote(),
      kis.stock('7203', { venue: 'TSE' }).quote(),
    ])
      expect((await settle(quote as Promise<{ readonly price: number | null }>)).price).toBeGreaterThan(0)
    const paper = createWorld()
    const request = { symbol: SYMBOL, quantity: 1, kind: 'limit', price: 200_000, session: 'reservation' } as const
    expect(KisUnsupportedInPaperError.isInstance(await paper.failure(paper.kis.account().orders.buy(request)))).toBe(
      true,
    )
    expect(paper.simulator.state().tokenRequests).toBe(0)
    await paper.settle(paper.kis.close())
    paper.simulator.close()
  })
})
