import { KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { Big } from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../instrument/instrument.js'
import { OVERSEAS_VENUE_CODES, OVERSEAS_VENUES } from '../../instrument/venue-codes.js'
import {
  APPLE,
  exampleAnswer,
  refOf,
  type Scripted,
  scriptedRest,
  TENCENT,
  termsOf,
} from './__fixtures__/scripted-rest.js'
import { createDesk } from './create-desk.js'
import { needsQuantity } from './needs-quantity.js'

const deskOf = (env: 'real' | 'paper', answers: Readonly<Record<string, readonly Scripted[]>> = {}) => {
  const { rest, clock, sent } = scriptedRest(env, answers)
  return { desk: createDesk(rest, clock, 'overseas-stock'), sent }
}
const nasdaq = { quantity: 1, venue: 'NASDAQ' }
const empty = { body: { rt_cd: '0', output: [] } }

describe('an order abroad', () => {
  it('is the official request, and known by the date of the exchange', async () => {
    const body = { rt_cd: '0', output: { KRX_FWDG_ORD_ORGNO: '01790', ODNO: '0000004336', ORD_TMD: '160524' } }
    const { desk, sent } = deskOf('real', { TTTT1002U: [{ body }] })
    const call = desk.prepareOrder(termsOf('buy', APPLE, { ...nasdaq, kind: 'limit', price: 145 }))
    const receipt = await call.send()
    expect(receipt).toEqual({ orderNumber: '0000004336', orgNumber: '01790', date: '20261119', time: '160524' })
    expect(sent[0]?.wire).toEqual({
      CANO: '12345678',
      ACNT_PRDT_CD: '01',
      OVRS_EXCG_CD: 'NASD',
      PDNO: 'AAPL',
      ORD_QTY: '1',
      OVRS_ORD_UNPR: '145',
      CTAC_TLNO: '',
      MGCO_APTM_ODNO: '',
      SLL_TYPE: '',
      ORD_SVR_DVSN_CD: '0',
      ORD_DVSN: '00',
      START_TIME: '',
      END_TIME: '',
      ALGO_ORD_TMD_DVSN_CD: '',
    })
  })

  it.each([
    ['NASDAQ', 'TTTT1002U', 'TTTT1006U', 'VTTT1002U', 'VTTT1001U', 'TTTT1004U'],
    ['NYSE', 'TTTT1002U', 'TTTT1006U', 'VTTT1002U', 'VTTT1001U', 'TTTT1004U'],
    ['AMEX', 'TTTT1002U', 'TTTT1006U', 'VTTT1002U', 'VTTT1001U', 'TTTT1004U'],
    ['HKEX', 'TTTS1002U', 'TTTS1001U', 'VTTS1002U', 'VTTS1001U', 'TTTS1003U'],
    ['SSE', 'TTTS0202U', 'TTTS1005U', 'VTTS0202U', 'VTTS1005U', 'TTTS0302U'],
    ['SZSE', 'TTTS0305U', 'TTTS0304U', 'VTTS0305U', 'VTTS0304U', 'TTTS0306U'],
    ['TSE', 'TTTS0308U', 'TTTS0307U', 'VTTS0308U', 'VTTS0307U', 'TTTS0309U'],
    ['HOSE', 'TTTS0311U', 'TTTS0310U', 'VTTS0311U', 'VTTS0310U', 'TTTS0312U'],
    ['HNX', 'TTTS0311U', 'TTTS0310U', 'VTTS0311U', 'VTTS0310U', 'TTTS0312U'],
  ] as const)('at %s has TRs of its own', (venue, buy, sell, paperBuy, paperSell, cancel) => {
    const stock: Instrument = { ...APPLE, venue, symbol: 'X', currency: OVERSEAS_VENUE_CODES[venue].currency }
    const trIdOf = (env: 'real' | 'paper', side: 'buy' | 'sell') => {
      const call = deskOf(env).desk.prepareOrder(
        termsOf(side, stock, { quantity: 100, kind: 'limit', price: 12.34, venue }),
      )
      expect(call.body).toMatchObject({
        OVRS_EXCG_CD: OVERSEAS_VENUE_CODES[venue].order,
        OVRS_ORD_UNPR: '12.34',
        SLL_TYPE: side === 'sell' ? '00' : '',
      })
      return call.trId
    }
    expect([trIdOf('real', 'buy'), trIdOf('real', 'sell')]).toEqual([buy, sell])
    expect([trIdOf('paper', 'buy'), trIdOf('paper', 'sell')]).toEqual([paperBuy, paperSell])
    const ref = JSON.parse(JSON.stringify(refOf(stock)))
    const call = deskOf('real').desk.prepareCancel(ref, 100)
    expect([call.trId, call.body.OVRS_EXCG_CD]).toEqual([cancel, OVERSEAS_VENUE_CODES[venue].order])
  })

  it('says quantity and price exactly, whatever they are', () => {
    const { desk } = deskOf('real')
    const priceOf = (units: number, decimals: number): number => Number(`${units}e-${decimals}`)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 1e9 }),
        (units, decimals, quantity) => {
          const price = priceOf(units, decimals)
          const { body } = desk.prepareOrder(termsOf('buy', APPLE, { ...nasdaq, kind: 'limit', price, quantity }))
          expect(body.OVRS_ORD_UNPR).toMatch(/^\d+(\.\d+)?$/)
          expect(Big(body.OVRS_ORD_UNPR ?? '').eq(Big(units).div(Big(10).pow(decimals)))).toBe(true)
          expect(body.ORD_QTY).toBe(String(quantity))
        },
      ),
    )
  })

  it.each([
    ['buy', { kind: 'loo', price: 145.5 }, { ORD_DVSN: '32', OVRS_ORD_UNPR: '145.5' }],
    ['sell', { kind: 'moc' }, { ORD_DVSN: '33', OVRS_ORD_UNPR: '0' }],
    ['buy', { kind: 'vwap', price: 145 }, { ORD_DVSN: '36', ALGO_ORD_TMD_DVSN_CD: '02', START_TIME: '' }],
    [
      'buy',
      { kind: 'twap', price: 145, algorithmTimes: { from: '233000', to: '030000' } },
      { ORD_DVSN: '35', ALGO_ORD_TMD_DVSN_CD: '00', START_TIME: '233000', END_TIME: '030000' },
    ],
  ] as const)('to %s %j', (side, request, body) => {
    const { desk } = deskOf('real')
    expect(desk.prepareOrder(termsOf(side, APPLE, { ...nasdaq, ...request })).body).toMatchObject(body)
  })

  it('by day goes to the TRs of the daytime, which paper trading lacks', () => {
    const terms = termsOf('sell', APPLE, { ...nasdaq, kind: 'limit', price: 145, session: 'daytime' })
    expect(deskOf('real').desk.prepareOrder(terms)).toMatchObject({ trId: 'TTTS6037U', body: { ORD_DVSN: '00' } })
    expect(() => deskOf('paper').desk.prepareOrder(terms)).toThrow(KisUnsupportedInPaperError)
    const ref = refOf(APPLE, { session: 'daytime', orderNumber: '0000034436' })
    expect(deskOf('real').desk.prepareAmend(ref, { price: 1.9, quantity: 111 })).toMatchObject({
      trId: 'TTTS6038U',
      body: { ORGN_ODNO: '0000034436', RVSE_CNCL_DVSN_CD: '01', ORD_QTY: '111', OVRS_ORD_UNPR: '1.9' },
    })
    expect(() => deskOf('real').desk.prepareCancel(refOf(TENCENT, { session: 'daytime' }), 1)).toThrow(/no daytime/)
  })
})

