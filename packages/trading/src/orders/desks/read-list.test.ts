import { describe, expect, it } from 'vitest'
import type { AssetClass } from '../../instrument/instrument.js'
import type { OrderRecord } from '../order-record.js'
import { listedRow } from '../tracking/__fixtures__/listed-row.js'
import { type Scripted, scriptedRest } from './__fixtures__/scripted-rest.js'
import { createDesk } from './create-desk.js'
import { type ListOrder, readList } from './read-list.js'

type Row = readonly [number: string, original: string, quantity: string, remaining: string, cancelled?: string]

/** Answers of a list: each reading has two pages. */
const readings = (answerOf: (rows: readonly Row[]) => object, ...pages: readonly (readonly Row[])[]): Scripted[] =>
  pages.map((rows, index) => {
    const hasMore = index % 2 === 0
    const cursor = { ctx_area_fk100: 'F', ctx_area_nk100: hasMore ? 'N' : '', ctx_area_fk200: 'F' }
    return { body: { rt_cd: '0', ...cursor, ctx_area_nk200: hasMore ? 'N' : '', ...answerOf(rows) }, hasMore }
  })

const atHome = (rows: readonly Row[]) => ({
  output1: rows.map(([odno, orgn_odno, ord_qty, rmn_qty, cncl_cfrm_qty = '0']) => ({
    ...{ odno, orgn_odno, ord_qty, rmn_qty, cncl_cfrm_qty, tot_ccld_qty: '0', ord_dt: '20261120', pdno: '005930' },
    ...{ ord_gno_brno: '06010', sll_buy_dvsn_cd: '02', sll_buy_dvsn_cd_name: orgn_odno ? '매수정정*' : '현금매수' },
  })),
  output2: {},
})
const abroad = (rows: readonly Row[]) => ({
  output: rows.map(([odno, orgn_odno, fm_ord_qty, fm_ord_rmn_qty]) => ({
    ...{ odno, orgn_odno, fm_ord_qty, fm_ord_rmn_qty, fm_ccld_qty: '0', ord_dt: '20261120', rjct_rson_name: '' },
    ...{ ovrs_futr_fx_pdno: '6BZ22', sll_buy_dvsn_cd: '02', rvse_cncl_dvsn_cd: orgn_odno ? '01' : '00' },
  })),
})
/** What is told of a day by the list of a desk, whose server answers so, page by page. */
async function history(assetClass: AssetClass, answers: Readonly<Record<string, readonly Scripted[]>>) {
  const { rest, clock, sent } = scriptedRest('real', answers)
  const { records, complete } = await createDesk(rest, clock, assetClass).history({ from: '20261120', to: '20261120' })
  const told = records.map(({ orderNumber, remainingQuantity }) => `${orderNumber}:${remainingQuantity}`)
  return { told, complete, calls: sent.length }
}

describe('a list of several pages in which an order is amended while it is read', () => {
  const read = (...pages: readonly (readonly Row[])[]) =>
    history('domestic-stock', { TTTC0081R: readings(atHome, ...pages) })

  it('is read again, and tells the order once', async () => {
    const stale: readonly Row[] = [['1', '', '5', '5']]
    const amendment: readonly Row[] = [['2', '1', '5', '5']]
    expect(await read(stale, amendment, [['1', '', '5', '0']], amendment)).toEqual({
      ...{ told: ['1:0', '2:5'], complete: true, calls: 4 },
    })
  })

  it('tells of the amendment of a part, once two readings do', async () => {
    const rest: readonly Row[] = [['1', '', '5', '3']]
    const part: readonly Row[] = [['2', '1', '2', '2']]
    expect(await read(rest, part, rest, part)).toEqual({ told: ['1:3', '2:2'], complete: true, calls: 4 })
    // Both on one page are as they were at one time.
    expect(await read([...rest, ...part], [])).toEqual({ told: ['1:3', '2:2'], complete: true, calls: 2 })
  })

  it('leaves out what cannot be told in four readings, and is not complete', async () => {
    const originals: readonly Row[] = ['1', '2', '3', '4'].map((number) => [number, '', '5', '5'] as const)
    const pages = ['1', '2', '3', '4'].flatMap((number) => [
      originals,
      [[`1${number}`, number, '5', '5']] satisfies readonly Row[],
    ])
    expect(await read(...pages)).toEqual({ told: ['1:5', '2:5', '3:5', '4:5'], complete: false, calls: 8 })
  })
})

