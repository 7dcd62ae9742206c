import { afterEach, describe, expect, it } from 'vitest'
import { manySymbols } from './__fixtures__/many-symbols.js'
import { createWorld, START, type World } from './__fixtures__/virtual-world.js'
import { paramsOf, Wiretap, withBody } from './__fixtures__/wiretap.js'

// Faults of an earlier library that this one must not have: balances, orders, charts. The numbers are those of its list.

const SYMBOL = '005930'
// 23:30 in Korea, 09:30 in New York.
const EVENING = Date.UTC(2026, 10, 20, 14, 30)
let world: World
const setUp = (env: 'real' | 'paper' = 'real', options: Parameters<typeof createWorld>[0] = {}) => {
  const wire = new Wiretap()
  world = createWorld({
    simulator: { env, ...options.simulator },
    kis: { env, allowRealOrders: true, http: wire, ...options.kis },
  })
  wire.connect(world.simulator.transport())
  return { ...world, wire, account: world.kis.account() }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

describe('balance and profit', () => {
  it.each([
    ['real', 50, 'TTTC8434R'],
    ['paper', 20, 'VTTC8434R'],
  ] as const)('#11 balance_all(): ends at the exact page boundary (%s, %i holdings)', async (env, holdings, trId) => {
    const masters = manySymbols(60)
    const { account, wire, settle } = setUp(env, { simulator: { holdings, masters } })
    const balance = await settle(account.balance())
    expect([balance.positions.length, balance.complete]).toEqual([holdings, true])
    expect(wire.of(trId).length).toBeLessThanOrEqual(2)
  })

  it('#11 balance_all(): ends, and says so, when the server hands out the same page for ever', async () => {
    const { account, wire, settle } = setUp('paper', { simulator: { holdings: 20, masters: manySymbols(60) } })
    wire.change = (response) => ({
      ...withBody(response, (body) => ({ ...body, ctx_area_fk100: '12345678!^01', ctx_area_nk100: 'A005930' })),
      headers: { ...response.headers, tr_cont: 'M' },
    })
    const balance = await settle(account.balance())
    expect([balance.positions.length, balance.complete]).toEqual([20, false])
  })

  it.each([
    [true, '00'],
    [false, '01'],
  ])('#13 profit(prcs): means the same as in balance() (%j)', async (includePreviousDay, code) => {
    const { account, wire, settle } = setUp('real', { simulator: { holdings: 1 } })
    await settle(account.balance({ includePreviousDay }))
    await settle(account.realizedProfit({ includePreviousDay }))
    expect(paramsOf(wire.of('TTTC8434R')[0]).PRCS_DVSN).toBe(code)
    expect(paramsOf(wire.of('TTTC8494R')[0]).PRCS_DVSN).toBe(code)
  })

  it('#16 str(KisAccount): an account can be printed, masked, and told in full on purpose', () => {
    const { account } = setUp()
    expect(`${account.number}`).toMatch(/^[\d*]+-01$/)
    expect(`${account.number}`).toContain('*')
    expect(JSON.stringify(account.number)).toBe(JSON.stringify(`${account.number}`))
    expect(account.number.reveal()).toBe('98765432-01')
  })
})

describe('orders', () => {
  it('#12 side codes: each list is asked in its own, and one word tells the side of every row', async () => {
    const { account, kis, wire, settle } = setUp('real', { simulator: { holdings: 1 } })
    const [held] = (await settle(account.balance())).positions
    const { lowerLimit } = await settle(kis.stock(SYMBOL).quote())
    const symbol = held?.symbol ?? ''
    const { upperLimit } = await settle(kis.stock(symbol).quote())
    await settle(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'limit', price: lowerLimit ?? 0 }))
    await settle(account.orders.sell({ symbol, quantity: 1, kind: 'limit', price: upperLimit ?? 0 }))
    for (const side of ['sell', 'buy'] as const) {
      expect((await settle(account.orders.open({ side }))).orders.map((one) => one.side)).toEqual([side])
      expect((await settle(account.orders.history({ side }))).orders.map((one) => one.side)).toEqual([side])
    }
    // Both sides: one figure here, two there.
    for (const request of wire.of('TTTC0084R')) expect(paramsOf(request).INQR_DVSN_2).toBe('0')
    for (const request of wire.of('TTTC0081R')) expect(paramsOf(request).SLL_BUY_DVSN_CD).toBe('00')
  })

  it('#12 empty time: a row without one is a row, with null for it', async () => {
    const { account, kis, wire, settle } = setUp()
    const { lowerLimit } = await settle(kis.stock(SYMBOL).quote())
    await settle(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'limit', price: lowerLimit ?? 0 }))
    wire.change = (response, { headers }) =>
      headers.tr_id === 'TTTC0081R' || headers.tr_id === 'TTTC0084R'
        ? withBody(response, (body) => JSON.parse(JSON.stringify(body).replace(/"ord_tmd":"\d*"/g, '"ord_tmd":""')))
        : response
    expect((await settle(account.orders.history())).orders).toMatchObject([{ symbol: SYMBOL, time: null }])
    expect((await settle(account.orders.open())).orders).toMatchObject([{ symbol: SYMBOL, remainingQuantity: 1 }])
  })

  it('#14 paper sale in the US: goes out as VTTT1001U', async () => {
    const { account, kis, clock, wire, settle } = setUp('paper')
    await clock.advanceTo(EVENING)
    const { price } = await settle(kis.stock('AAPL', { venue: 'NASDAQ' }).quote())
    const request = { symbol: 'AAPL', venue: 'NASDAQ', quantity: 1, kind: 'limit' } as const
    await settle(account.orders.buy({ ...request, price: Math.ceil(price * 1.02) }))
    await settle(account.orders.sell({ ...request, price: Math.floor(price * 0.98) }))
    expect(wire.of('VTTT1001U')).toHaveLength(1)
    expect(wire.of('VTTT1006U')).toEqual([])
  })

  it('#14 cancellation abroad: names original order, exchange, symbol and quantity, and is carried out', async () => {
    const { account, kis, clock, wire, settle } = setUp()
    await clock.advanceTo(EVENING)
    const { price } = await settle(kis.stock('AAPL', { venue: 'NASDAQ' }).quote())
    const request = { symbol: 'AAPL', venue: 'NASDAQ', quantity: 5, kind: 'limit' } as const
    const order = await settle(account.orders.buy({ ...request, price: Math.floor(price * 0.8) }))
    await settle(order.cancel())
    expect(paramsOf(wire.of('TTTT1004U')[0])).toMatchObject({
      ...{ CANO: '98765432', ACNT_PRDT_CD: '01', OVRS_EXCG_CD: 'NASD', PDNO: 'AAPL' },
      ...{ ORGN_ODNO: order.orderNumber, RVSE_CNCL_DVSN_CD: '02', ORD_QTY: '5', OVRS_ORD_UNPR: '0' },
    })
    expect((await settle(account.orders.open({ assetClass: 'overseas-stock' }))).orders).toEqual([])
  })

  it('#25 old orders: a range over the border of three months asks both TRs, each for its own part', async () => {
    const { account, wire, settle } = setUp()
    await settle(account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' }))
    const { orders, complete } = await settle(account.orders.history({ from: '20251201', to: '20261120' }))
    expect([orders.length, complete]).toEqual([1, true])
    const daysOf = (trId: string) =>
      wire.of(trId).map((request) => {
        const { INQR_STRT_DT = '', INQR_END_DT = '' } = paramsOf(request)
        return { from: INQR_STRT_DT, to: INQR_END_DT }
      })
    const [recent, old] = [daysOf('TTTC0081R'), daysOf('CTSC9215R')]
    expect(recent.some(({ to }) => to === '20261120')).toBe(true)
    expect(old.some(({ from }) => from === '20251201')).toBe(true)
    expect(old.every(({ to }) => to < '20260901')).toBe(true)
    expect(recent.every(({ from }) => from >= '20260815')).toBe(true)
  })
})