describe('a change abroad', () => {
  it('names its quantity, and cancels at price 0', () => {
    const { desk } = deskOf('real')
    const ref = refOf(APPLE)
    expect(desk.prepareCancel(ref, 3).body).toMatchObject({ ORD_QTY: '3', OVRS_ORD_UNPR: '0', RVSE_CNCL_DVSN_CD: '02' })
    expect(() => desk.prepareCancel(ref)).toThrow(/by quantity only/)
    expect(() => desk.prepareAmend(ref, { price: 145 })).toThrow(/by quantity only/)
    expect([needsQuantity(ref), needsQuantity(refOf(APPLE, { session: 'reservation' }))]).toEqual([true, false])
  })

  it.each([
    ['at SSE', refOf({ ...APPLE, venue: 'SSE' }), { price: 10, quantity: 1 }, /cancel it and order anew/],
    ['at HOSE', refOf({ ...APPLE, venue: 'HOSE' }), { price: 10, quantity: 1 }, /cancel it and order anew/],
    ['of a reservation', refOf(APPLE, { session: 'reservation' }), { price: 10, quantity: 1 }, /reserve anew/],
    ['without a price', refOf(APPLE), { price: null, quantity: 1 }, /give a price/],
    [
      'of what is worked in parts',
      refOf(APPLE),
      { price: 10, quantity: 1, original: termsOf('buy', APPLE, { ...nasdaq, kind: 'twap', price: 9 }) },
      /kind 'twap'/,
    ],
  ])('%s is refused', (_, ref, terms, message) => {
    const { desk } = deskOf('real')
    expect(() => desk.prepareAmend(ref, terms)).toThrow(message)
    expect(() => desk.prepareAmend(ref, terms)).toThrow(KisValidationError)
  })
})

