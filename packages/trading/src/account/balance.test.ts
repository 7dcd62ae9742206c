import { inspect } from 'node:util'
import { KisApiError, KisConfigError, KisUnsupportedInPaperError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  overseasPage,
  overseasRow,
  presentPage,
  presentRow,
  type Script,
  scriptedAccount,
  stockPage,
  stockRow,
  type Wire,
} from './__fixtures__/scripted-account.js'
import { type BalanceQuery, fetchBalance } from './balance.js'
import { fetchDayProfit } from './day-profit.js'

const balanceOf = async (env: 'real' | 'paper', script: Script, query: BalanceQuery = {}, account?: string) => {
  const { rest, clock, sent } = scriptedAccount(env, script, account)
  return { balance: await fetchBalance({ rest, clock }, query), sent }
}

const changed = { body: { rt_cd: '1', msg_cd: 'SYDB0050', msg1: '조회 중 자료가 변경되었습니다.' } }
const symbols = ({ positions }: { readonly positions: readonly { readonly symbol: string }[] }): string[] =>
  positions.map(({ symbol }) => symbol)

describe('domestic shares', () => {
  it('bought with cash and on credit are one position with its loan, added up exactly', async () => {
    const loan = stockRow({
      ...{
        trad_dvsn_name: '자기융자',
        bfdy_buy_qty: '3',
        thdt_buyqty: '0',
        thdt_sll_qty: '0',
        hldg_qty: '3',
        ord_psbl_qty: '3',
      },
      ...{ pchs_amt: '369000', evlu_amt: '420000', evlu_pfls_amt: '51000', loan_dt: '20211223', loan_amt: '369000' },
      expd_dt: '20220622',
    })
    const { balance, sent } = await balanceOf('real', { TTTC8434R: () => stockPage([stockRow(), loan]) })
    expect(balance.positions).toEqual([
      {
        assetClass: 'domestic-stock',
        ...{ venue: 'KRX', symbol: '009150', currency: 'KRW', name: '삼성전기', side: 'long' },
        // 12 and 1,686 were bought and 41 sold on the last two days: nothing of it has settled yet.
        ...{ settledQuantity: 0, executedQuantity: 1660, sellableQuantity: 1614, boughtToday: 1686, soldToday: 41 },
        ...{ averagePrice: 135417.7693, cost: 224_793_497, price: 140_000, value: 232_400_000 },
        ...{ profit: 7_606_503, profitRate: 3.38, exchangeRate: 1 },
        loans: [
          {
            ...{ type: '자기융자', date: '20211223', dueDate: '20220622', amount: 369_000, shortSaleProceeds: 0 },
            ...{ quantity: 3, sellableQuantity: 3 },
          },
        ],
      },
    ])
    expect(balance).toMatchObject({
      cash: { currency: 'KRW', d0: 346_455, d1: 346_455, d2: 346_455, withdrawable: null, orderable: null },
      ...{ totalCost: 2_516_522, totalValue: 1_759_600, totalProfit: -756_922, netAssets: 2_106_055, complete: true },
      totals: { domestic: { assetsChange: -36_890, totalAssets: 2_106_055 }, overseas: null, derivatives: null },
    })
    expect(sent[0]?.wire).toMatchObject({ INQR_DVSN: '01', AFHR_FLPR_YN: 'N', FUND_STTL_ICLD_YN: 'N', PRCS_DVSN: '00' })
  })

  it('sold short (대주) stand apart from what is held', async () => {
    const short = stockRow({ trad_dvsn_name: '자기대주', hldg_qty: '5', loan_dt: '20261101', stln_slng_chgs: '700000' })
    const { balance } = await balanceOf('real', { TTTC8434R: () => stockPage([stockRow(), short]) })
    expect(balance.positions.map(({ side, executedQuantity }) => [side, executedQuantity])).toEqual([
      ['long', 1657],
      ['short', 5],
    ])
    expect(balance.positions[1]?.loans).toMatchObject([{ type: '자기대주', shortSaleProceeds: 700_000 }])
  })

  it('take the options of the query', async () => {
    const { balance, sent } = await balanceOf(
      'paper',
      { VTTC8434R: () => stockPage([stockRow()]) },
      { prices: 'after-hours', includeFunds: true, includePreviousDay: false },
    )
    expect(sent[0]?.wire).toMatchObject({ AFHR_FLPR_YN: 'Y', FUND_STTL_ICLD_YN: 'Y', PRCS_DVSN: '01' })
    expect(balance.positions[0]?.settledQuantity).toBeNull()
  })

  it('with a quantity of zero are left out', async () => {
    const { balance } = await balanceOf('real', {
      TTTC8434R: () => stockPage([stockRow({ hldg_qty: '0' }), stockRow({ pdno: '005930' })]),
    })
    expect(symbols(balance)).toEqual(['005930'])
  })

  it('print and serialise without the account', async () => {
    const { balance } = await balanceOf('real', { TTTC8434R: () => stockPage([stockRow()]) })
    expect(`${inspect(balance)}${JSON.stringify(balance)}`).not.toContain('12345678')
    expect(JSON.stringify(balance.raw[0]?.raw)).toContain('12345678')
  })
})

