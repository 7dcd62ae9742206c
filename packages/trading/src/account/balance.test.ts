import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { balanceOf, symbolsOf } from './__fixtures__/balance-of.js'
import { scriptedAccount, stockPage, stockRow } from './__fixtures__/scripted-account.js'
import { fetchDayProfit } from './day-profit.js'

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
    expect(symbolsOf(balance)).toEqual(['005930'])
  })

  it('print and serialise without the account', async () => {
    const { balance } = await balanceOf('real', { TTTC8434R: () => stockPage([stockRow()]) })
    expect(`${inspect(balance)}${JSON.stringify(balance)}`).not.toContain('12345678')
    expect(JSON.stringify(balance.raw[0]?.raw)).toContain('12345678')
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