describe('charts', () => {
  it.each(['069500', 'Q530031'])('#20 period_price(): takes an ETF and an ETN like any stock (%s)', async (symbol) => {
    const [listed] = manySymbols(1).instruments
    if (!listed) throw new Error('There is no symbol.')
    const product = symbol === '069500' ? ('etf' as const) : ('etn' as const)
    const masters = { ...manySymbols(1), instruments: [{ ...listed, code: symbol, product }] }
    const { kis, settle, wire } = setUp('paper', { simulator: { masters } })
    const { bars } = await settle(kis.stock(symbol).bars({ unit: 'day', from: '20261102', to: '20261119' }))
    expect(bars).toHaveLength(14)
    expect(paramsOf(wire.of('FHKST03010100')[0]).FID_INPUT_ISCD).toBe(symbol)
  })

  it('advertised and never there: bars of minutes, of today and of past days, and bars of a sector', async () => {
    const { kis, settle, clock, wire } = setUp()
    await clock.advanceTo(START + 3_600_000)
    const stock = kis.stock(SYMBOL)
    const today = await settle(stock.bars({ unit: 'minute', from: '20261120' }))
    const before = await settle(stock.bars({ unit: 'minute', from: '20261118', to: '20261118' }))
    const sector = await settle(kis.index('0001').bars({ unit: 'day', from: '20261102', to: '20261119' }))
    expect([today.bars[0]?.date, before.bars[0]?.date, sector.bars.length]).toEqual(['20261120', '20261118', 14])
    expect(wire.of('FHKST03010230').length).toBeGreaterThan(0)
    expect(wire.of('FHKUP03500100').length).toBeGreaterThan(0)
  })
})
