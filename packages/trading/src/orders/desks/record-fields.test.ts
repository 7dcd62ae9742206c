import { orderCredit, orderResv } from '@kis/rest/domestic-stock'
import { describe, expect, it } from 'vitest'
import type { OrderRecord } from '../order-record.js'
import type { CreditTerms } from '../order-terms.js'
import { listedRow } from '../tracking/__fixtures__/listed-row.js'
import { BOND, refOf, SAMSUNG, type Scripted, scriptedRest } from './__fixtures__/scripted-rest.js'
import { createDesk } from './create-desk.js'
import { CREDIT_CODES, creditCodeOf } from './credit-codes.js'
import { isOpen, recordsOf, sideOfCode } from './record-fields.js'

const rowOf = (more: Partial<OrderRecord> = {}): OrderRecord => listedRow({ orderNumber: '7', ...more })
const numbersOf = (...rows: readonly OrderRecord[]) =>
  recordsOf(rows, []).records.map(({ orderNumber, quantity }) => `${orderNumber}:${quantity}`)

describe('the side of a row', () => {
  it('is what its code says, and unknown where no code does', () => {
    expect(['01', '02', '', '00', '03'].map(sideOfCode)).toEqual(['sell', 'buy', null, null, null])
  })
})

describe('the rows of a list', () => {
  it('tell an order once, as it was told last, whatever zeros are before its number', () => {
    expect(numbersOf(rowOf({ quantity: 5 }), rowOf({ orderNumber: '0000000007', quantity: 6 }))).toEqual([
      '0000000007:6',
    ])
  })

  it.each<[string, Partial<OrderRecord>]>([
    ['number', { orderNumber: '70' }],
    ['day', { date: '20261119' }],
    ['organisation', { orgNumber: '99999' }],
    ['side', { side: 'sell' }],
    ['symbol', { symbol: '000660' }],
    ['time', { time: '100500' }],
    ['venue', { venue: 'NXT' }],
    ['list', { session: 'reservation' }],
    ['action', { action: 'cancel' }],
  ])('are orders of their own where their %s is another', (_, more) => {
    expect(numbersOf(rowOf(), rowOf(more))).toHaveLength(2)
  })

  it('abroad are one order under the name of any exchange', () => {
    const abroad = { assetClass: 'overseas-stock', symbol: 'AAPL', venue: 'NASDAQ' } as const
    expect(numbersOf(rowOf(abroad), rowOf({ ...abroad, venue: 'NYSE' }))).toHaveLength(1)
  })

  it('without a number tell of nothing', () => {
    expect(numbersOf(rowOf({ orderNumber: '' }), rowOf({ orderNumber: '  ' }), rowOf())).toEqual(['7:10'])
  })

  it('are whole only if every part is', () => {
    const parts = (...complete: readonly boolean[]) => complete.map((one) => ({ complete: one, pages: [one] }))
    expect(recordsOf([], parts(true, true))).toMatchObject({ complete: true, raw: [true, true] })
    expect(recordsOf([], parts(true, false)).complete).toBe(false)
    expect(recordsOf([], parts(false, true)).complete).toBe(false)
  })

  it.each<[Partial<OrderRecord>, boolean]>([
    [{ remainingQuantity: 1 }, true],
    [{ remainingQuantity: 0 }, false],
    [{ remainingQuantity: null }, false],
    [{ remainingQuantity: 1, action: 'amend' }, true],
    [{ remainingQuantity: 1, action: 'cancel' }, false],
  ])('can still fill: %j is %s', (more, can) => {
    expect(isOpen(rowOf(more))).toBe(can)
  })
})

