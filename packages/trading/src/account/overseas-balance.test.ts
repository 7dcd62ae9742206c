import { describe, expect, it } from 'vitest'
import { balanceOf, symbolsOf } from './__fixtures__/balance-of.js'
import {
  type Answer,
  overseasPage,
  overseasRow,
  presentPage,
  presentRow,
  type Wire,
} from './__fixtures__/scripted-account.js'

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
    expect(new Set(symbolsOf(balance)).size).toBe(count)
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