it('a list that stays unclear is told with the answers that it comes from', async () => {
  const page = (...rows: readonly Partial<OrderRecord>[]) => ({ rows: rows.map(listedRow) })
  const pages = [page({ orderNumber: '1' }), page({ orderNumber: '2', originalOrderNumber: '1', action: 'amend' })]
  const reading = await readList({ collect: async () => ({ pages, complete: false }) }, ({ rows }) => rows)
  expect(reading).toEqual({ rows: pages[0]?.rows, pages, complete: false })
})

describe('a list that tells the newest first', () => {
  const read = (...pages: readonly (readonly Row[])[]) =>
    history('overseas-derivative', { OTFM3120R: readings(abroad, ...pages) })

  it('is read again where an order is over for no reason that it tells', async () => {
    const other: readonly Row[] = [['9', '', '1', '1']]
    const over: readonly Row[] = [['1', '', '5', '0']]
    expect(await read(other, over, [['10', '1', '5', '5'], ...other], over)).toEqual({
      ...{ told: ['1:0', '9:1', '10:5'], complete: true, calls: 4 },
    })
    // What still has no reason is so: KIS need not tell of a cancellation.
    expect(await read(other, over, other, over)).toEqual({ told: ['1:0', '9:1'], complete: true, calls: 4 })
  })
})

describe('what is read again', () => {
  type Facts = Partial<OrderRecord>
  const rowOf = (facts: Facts): OrderRecord =>
    ({
      ...{ date: '20261120', orderNumber: '1', action: 'new', originalOrderNumber: null, quantity: 5 },
      ...{ filledQuantity: 0, remainingQuantity: 5, cancelledQuantity: 0, rejectedQuantity: 0, ...facts },
    }) as OrderRecord
  /** How often the same two pages are read. */
  const readings = async (order: ListOrder, ...pages: readonly (readonly Facts[])[]) => {
    let count = 0
    const answer = { pages: pages.map((rows) => rows.map(rowOf)), complete: true }
    const list = {
      collect: async () => {
        count += 1
        return answer as never
      },
    }
    const {
      pages: told,
      rows,
      complete,
    } = await readList<readonly OrderRecord[], OrderRecord>(list, (page) => page, order)
    expect([told, rows, complete]).toEqual([answer.pages, answer.pages.flat(), true])
    return count
  }
  const amendment: Facts = { orderNumber: '2', action: 'amend', originalOrderNumber: '1' }
  const over: Facts = { remainingQuantity: 0 }
  const other: Facts = { orderNumber: '9' }

  it.each<[string, number, Facts[], Facts[]]>([
    ['an amendment of what remained', 2, [{}], [amendment]],
    ['an amendment of the last one that remained', 2, [{ remainingQuantity: 1 }], [amendment]],
    ['an amendment of what nobody knows how much of remained', 2, [{ remainingQuantity: null as never }], [amendment]],
    ['no amendment of what was over', 1, [over], [amendment]],
    ['no amendment of a cancellation', 1, [{ action: 'cancel' }], [amendment]],
    ['no amendment of another day', 1, [{ date: '20261119' }], [amendment]],
    ['no amendment on the same page', 1, [{}, amendment], [other]],
    ['no cancellation', 1, [{}], [{ ...amendment, action: 'cancel' }]],
  ])('where the oldest come first: %s', async (_, count, first, second) => {
    expect(await readings('oldest-first', first, second)).toBe(count)
  })

  it.each<[string, number, Facts[], Facts[]]>([
    ['what is over for no reason', 2, [other], [over]],
    [
      'what is over for a part only',
      2,
      [other],
      [{ ...over, filledQuantity: 2, cancelledQuantity: 1, rejectedQuantity: 1 }],
    ],
    ['nothing that is filled', 1, [other], [{ ...over, filledQuantity: 5 }]],
    ['nothing that is filled and cancelled', 1, [other], [{ ...over, filledQuantity: 2, cancelledQuantity: 3 }]],
    ['nothing that is filled and refused', 1, [other], [{ ...over, filledQuantity: 2, rejectedQuantity: 3 }]],
    [
      'nothing that is filled where the rest is not told',
      1,
      [other],
      [{ ...over, filledQuantity: 5, cancelledQuantity: null as never, rejectedQuantity: null as never }],
    ],
    [
      'what is filled but for one where the rest is not told',
      2,
      [other],
      [{ ...over, filledQuantity: 4, cancelledQuantity: null as never, rejectedQuantity: null as never }],
    ],
    ['nothing that is open', 1, [other], [{ filledQuantity: 2, remainingQuantity: 3 }]],
    ['nothing that is over on the first page', 1, [over], [other]],
    ['nothing whose amendment is told', 1, [amendment], [over]],
  ])('where the newest come first: %s', async (_, count, first, second) => {
    expect(await readings('newest-first', first, second)).toBe(count)
  })
})
