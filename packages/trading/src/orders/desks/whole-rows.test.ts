import { describe, expect, it } from 'vitest'
import {
  abroadBlank,
  abroadDay,
  abroadDayRecord,
  abroadLittle,
  abroadOpen,
  abroadRecord,
  bondDay,
  bondDayRecord,
  bondOpen,
  bondRecord,
  futureBlank,
  futureDay,
  futureLittle,
  futureNight,
  futureNightRecord,
  futureRecord,
  homeDay,
  homeDayRecord,
  homeOpen,
  homeRecord,
  poundDay,
  poundDayRecord,
  poundRecord,
  poundToday,
} from './__fixtures__/listed-rows.js'
import { type Scripted, scriptedRest } from './__fixtures__/scripted-rest.js'
import { createDesk, type OrderableClass } from './create-desk.js'

/** Every list of a desk of a real account answers no row, but one with this TR. */
function deskOf(assetClass: OrderableClass, trId: string, rows: readonly object[]) {
  const bodyOf = (list: readonly object[]): Scripted => ({
    body: { rt_cd: '0', output: list, output1: list, output2: {} },
  })
  const answers = new Proxy({}, { get: (_, asked) => [bodyOf(asked === trId ? rows : [])] })
  const { rest, clock } = scriptedRest('real', answers)
  return createDesk(rest, clock, assetClass)
}
const DAYS = { from: '20261119', to: '20261120' }

describe.each<[OrderableClass, 'open' | 'history', string, object, object, (readonly [object, object])[]]>([
  [
    ...(['domestic-stock', 'open', 'TTTC0084R', homeOpen, homeRecord] as const),
    [
      [
        { prdt_name: '', tot_ccld_qty: '' },
        { name: '', filledQuantity: 0 },
      ],
      [
        { orgn_odno: '0001569136', rvse_cncl_dvsn_name: 'BUY AMEND*' },
        { originalOrderNumber: '0001569136', action: 'amend' },
      ],
    ],
  ],
  [
    ...(['domestic-stock', 'history', 'TTTC0081R', homeDay, homeDayRecord] as const),
    [
      [
        { prdt_name: '', ord_gno_brno: '', ord_dvsn_cd: '' },
        { name: '', orgNumber: '', kindCode: null },
      ],
      // KIS writes the field in either way.
      [{ cncl_cfrm_qty: undefined, cnc_cfrm_qty: '2' }, { cancelledQuantity: 2 }],
    ],
  ],
  [
    ...(['bond', 'open', 'CTSC8035R', bondOpen, bondRecord] as const),
    [
      [
        { prdt_abrv_name: '', tot_ccld_qty: '' },
        { name: '', filledQuantity: 0 },
      ],
    ],
  ],
  [
    ...(['bond', 'history', 'CTSC8013R', bondDay, bondDayRecord] as const),
    [
      [
        { prdt_abrv_name: '', tot_ccld_qty: '' },
        { name: '', filledQuantity: 0 },
      ],
      [
        { tot_ccld_qty: '', sll_buy_dvsn_cd_name: '매도정정거부' },
        { filledQuantity: 0, rejectedQuantity: 10 },
      ],
    ],
  ],
  [
    ...(['overseas-stock', 'open', 'TTTS3018R', abroadOpen, abroadRecord] as const),
    [
      [abroadBlank, abroadLittle],
      // Where the exchange is not told the currency leads to one, and where neither is, the largest stands.
      [
        { ovrs_excg_cd: '', tr_crcy_cd: 'HKD' },
        { venue: 'HKEX', currency: 'HKD' },
      ],
      [
        { ovrs_excg_cd: '', tr_crcy_cd: 'JPY' },
        { venue: 'TSE', currency: 'JPY' },
      ],
      [
        { ovrs_excg_cd: '', tr_crcy_cd: '' },
        { venue: 'NASDAQ', currency: 'USD' },
      ],
    ],
  ],
  [
    ...(['overseas-stock', 'history', 'TTTS3035R', abroadDay, abroadDayRecord] as const),
    [
      [
        { ...abroadBlank, thco_ord_tmd: '' },
        { ...abroadLittle, time: null },
      ],
    ],
  ],
  [
    ...(['domestic-derivative', 'history', 'TTTO5201R', futureDay, futureRecord] as const),
    [
      [
        { ...futureBlank, nmpr_type_cd: '' },
        { ...futureLittle, kindCode: null },
      ],
    ],
  ],
  [
    ...(['domestic-derivative', 'history', 'STTN5201R', futureNight, futureNightRecord] as const),
    [
      [
        { ...futureBlank, ord_qty: '' },
        { ...futureLittle, quantity: 0 },
      ],
    ],
  ],
  [
    ...(['overseas-derivative', 'open', 'OTFM3116R', poundToday, poundRecord] as const),
    [
      [
        { fm_ccld_qty: '', fm_ccld_pric: '0', erlm_dtl_dtime: '' },
        { filledQuantity: 0, averageFillPrice: null, time: null },
      ],
      [{ erlm_dtl_dtime: '20261119' }, { time: null }],
      [{ erlm_dtl_dtime: 'x20261119134455791' }, { time: null }],
    ],
  ],
  [
    ...(['overseas-derivative', 'history', 'OTFM3120R', poundDay, poundDayRecord] as const),
    [
      [
        { fm_ccld_qty: '', rjct_rson_name: '증거금 부족' },
        { filledQuantity: 0, rejectedQuantity: 10, rejectionReason: '증거금 부족' },
      ],
      [{ rjct_rson_name: '증거금 부족' }, { rejectedQuantity: 6, rejectionReason: '증거금 부족' }],
    ],
  ],
])('a row of %s, %s (%s)', (assetClass, list, trId, row, record, variations) => {
  const read = async (wire: object) => {
    const desk = deskOf(assetClass, trId, [wire])
    return (await (list === 'open' ? desk.open({}) : desk.history(DAYS))).records
  }

  it('is told whole', async () => {
    expect(await read(row)).toEqual([record])
  })

  it.each(variations)('with %j says %j', async (wire, differences) => {
    expect(await read({ ...row, ...wire })).toEqual([{ ...record, ...differences }])
  })
})

