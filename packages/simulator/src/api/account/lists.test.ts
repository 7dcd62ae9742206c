import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, BALANCE, PATHS } from '../../__fixtures__/raw-client.js'
import { one, rows, setUp, total } from '../screens/__fixtures__/set-up.js'
import { specOf } from '../spec-route.js'

const PENSION = { ...ACCOUNT, ACNT_PRDT_CD: '29' }

describe('a pension account', () => {
  it('tells the same holdings, cash and orders as its ordinary lists', async () => {
    const { ask, client } = await setUp({ holdings: 3 })
    const order = (price: string) =>
      client.order('TTTC0012U', PATHS.order, {
        ...{ ...PENSION, PDNO: '005930', ORD_DVSN: price === '0' ? '01' : '00', ORD_QTY: '3', ORD_UNPR: price },
        EXCG_ID_DVSN_CD: price === '0' ? 'KRX' : 'SOR',
      })
    const limits = one(
      (await ask('domesticStock.inquirePrice', { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })).output,
    )
    expect((await order('0')).json.rt_cd).toBe('0')
    expect((await order(limits.stck_llam ?? '')).json.rt_cd).toBe('0')
    const ordinary = await ask('domesticStock.inquireBalance', { ...BALANCE, ...PENSION })
    const [totals] = rows(ordinary.output2)
    const balance = await ask('domesticStock.pensionInquireBalance', { ...PENSION, INQR_DVSN: '00' })
    const present = await ask('domesticStock.pensionInquirePresentBalance', { ...PENSION, USER_DVSN_CD: '00' })
    expect(rows(balance.output1)).toHaveLength(4)
    const SAME = ['pdno', 'prdt_name', 'hldg_qty', 'pchs_amt', 'prpr', 'evlu_amt', 'evlu_pfls_amt'] as const
    for (const list of [rows(balance.output1), rows(present.output1)])
      expect(list.map((row) => SAME.map((field) => row[field]))).toEqual(
        rows(ordinary.output1).map((row) => SAME.map((field) => row[field])),
      )
    expect(totals).toMatchObject(one(balance.output2))
    expect(rows(present.output2)[0]?.evlu_amt_smtl_amt).toBe(totals?.scts_evlu_amt)
    const deposit = one((await ask('domesticStock.pensionInquireDeposit', PENSION)).output)
    expect([deposit.dnca_tota, deposit.nxdy_excc_amt]).toEqual([totals?.dnca_tot_amt, totals?.nxdy_excc_amt])
    expect(Number(deposit.dnca_tota) + Number(deposit.nxdy_sttl_amt) + Number(deposit.nx2_day_sttl_amt)).toBe(
      Number(totals?.prvs_rcdl_excc_amt),
    )
    const buyable = { ...PENSION, PDNO: '005930', ORD_DVSN: '01', ORD_UNPR: '', CMA_EVLU_AMT_ICLD_YN: 'N' }
    const most = one((await ask('domesticStock.inquirePsblOrder', { ...buyable, OVRS_ICLD_YN: 'N' })).output)
    expect(most).toMatchObject(one((await ask('domesticStock.pensionInquirePsblOrder', buyable)).output))
    const { path, params } = specOf('domesticStock.pensionInquireDailyCcld')
    const blank = Object.fromEntries(Object.keys(params).map((name) => [name, '']))
    const orders = async (state: string, trId = 'TTTC2210R') => {
      const query = { ...blank, ...PENSION, CCLD_NCCS_DVSN: state, SLL_BUY_DVSN_CD: '00' }
      return rows((await client.get(trId, path, query)).json.output)
    }
    expect(await orders('%%')).toHaveLength(2)
    // The older id knows of KRX alone.
    expect((await orders('%%', 'TTTC2201R')).map((row) => row.excg_id_dvsn_cd)).toEqual(['KRX'])
    expect((await orders('02')).map((row) => [row.ord_unpr, row.nccs_qty])).toEqual([[limits.stck_llam, '3']])
    expect((await orders('01')).map((row) => [row.pdno, row.tot_ccld_qty, row.nccs_qty])).toEqual([
      ['005930', '3', '0'],
    ])
  })
})

describe('lists of what does not come about', () => {
  it.each([
    ['domesticStock.periodRights', { INQR_STRT_DT: '20260101', INQR_END_DT: '20261231' }],
    ['overseasStock.algoOrdno', { TRAD_DT: '20261120' }],
    ['overseasStock.inquireAlgoCcnl', { ORD_DT: '20261120' }],
  ])('%s is empty, and says so', async (id, query) => {
    const { ask } = await setUp()
    const answer = await ask(id, { ...ACCOUNT, ...query })
    expect(answer.output ?? answer.output1).toEqual([])
    expect(String(answer.msg_cd)).toBe('KIOK0560')
  })

  it('of rights abroad is empty', async () => {
    const { ask } = await setUp()
    expect((await ask('overseasStock.periodRights', { RGHT_TYPE_CD: '%%', PDNO: 'AAPL' })).output).toEqual([])
  })
})