describe('a reservation abroad', () => {
  const american = termsOf('buy', APPLE, { ...nasdaq, kind: 'limit', price: 145, session: 'reservation' })
  const asian = termsOf('sell', TENCENT, {
    quantity: 100,
    kind: 'limit',
    price: 300,
    venue: 'HKEX',
    session: 'reservation',
  })

  it('is made by the TR of its region, and cancelled by its number and day of receipt', async () => {
    const made = { body: { rt_cd: '0', output: { RSVN_ORD_RCIT_DT: '20261121', OVRS_RSVN_ODNO: '0031111234' } } }
    const cancelled = { body: { rt_cd: '0', output: { OVRS_RSVN_ODNO: '0031111234' } } }
    const { desk, sent } = deskOf('real', { TTTT3014U: [made], TTTS3013U: [made], TTTT3017U: [cancelled] })
    const receipt = await desk.prepareOrder(american).send()
    expect(receipt).toEqual({ orderNumber: '0031111234', orgNumber: '', date: '20261121', time: null })
    const session = 'reservation'
    const { orderNumber, date } = receipt
    await desk.prepareCancel(refOf(APPLE, { session, orderNumber, date, orgNumber: '' })).send()
    await desk.prepareOrder(asian).send()
    await desk.prepareCancel(refOf(TENCENT, { session, orderNumber, date, side: 'sell' })).send()
    expect(sent).toMatchObject([
      {
        trId: 'TTTT3014U',
        wire: { RVSE_CNCL_DVSN_CD: '00', ORD_DVSN: '00', SLL_BUY_DVSN_CD: '', FT_ORD_UNPR3: '145', PRDT_TYPE_CD: '' },
      },
      { trId: 'TTTT3017U', wire: { RSVN_ORD_RCIT_DT: '20261121', OVRS_RSVN_ODNO: '0031111234' } },
      {
        trId: 'TTTS3013U',
        wire: { RVSE_CNCL_DVSN_CD: '00', ORD_DVSN: '', SLL_BUY_DVSN_CD: '01', PRDT_TYPE_CD: '501', FT_ORD_QTY: '100' },
      },
      {
        trId: 'TTTS3013U',
        wire: { RVSE_CNCL_DVSN_CD: '02', SLL_BUY_DVSN_CD: '01', OVRS_RSVN_ODNO: '0031111234', FT_ORD_UNPR3: '0' },
      },
    ])
  })

  it('goes on under the number that either answer names', async () => {
    const { desk } = deskOf('paper', { VTTT3014U: [{ body: { rt_cd: '0', output: { ODNO: '0000117057' } } }] })
    expect(await desk.prepareOrder(american).send()).toMatchObject({ orderNumber: '0000117057', date: '20261120' })
  })

  it('is listed once for all exchanges, as in the official example', async () => {
    const { desk, sent } = deskOf('real', {
      TTTT3039R: [{ body: exampleAnswer('overseas-reservations') }],
      TTTS3014R: [empty],
    })
    const { records, complete } = await desk.reservations({ from: '20250501', to: '20250531', openOnly: true })
    expect(complete).toBe(true)
    expect(records).toMatchObject([
      {
        venue: 'NASDAQ',
        session: 'reservation',
        symbol: 'AAPL',
        orderNumber: '0031111234',
        date: '20250523',
        time: '161928',
        quantity: 100,
        price: 150,
        remainingQuantity: 100,
      },
    ])
    expect(sent.map(({ trId }) => trId).sort()).toEqual([...Array(6).fill('TTTS3014R'), ...Array(3).fill('TTTT3039R')])
    await expect(deskOf('paper').desk.reservations({ from: '20250501', to: '20250531' })).rejects.toThrow(
      KisUnsupportedInPaperError,
    )
  })
})