describe('credit', () => {
  const WORDS: Readonly<Record<CreditTerms['type'] | CreditTerms['action'], string>> = {
    ...{ 'own-loan': '자기융자', 'market-loan': '유통융자', 'own-short': '자기대주', 'market-short': '유통대주' },
    ...{ open: '신규', repay: '상환' },
  }
  it('goes by the code that KIS calls so', () => {
    const names = orderCredit.spec.params.CRDT_TYPE as Readonly<Record<string, string>>
    for (const type of ['own-loan', 'market-loan', 'own-short', 'market-short'] as const) {
      for (const action of ['open', 'repay'] as const) {
        expect(names[CREDIT_CODES[type][action]]).toBe(`${WORDS[type]}${WORDS[action]}`)
        expect(creditCodeOf({ type, action })).toBe(CREDIT_CODES[type][action])
      }
    }
    expect((orderResv.spec.params.ORD_OBJT_CBLC_DVSN_CD as Readonly<Record<string, string>>)[creditCodeOf(null)]).toBe(
      '현금',
    )
  })
})

const lists = (assetClass: 'overseas-stock' | 'bond', trId: string, row: object) => {
  const output = assetClass === 'bond' ? { output1: [row] } : { output: [row] }
  const answer: Scripted = { body: { rt_cd: '0', ctx_area_fk200: '', ctx_area_nk200: '', ...output } }
  const { rest, clock } = scriptedRest('real', { [trId]: [answer] })
  return createDesk(rest, clock, assetClass).history({ from: '20261119', to: '20261120' })
}

describe('a row of an order that the broker refused', () => {
  it.each<[object, object]>([
    [{ prcs_stat_name: '거부' }, { rejectedQuantity: 10, rejectionReason: '호가 초과' }],
    [
      { prcs_stat_name: '', rjct_rson_name: '증거금 부족' },
      { rejectedQuantity: 10, rejectionReason: '증거금 부족' },
    ],
    [{ prcs_stat_name: '거부', ft_ccld_qty: '4' }, { rejectedQuantity: 6 }],
    [{ prcs_stat_name: '완료' }, { rejectedQuantity: 0, rejectionReason: null }],
  ])('abroad says so: %j', async (more, expected) => {
    const { records } = await lists('overseas-stock', 'TTTS3035R', {
      ...{ odno: '200', ord_dt: '20261119', ord_gno_brno: '01790', pdno: 'AAPL', ft_ord_unpr3: '145', nccs_qty: '0' },
      ...{ ft_ord_qty: '10', ft_ccld_qty: '0', sll_buy_dvsn_cd: '02', rvse_cncl_dvsn: '00', rjct_rson: '호가 초과' },
      ...{ ovrs_excg_cd: 'NASD', tr_crcy_cd: 'USD', thco_ord_tmd: '100000', rjct_rson_name: '', ...more },
    })
    expect(records).toMatchObject([{ orgNumber: '01790', ...expected }])
  })

  it.each<[object, object]>([
    [{ sll_buy_dvsn_cd_name: '매수거부' }, { rejectedQuantity: 10 }],
    [
      { sll_buy_dvsn_cd_name: 'BUY REJECT', tot_ccld_qty: '4' },
      { rejectedQuantity: 6, filledQuantity: 4 },
    ],
    [{ sll_buy_dvsn_cd_name: '매수' }, { rejectedQuantity: 0 }],
    [{}, { rejectedQuantity: 0 }],
  ])('of bonds says so: %j', async (more, expected) => {
    const { records } = await lists('bond', 'CTSC8013R', {
      ...{ odno: '77', ord_dt: '20261120', ord_gno_brno: '06010', shtn_pdno: BOND.symbol, bond_ord_unpr: '10000' },
      ...{ ord_qty: '10', tot_ccld_qty: '0', nccs_qty: '0', sll_buy_dvsn_cd: '02', ord_tmd: '100102', ...more },
    })
    expect(records).toMatchObject([{ symbol: BOND.symbol, currency: 'KRW', remainingQuantity: 0, ...expected }])
  })
})

it('orders without a code of their own cannot be changed where nothing is traded', () => {
  const { rest, clock } = scriptedRest('real')
  const desk = createDesk(rest, clock, 'domestic-stock')
  const nowhere = refOf(SAMSUNG, { venue: 'SOR', session: 'night' })
  expect(() => desk.prepareCancel(nowhere)).toThrow(expect.objectContaining({ field: 'venue' }))
})