describe('a list that changes while it is read', () => {
  const row = (pdno: string, quantity = 10) => stockRow({ pdno, hldg_qty: String(quantity) })

  it('is read again when KIS says so (SYDB0050)', async () => {
    const { balance, sent } = await balanceOf('real', {
      TTTC8434R: (wire, turn) => {
        if (turn === 1) return changed
        return wire.CTX_AREA_NK100 === '' ? stockPage([row('000001')], 'P2') : stockPage([row('000002')])
      },
    })
    expect([symbols(balance), balance.complete, sent.length]).toEqual([['000001', '000002'], true, 4])
  })

  it('fails when KIS never stops to say so', async () => {
    await expect(
      balanceOf('real', { TTTC8434R: (_wire, turn) => (turn % 2 ? changed : stockPage([row('000001')], 'P2')) }),
    ).rejects.toThrow(KisApiError)
  })

  it('is read again when the sums of its pages differ, though KIS says nothing', async () => {
    // Between the first two pages one stock is sold, the list moves up, and 000002 would be missed.
    const { balance, sent } = await balanceOf('real', {
      TTTC8434R: (wire, turn) => {
        const sums = { thdt_sll_amt: turn === 0 ? '0' : '70000' }
        if (wire.CTX_AREA_NK100 === 'P2') return stockPage([row('000003')], '', sums)
        return turn === 0 ? stockPage([row('000001')], 'P2', sums) : stockPage([row('000002')], 'P2', sums)
      },
    })
    expect([symbols(balance), balance.complete, sent.length]).toEqual([['000002', '000003'], true, 4])
  })

  it('counts a row once that moved to the next page, as it was told last', async () => {
    const { balance } = await balanceOf('real', {
      TTTC8434R: (wire, turn) => {
        if (wire.CTX_AREA_NK100 !== 'P2') return stockPage([row('000001'), row('000002', turn === 0 ? 10 : 12)], 'P2')
        return turn === 1 ? stockPage([row('000002', 12), row('000003')]) : stockPage([row('000003')])
      },
    })
    expect(balance.positions.map(({ symbol, executedQuantity }) => [symbol, executedQuantity])).toEqual([
      ['000001', 10],
      ['000002', 12],
      ['000003', 10],
    ])
    expect(balance.complete).toBe(true)
  })

  it('that never stands still is not complete', async () => {
    const { balance, sent } = await balanceOf('real', {
      TTTC8434R: (wire, turn) =>
        stockPage(
          [row(wire.CTX_AREA_NK100 === 'P2' ? '000002' : '000001', turn + 1)],
          wire.CTX_AREA_NK100 === '' ? 'P2' : '',
          {
            thdt_buy_amt: String(turn),
          },
        ),
    })
    expect([symbols(balance), balance.complete, sent.length]).toEqual([['000001', '000002'], false, 8])
  })

  it('of a server that always repeats a row is complete, and has it once', async () => {
    const { balance, sent } = await balanceOf('real', {
      TTTC8434R: (wire) =>
        wire.CTX_AREA_NK100 === '' ? stockPage([row('000001'), row('000002')], 'P2') : stockPage([row('000002')]),
    })
    expect([symbols(balance), balance.complete, sent.length]).toEqual([['000001', '000002'], true, 4])
  })

  it.each([50, 100])('that ends exactly with a page, after %i rows, ends there', async (count) => {
    const rows = Array.from({ length: count }, (_, index) => row(String(100_000 + index)))
    const { balance, sent } = await balanceOf('real', {
      TTTC8434R: (wire) => {
        const start = Number(wire.CTX_AREA_NK100 || '0')
        // KIS announces more, and then has none: the last page is empty.
        return stockPage(rows.slice(start, start + 50), start < count ? String(start + 50) : '')
      },
    })
    expect([balance.positions.length, balance.complete, sent.length]).toEqual([count, true, count / 50 + 1])
  })

  it('that repeats its cursor ends, and is not complete', async () => {
    const { balance } = await balanceOf('real', { TTTC8434R: () => stockPage([row('000001')], 'P2') })
    expect([symbols(balance), balance.complete]).toEqual([['000001'], false])
  })
})

