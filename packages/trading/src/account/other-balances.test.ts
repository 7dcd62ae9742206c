import { KisConfigError, KisUnsupportedInPaperError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { balanceOf } from './__fixtures__/balance-of.js'
import type { Script } from './__fixtures__/scripted-account.js'

describe('other accounts', () => {
  it('hold futures and options by side, with their margin (03)', async () => {
    const row = (more: Record<string, string>) => ({
      ...{ pdno: 'KR4101RC0000', shtn_pdno: '101R12', prdt_name: 'F 202112', sll_buy_dvsn_name: 'SLL', cblc_qty: '6' },
      ...{
        ccld_avg_unpr1: '402.28975400',
        idx_clpr: '380.55',
        pchs_amt: '586950000',
        evlu_amt: '570825000',
        evlu_pfls_amt: '16125000',
        lqd_psbl_qty: '6',
      },
      ...more,
    })
    const sums = {
      tot_dncl_amt: '90000000000',
      ord_psbl_tota: '88608934477',
      wdrw_psbl_tot_amt: '5',
      prsm_dpast_amt: '90016125000',
      mgna_tota: '1391065523',
    }
    const { balance, sent } = await balanceOf(
      'real',
      {
        CTFO6118R: () => ({
          body: { output1: [row({}), row({ shtn_pdno: '101S03', sll_buy_dvsn_name: 'BUY' })], output2: sums },
        }),
      },
      {},
      '12345678-03',
    )
    expect(balance.positions).toMatchObject([
      {
        assetClass: 'domestic-derivative',
        venue: 'KRX_DERIV',
        symbol: '101R12',
        side: 'short',
        executedQuantity: 6,
        averagePrice: 402.289754,
      },
      { symbol: '101S03', side: 'long' },
    ])
    expect(balance.cash).toMatchObject({ d0: 90_000_000_000, withdrawable: 5, orderable: 88_608_934_477 })
    expect(balance).toMatchObject({
      netAssets: 90_016_125_000,
      totals: { derivatives: { margin: 1_391_065_523, currency: 'KRW' } },
    })
    expect(sent[0]?.wire).toMatchObject({ ACNT_PRDT_CD: '03' })
  })

  it('hold contracts abroad, with the deposit of their currencies (08)', async () => {
    const position = {
      ovrs_futr_fx_pdno: '6BZ22',
      crcy_cd: 'USD',
      sll_buy_dvsn_cd: '01',
      fm_ustl_qty: '2',
      fm_ccld_avg_pric: '  1.2345',
      fm_now_pric: '1.23',
      fm_evlu_pfls_amt: '-12.5',
      fuop_dvsn: '01',
      fm_lqd_psbl_qty: '2',
    }
    const { balance, sent } = await balanceOf(
      'real',
      {
        OTFM1412R: () => ({ body: { output: [position] } }),
        OTFM1411R: ({ CRCY_CD }) => ({
          body: {
            output: [
              {
                crcy_cd: CRCY_CD,
                fm_dnca_rmnd: '100.5',
                fm_drwg_psbl_amt: '50',
                fm_ord_psbl_amt: '75',
                fm_tot_asst_evlu_amt: '111',
              },
            ],
          },
        }),
      },
      {},
      '12345678-08',
    )
    expect(balance.positions).toMatchObject([
      { symbol: '6BZ22', side: 'short', executedQuantity: 2, averagePrice: 1.2345, profit: -12.5, currency: 'USD' },
    ])
    expect(balance.cashes).toMatchObject([{ currency: 'USD', d0: 100.5, withdrawable: 50, orderable: 75 }])
    expect(balance.totals.derivatives).toMatchObject({ currency: 'USD', totalAssets: 111 })
    expect(sent.map(({ wire }) => wire.CRCY_CD ?? '')).toEqual(['', 'TUS', 'USD'])
    expect(sent[1]?.wire.INQR_DT).toBe('20261120')
  })

  it('hold bonds, purchases of one bond added up', async () => {
    const bond = {
      pdno: 'KR6095572D81',
      prdt_name: 'AJ네트웍스63-2',
      buy_dt: '20240426',
      buy_sqno: '1',
      cblc_qty: '23',
      ord_psbl_qty: '22',
      buy_unpr: '0',
      buy_amt: '0',
    }
    const { balance } = await balanceOf(
      'real',
      { CTSC8407R: () => ({ body: { output: [bond, { ...bond, buy_sqno: '2', cblc_qty: '2', ord_psbl_qty: '2' }] } }) },
      { assetClass: 'bond' },
    )
    expect(balance.positions).toMatchObject([
      { symbol: 'KR6095572D81', executedQuantity: 25, sellableQuantity: 24, cost: null, value: null },
    ])
    expect(balance.totalValue).toBeNull()
  })

  it('for retirement read their own lists (29), which paper trading lacks', async () => {
    const row = {
      cblc_dvsn_name: '사용자',
      prdt_name: 'ACE 미국S&P500',
      pdno: '360200',
      item_dvsn_name: '현금',
      thdt_buyqty: '5',
      thdt_sll_qty: '0',
      hldg_qty: '5',
      ord_psbl_qty: '5',
      pchs_avg_pric: '13235.0000',
      pchs_amt: '66175',
      prpr: '13235',
      evlu_amt: '66175',
      evlu_pfls_amt: '0',
      evlu_erng_rt: '0.0',
    }
    const script: Script = {
      TTTC2208R: () => ({
        body: {
          output1: [
            row,
            {
              ...row,
              cblc_dvsn_name: '가입자',
              hldg_qty: '2',
              ord_psbl_qty: '2',
              pchs_amt: '26470',
              evlu_amt: '26470',
            },
          ],
          output2: { dnca_tot_amt: '100000', prvs_rcdl_excc_amt: '33825', tot_evlu_amt: '100000' },
        },
      }),
      TTTC2202R: () => ({
        body: {
          output1: [],
          output2: [
            { evlu_amt_smtl_amt: '92645', pchs_amt_smtl_amt: '92645', evlu_pfls_smtl_amt: '0', thdt_tot_pfls_amt: '7' },
          ],
        },
      }),
    }
    const { balance } = await balanceOf('real', script, {}, '12345678-29')
    expect(balance.positions).toMatchObject([
      { symbol: '360200', executedQuantity: 7, cost: 92_645, averagePrice: 13_235 },
    ])
    expect(balance).toMatchObject({
      cash: { d0: 100_000, d2: 33_825 },
      totalValue: 92_645,
      totals: { retirement: { profitToday: 7 } },
    })
    await expect(balanceOf('paper', {}, {}, '12345678-29')).rejects.toThrow(KisUnsupportedInPaperError)
  })

  it('refuse what they do not hold, saying so', async () => {
    await expect(balanceOf('real', {}, { assetClass: 'overseas-stock' }, '12345678-29')).rejects.toThrow(KisConfigError)
    await expect(balanceOf('real', {}, { assetClass: 'domestic-stock' }, '12345678-03')).rejects.toThrow(
      /product code 03/,
    )
  })
})