describe('a period of futures abroad', () => {
  const clock = () => createVirtualClock({ now: Date.UTC(2026, 10, 20, 2), settle: 'promises' })
  const FUTURES = { ...ACCOUNT, ACNT_PRDT_CD: '08' }
  const PERIOD = { ...FUTURES, INQR_TERM_FROM_DT: '20261101', INQR_TERM_TO_DT: '20261130', CRCY_CD: '%%%' }

  it('tells what was bought, sold, won and paid, as orders and cash do', async () => {
    const { ask, client } = await setUp({ clock: clock() })
    const trade = async (side: string, quantity: string) => {
      const { json } = await client.order('OTFM3001U', '/uapi/overseas-futureoption/v1/trading/order', {
        ...{ ...FUTURES, OVRS_FUTR_FX_PDNO: 'ESZ26', SLL_BUY_DVSN_CD: side, FM_LQD_USTL_CCLD_DT: '' },
        ...{ FM_LQD_USTL_CCNO: '', PRIC_DVSN_CD: '2', FM_LIMIT_ORD_PRIC: '', FM_STOP_ORD_PRIC: '' },
        ...{ FM_ORD_QTY: quantity, FM_LQD_LMT_ORD_PRIC: '', FM_LQD_STOP_ORD_PRIC: '', CCLD_CNDT_CD: '2' },
        ...{ CPLX_ORD_DVSN_CD: '0', ECIS_RSVN_ORD_YN: 'N', FM_HDGE_ORD_SCRN_YN: 'N' },
      })
      expect(json.rt_cd, String(json.msg1)).toBe('0')
    }
    const nothing = await ask('overseasFuturesOptions.inquirePeriodCcld', {
      ...PERIOD,
      WHOL_TRSL_YN: 'N',
      FUOP_DVSN: '00',
    })
    expect([nothing.output1, nothing.output2]).toEqual([[], []])
    const deposit = async () =>
      one(
        [
          (await ask('overseasFuturesOptions.inquireDeposit', { ...FUTURES, CRCY_CD: 'USD', INQR_DT: '20261120' }))
            .output,
        ]
          .flat()
          .at(0),
      )
    const start = Number((await deposit()).fm_nxdy_dncl_amt)
    await trade('02', '2')
    await trade('01', '1')
    const period = await ask('overseasFuturesOptions.inquirePeriodCcld', {
      ...PERIOD,
      WHOL_TRSL_YN: 'N',
      FUOP_DVSN: '00',
    })
    const [own] = rows(period.output2)
    expect(own).toMatchObject({ ovrs_futr_fx_pdno: 'ESZ26', fm_buy_qty: '2', fm_sll_qty: '1', fm_ustl_buy_qty: '1' })
    expect(rows(period.output1)[0]).toMatchObject({
      crcy_cd: 'USD',
      fm_buy_qty: '2',
      fm_lqd_pfls_amt: own?.fm_lqd_pfls_amt,
    })
    const fills = await ask('overseasFuturesOptions.inquireDailyCcld', {
      ...{
        ...FUTURES,
        STRT_DT: '20261101',
        END_DT: '20261130',
        FUOP_DVSN_CD: '00',
        SLL_BUY_DVSN_CD: '%%',
        CRCY_CD: '%%%',
      },
    })
    expect(Number(own?.fm_fee)).toBe(Number(one(fills.output2).fm_fee_smtl))
    expect(Number(own?.fm_net_pfls_amt)).toBeCloseTo(Number(own?.fm_lqd_pfls_amt) - Number(own?.fm_fee), 2)
    const cash = rows(
      (await ask('overseasFuturesOptions.inquirePeriodTrans', { ...PERIOD, ACNT_TR_TYPE_CD: '1' })).output,
    )
    expect(cash.length).toBeGreaterThan(1)
    for (const [index, row] of cash.entries()) {
      const before = index === 0 ? start : Number(cash[index - 1]?.fm_dncl_amt)
      expect(Number(row.fm_bf_dncl_amt)).toBe(before)
      expect(Number(row.fm_dncl_amt)).toBeCloseTo(before + Number(row.fm_sttl_amt) - Number(row.fm_fee), 2)
    }
    expect(cash.at(-1)?.fm_dncl_amt).toBe((await deposit()).fm_nxdy_dncl_amt)
    expect(total(cash, 'fm_sttl_amt')).toBeCloseTo(Number(own?.fm_lqd_pfls_amt), 2)
    const moved = await ask('overseasFuturesOptions.inquirePeriodTrans', { ...PERIOD, ACNT_TR_TYPE_CD: '2' })
    expect(moved.output).toEqual([])
    const options = await ask('overseasFuturesOptions.inquirePeriodCcld', {
      ...PERIOD,
      WHOL_TRSL_YN: 'N',
      FUOP_DVSN: '02',
    })
    expect(options.output2).toEqual([])
    const earlier = { ...PERIOD, INQR_TERM_TO_DT: '20261110', ACNT_TR_TYPE_CD: '1' }
    expect((await ask('overseasFuturesOptions.inquirePeriodTrans', earlier)).output).toEqual([])
  })
})