describe('the session of an order at home', () => {
  it.each<readonly [string, string]>([
    ['00', 'regular'],
    ['05', 'pre-open-close-price'],
    ['06', 'after-hours-close-price'],
    ...(['27', '28', '29'] as const).map((code) => [code, 'pre-market'] as const),
    ...(['41', '42', '43', '44', '45', '46', '47'] as const).map((code) => [code, 'after-market'] as const),
  ])('is told by its code: %s is %s', async (code, session) => {
    const desk = deskOf('domestic-stock', 'TTTC0084R', [{ ...homeOpen, ord_dvsn_cd: code }])
    expect((await desk.open({})).records).toEqual([{ ...homeRecord, session, kindCode: code }])
  })
})

describe.each<[OrderableClass, string, object]>([
  ['domestic-stock', 'TTTC0084R', { ...homeOpen, psbl_qty: '0' }],
  ['bond', 'CTSC8035R', { ...bondOpen, ord_psbl_qty: '0' }],
  ['overseas-stock', 'TTTS3018R', { ...abroadOpen, nccs_qty: '0' }],
  ['domestic-derivative', 'TTTO5201R', { ...futureDay, qty: '0' }],
  ['overseas-derivative', 'OTFM3116R', { ...poundToday, fm_ord_rmn_qty: '0' }],
])('an order of %s of which nothing remains', (assetClass, trId, row) => {
  it('is not open', async () => {
    expect((await deskOf(assetClass, trId, [row]).open({})).records).toEqual([])
  })
})

it.each<[OrderableClass, string, object]>([
  ['domestic-stock', 'TTTC0084R', homeOpen],
  ['bond', 'CTSC8035R', bondOpen],
])(
  'an open order of %s is of the day on which KIS answered, whatever this clock says',
  async (assetClass, trId, row) => {
    const headers = { date: 'Fri, 20 Nov 2026 15:30:00 GMT' }
    const { rest, clock } = scriptedRest('real', { [trId]: [{ body: { rt_cd: '0', output: [row] }, headers }] })
    expect((await createDesk(rest, clock, assetClass).open({})).records).toMatchObject([{ date: '20261121' }])
  },
)