describe('open orders abroad', () => {
  it('are asked for at each exchange and told once', async () => {
    const { desk, sent } = deskOf('real', {
      // The official example answers NASD, NYSE and AMEX alike here.
      TTTS3018R: [{ body: exampleAnswer('overseas-open') }, { body: exampleAnswer('overseas-open') }, empty],
    })
    const { records, complete, raw } = await desk.open({})
    expect(complete).toBe(true)
    expect(raw).toHaveLength(9)
    expect(records).toMatchObject([
      {
        venue: 'NYSE',
        symbol: 'BA',
        currency: 'USD',
        orderNumber: '0030138112',
        date: '20220112',
        action: 'new',
        price: 200,
        remainingQuantity: 1,
        averageFillPrice: null,
      },
      { orderNumber: '0030138113' },
    ])
    expect(records).toHaveLength(2)
    expect(sent.map(({ wire }) => wire.OVRS_EXCG_CD)).toEqual(
      OVERSEAS_VENUES.map((venue) => OVERSEAS_VENUE_CODES[venue].order),
    )
  })

  it('of paper trading are those of the running day at the exchange', async () => {
    const row = {
      ...{ ord_gno_brno: '01790', pdno: 'AAPL', sll_buy_dvsn_cd: '02', rvse_cncl_dvsn: '00', ft_ord_qty: '5' },
      ...{ ovrs_excg_cd: 'NASD', tr_crcy_cd: 'USD', thco_ord_tmd: '093000' },
    }
    const output = [
      { ...row, odno: '1', ord_dt: '20261119', nccs_qty: '5' },
      { ...row, odno: '2', ord_dt: '20261118', nccs_qty: '5' },
      { ...row, odno: '3', ord_dt: '20261119', nccs_qty: '0', ft_ccld_qty: '5' },
      { ...row, odno: '4', ord_dt: '20261119', nccs_qty: '5', ovrs_excg_cd: 'SEHK', tr_crcy_cd: 'HKD' },
      { ...row, odno: '5', ord_dt: '20261119', nccs_qty: '5', rvse_cncl_dvsn: '02' },
    ]
    const { desk, sent } = deskOf('paper', { VTTS3035R: [{ body: { rt_cd: '0', output } }] })
    const { records } = await desk.open({})
    // In New York it is the 19th, in Hong Kong the 20th.
    expect(records.map(({ orderNumber }) => orderNumber)).toEqual(['1'])
    expect(sent[0]?.wire).toMatchObject({ PDNO: '', OVRS_EXCG_CD: '', ORD_STRT_DT: '20261119', ORD_END_DT: '20261120' })
  })
})

describe('the history abroad', () => {
  it('knows the official example for no order at all', async () => {
    const { desk, sent } = deskOf('real', { TTTS3035R: [{ body: exampleAnswer('overseas-history') }] })
    expect(await desk.history({ from: '20211027', to: '20211027' })).toMatchObject({ records: [], complete: true })
    expect(sent[0]?.wire).toMatchObject({ PDNO: '%', OVRS_EXCG_CD: '%', ORD_STRT_DT: '20211027' })
  })

  it('knows orders of the daytime where the market is named so', async () => {
    const row = {
      ...{ odno: '1', ord_dt: '20261120', ord_gno_brno: '01790', pdno: 'AAPL', sll_buy_dvsn_cd: '02' },
      ...{ ft_ord_qty: '1', nccs_qty: '1', ovrs_excg_cd: 'NASD', tr_mket_name: '나스닥(주간)' },
    }
    const { desk } = deskOf('real', { TTTS3035R: [{ body: { rt_cd: '0', output: [row] } }] })
    const { records } = await desk.history({ from: '20261120', to: '20261120' })
    expect(records).toMatchObject([{ venue: 'NASDAQ', session: 'daytime', currency: 'USD' }])
  })

  it('tells rejections with their reason, and one symbol alone when asked', async () => {
    const row = {
      ...{ ord_dt: '20261119', ord_gno_brno: '01790', sll_buy_dvsn_cd: '01', ft_ord_qty: '5', nccs_qty: '0' },
      ...{ ovrs_excg_cd: 'AMEX', tr_crcy_cd: 'USD', thco_ord_tmd: '003000', rvse_cncl_dvsn: '' },
    }
    const output = [
      { ...row, odno: '1', pdno: 'SPY', prcs_stat_name: '거부', rjct_rson: '031', rjct_rson_name: '잔고 부족' },
      { ...row, odno: '2', pdno: 'QQQ', prcs_stat_name: '완료', ft_ccld_qty: '5', ft_ccld_unpr3: '500.12000000' },
    ]
    const answers = { TTTS3035R: [{ body: { rt_cd: '0', output } }], VTTS3035R: [{ body: { rt_cd: '0', output } }] }
    const all = await deskOf('real', answers).desk.history({ from: '20261119', to: '20261120' })
    expect(all.records).toMatchObject([
      { venue: 'AMEX', rejectedQuantity: 5, rejectionReason: '잔고 부족', time: '003000' },
      { rejectedQuantity: 0, rejectionReason: null, filledQuantity: 5, averageFillPrice: 500.12 },
    ])
    const { desk, sent } = deskOf('paper', answers)
    const one = await desk.history({ from: '20261119', to: '20261120', symbol: 'QQQ' })
    expect(one.records.map(({ symbol }) => symbol)).toEqual(['QQQ'])
    expect(sent[0]?.wire.PDNO).toBe('')
  })
})