describe('shares abroad', () => {
  const none = () => overseasPage([])

  it('answered for two exchanges are held once, at their own (P33)', async () => {
    // NASDAQ and New York both tell of the same 21 shares.
    const { balance, sent } = await balanceOf(
      'paper',
      {
        VTRP6504R: () => ({ body: { output3: { tot_asst_amt: '1' } } }),
        VTTS3012R: ({ OVRS_EXCG_CD }) => {
          if (OVRS_EXCG_CD === 'NASD') return overseasPage([overseasRow()])
          if (OVRS_EXCG_CD === 'NYSE')
            return overseasPage([
              overseasRow({ ovrs_excg_cd: 'NYSE' }),
              overseasRow({ ovrs_pdno: 'DIS', prdt_type_cd: '513', ovrs_excg_cd: 'NYSE' }),
            ])
          return overseasPage([])
        },
      },
      { currency: 'USD' },
    )
    expect(balance.positions.map(({ venue, symbol, executedQuantity }) => [venue, symbol, executedQuantity])).toEqual([
      ['NASDAQ', 'AAPL', 21],
      ['NYSE', 'DIS', 21],
    ])
    expect(balance.byCurrency).toMatchObject([{ currency: 'USD', count: 2, cost: 8400, value: 8820.6, profit: 420.6 }])
    expect(sent.filter(({ trId }) => trId === 'VTTS3012R').map(({ wire }) => wire.OVRS_EXCG_CD)).toEqual([
      'NASD',
      'NYSE',
      'AMEX',
    ])
  })

  it('are asked once for all of America with a real account, where NASD stands for it', async () => {
    const { sent } = await balanceOf(
      'real',
      { CTRP6504R: () => presentPage([]), TTTS3012R: none },
      { currency: 'all', assetClass: 'overseas-stock' },
    )
    expect(
      sent.filter(({ trId }) => trId === 'TTTS3012R').map(({ wire }) => `${wire.OVRS_EXCG_CD}/${wire.TR_CRCY_CD}`),
    ).toEqual(['NASD/USD', 'SEHK/HKD', 'SHAA/CNY', 'SZAA/CNY', 'TKSE/JPY', 'HASE/VND', 'VNSE/VND'])
  })

  it('take settled and executed quantities and rates from the present balance, and what it lacks from the other list', async () => {
    const yahoo = presentRow({
      ...{ pdno: '4689', prdt_name: '[4689]Z홀딩스', bass_exrt: '981.11000000', buy_crcy_cd: 'JPY', unit_amt: '100' },
      ...{
        prdt_type_cd: '515',
        ovrs_excg_cd: 'TKSE',
        item_lnkg_excg_cd: 'TSE',
        frcr_evlu_amt2: '674500',
        frcr_pchs_amt: '872000',
      },
      evlu_pfls_amt2: '-197500',
    })
    const cash = [
      {
        crcy_cd: 'USD',
        frcr_dncl_amt_2: '1000.5',
        frst_bltn_exrt: '1212.6',
        frcr_drwg_psbl_amt_1: '900.25',
        nxdy_frcr_drwg_psbl_amt: '950.5',
      },
      {
        crcy_cd: 'JPY',
        frcr_dncl_amt_2: '7',
        frst_bltn_exrt: '981.11',
        frcr_drwg_psbl_amt_1: '7',
        nxdy_frcr_drwg_psbl_amt: '7',
      },
    ]
    const { balance } = await balanceOf(
      'real',
      {
        CTRP6504R: () => presentPage([presentRow(), yahoo], cash),
        TTTS3012R: ({ OVRS_EXCG_CD }) =>
          OVRS_EXCG_CD === 'NASD'
            ? overseasPage([
                overseasRow({ ovrs_cblc_qty: '42' }),
                overseasRow({ ovrs_pdno: 'TSLA', loan_type_cd: '15', loan_dt: '20261001' }),
              ])
            : overseasPage([]),
      },
      { assetClass: 'overseas-stock' },
    )
    expect(balance.positions).toMatchObject([
      {
        venue: 'NASDAQ',
        symbol: 'AAPL',
        settledQuantity: 40,
        executedQuantity: 42,
        sellableQuantity: 42,
        cost: 6411.1,
        exchangeRate: 1212.6,
        loans: [],
      },
      { venue: 'TSE', symbol: '4689', currency: 'JPY', exchangeRate: 9.8111 },
      {
        venue: 'NASDAQ',
        symbol: 'TSLA',
        settledQuantity: null,
        executedQuantity: 21,
        loans: [{ type: '해외주식담보대출', date: '20261001', quantity: 21 }],
      },
    ])
    expect(balance.cashes).toMatchObject([
      {
        currency: 'USD',
        d0: 1000.5,
        withdrawable: 900.25,
        withdrawableNextDay: 950.5,
        exchangeRate: 1212.6,
        orderable: null,
      },
      { currency: 'JPY', d0: 7, exchangeRate: 9.8111 },
    ])
    // 4,410.3 and 8,491.11 dollars, 674,500 yen
    expect(balance.totalValue).toBe(Math.round(12_901.41 * 1212.6 + 674_500 * 9.8111))
    expect(balance.totals.overseas).toMatchObject({ totalAssets: 12_000_000, withdrawable: 500_000 })
    expect(balance.cash.d0).toBeNull()
  })

  it.each([
    ['paper', 99],
    ['paper', 100],
    ['paper', 101],
    ['real', 100],
    ['real', 101],
    ['real', 201],
  ] as const)('in %s trading are all there, once, over pages of 100: %i', async (env, count) => {
    const rows = Array.from({ length: count }, (_, index) => overseasRow({ ovrs_pdno: `X${index}` }))
    const list = ({ OVRS_EXCG_CD, CTX_AREA_NK200 }: Wire): Answer => {
      if (OVRS_EXCG_CD !== 'NASD') return overseasPage([])
      const start = Number(CTX_AREA_NK200 || '0')
      const next = start + 100 < count ? String(start + 100) : ''
      const body = { ctx_area_fk200: 'x', ctx_area_nk200: next, output1: rows.slice(start, start + 100), output2: {} }
      return { body, hasMore: next !== '' }
    }
    const present = () => presentPage([])
    const script = { CTRP6504R: present, VTRP6504R: present, TTTS3012R: list, VTTS3012R: list }
    const { balance } = await balanceOf(env, script, { currency: 'USD' })
    expect([balance.positions.length, balance.complete]).toEqual([count, true])
    expect(new Set(symbols(balance)).size).toBe(count)
    expect(balance.byCurrency).toMatchObject([{ count, cost: 4200 * count }])
  })

  it('that are gone by the present balance do not come back from the other list', async () => {
    const { balance } = await balanceOf(
      'real',
      {
        CTRP6504R: () => presentPage([presentRow({ ccld_qty_smtl1: '0', cblc_qty13: '21' })]),
        TTTS3012R: () => overseasPage([overseasRow()]),
      },
      { currency: 'USD' },
    )
    expect(balance.positions).toEqual([])
    expect(balance.byCurrency).toEqual([])
  })
})

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

describe('the profit of the day', () => {
  it('is the change of the worth since the day before, where KIS tells it', async () => {
    const { rest } = scriptedAccount('real', { TTTC8434R: () => stockPage([stockRow()]) })
    expect(await fetchDayProfit(rest)).toBe(-36_890)
    const blank = scriptedAccount('real', { TTTC8434R: () => stockPage([], '', { asst_icdc_amt: '' }) })
    expect(await fetchDayProfit(blank.rest)).toBeNull()
    const derivative = scriptedAccount('real', {}, '12345678-03')
    expect(await fetchDayProfit(derivative.rest)).toBeNull()
    expect(derivative.sent).toEqual([])
  })
})
