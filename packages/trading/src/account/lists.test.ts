import { KisConfigError, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { type Script, scriptedAccount, stockRow, stockSums } from './__fixtures__/scripted-account.js'
import { type BuyingPowerQuery, fetchBuyingPower } from './buying-power.js'
import { fetchProfitHistory } from './profit-history.js'
import { fetchRealizedProfit } from './realized-profit.js'
import { fetchSellable } from './sellable.js'
import { fetchTransactions } from './transactions.js'

const output = (fields: object) => () => ({ body: { output: fields } })

describe('buying power', () => {
  const ask = async (query: BuyingPowerQuery, script: Script, account?: string) => {
    const { rest, sent } = scriptedAccount('real', script, account)
    return { power: await fetchBuyingPower(rest, query), wire: sent[0]?.wire }
  }
  const amounts = {
    ord_psbl_cash: '100',
    nrcvb_buy_amt: '90',
    nrcvb_buy_qty: '9',
    max_buy_amt: '200',
    max_buy_qty: '20',
    psbl_qty_calc_unpr: '10',
  }

  it.each([
    [
      { symbol: '005930' },
      { PDNO: '005930', ORD_UNPR: '', ORD_DVSN: '01', CMA_EVLU_AMT_ICLD_YN: 'N', OVRS_ICLD_YN: 'N' },
    ],
    [
      { symbol: '005930', price: 70_000 },
      { ORD_UNPR: '70000', ORD_DVSN: '00' },
    ],
    [
      { symbol: '005930', price: 70_000, kind: 'market' },
      { ORD_UNPR: '70000', ORD_DVSN: '01' },
    ],
    [
      { symbol: '005930', includeCma: true, includeOverseas: true },
      { CMA_EVLU_AMT_ICLD_YN: 'Y', OVRS_ICLD_YN: 'Y' },
    ],
    [{}, { PDNO: '', ORD_UNPR: '', ORD_DVSN: '01' }],
  ] as const)('of %o asks as KIS wants it', async (query, asked) => {
    const { power, wire } = await ask(query, { TTTC8908R: output(amounts) })
    expect(wire).toMatchObject(asked)
    expect(power).toMatchObject({ cash: 100, maxAmountWithoutCredit: 90, maxAmountWithCredit: 200 })
    expect(power.maxQuantityWithoutCredit).toBe('symbol' in query ? 9 : null)
  })

  it('of contracts asks for the side', async () => {
    const contract = { symbol: '101R12', venue: 'KRX_DERIV', side: 'sell' } as const
    const { wire } = await ask(contract, { TTTO5105R: output({ ord_psbl_qty: '5' }) }, '12345678-03')
    expect(wire).toMatchObject({ SLL_BUY_DVSN_CD: '01', UNIT_PRICE: '0', ORD_DVSN_CD: '02' })
  })

  it.each([
    ['a price off the grid', { symbol: '005930', price: 70_001 }, KisValidationError],
    ['a limit order without a price', { symbol: '005930', kind: 'limit' }, KisValidationError],
    ['a stock abroad without a price', { symbol: 'AAPL', venue: 'NASDAQ' }, KisValidationError],
    [
      'a stock abroad on credit',
      { symbol: 'AAPL', venue: 'NASDAQ', price: 1, credit: { type: 'own-loan', action: 'open' } },
      KisValidationError,
    ],
    ['credit without a symbol', { credit: { type: 'own-loan', action: 'open' } }, KisValidationError],
    ['an index', { symbol: '0001', venue: 'KRX' }, KisValidationError],
    ['contracts for an account of shares', { symbol: '101R12', venue: 'KRX_DERIV' }, KisConfigError],
  ] as const)('of %s is refused before any call', async (_what, query, refusal) => {
    const { rest, sent } = scriptedAccount('real', {})
    await expect(fetchBuyingPower(rest, query)).rejects.toThrow(refusal)
    expect(sent).toEqual([])
  })

  it('of credit is refused on paper', async () => {
    const { rest, sent } = scriptedAccount('paper', {})
    const query = { symbol: '005930', credit: { type: 'own-loan', action: 'open' } } as const
    await expect(fetchBuyingPower(rest, query)).rejects.toThrow(KisUnsupportedInPaperError)
    expect(sent).toEqual([])
  })
})

describe('what can be sold', () => {
  it('is told for one stock', async () => {
    const { rest } = scriptedAccount('real', {
      TTTC8408R: output({
        pdno: '005930',
        cblc_qty: '10',
        ord_psbl_qty: '7',
        nsvg_qty: '10',
        buy_qty: '3',
        sll_qty: '0',
        pchs_avg_pric: '70000.5',
      }),
    })
    expect(await fetchSellable(rest, { symbol: '005930' })).toMatchObject({
      quantity: 10,
      sellableQuantity: 7,
      boughtToday: 3,
      averagePrice: 70_000.5,
    })
  })
})

describe('realised profit', () => {
  const sums = stockSums({ rlzt_pfls: '12345', rlzt_erng_rt: '1.5', real_evlu_pfls: '-7', asst_icdc_erng_rt: '0.1' })
  const script: Script = { TTTC8494R: () => ({ body: { output1: [stockRow()], output2: [sums] } }) }

  it.each([
    [true, '00'],
    [false, '01'],
  ])('includes the day before the same way as the balance: %s is %s', async (includePreviousDay, code) => {
    const { rest, sent } = scriptedAccount('real', script)
    await fetchRealizedProfit(rest, { includePreviousDay })
    expect(sent[0]?.wire.PRCS_DVSN).toBe(code)
  })

  it('stands beside the holdings', async () => {
    const { rest } = scriptedAccount('real', script)
    expect(await fetchRealizedProfit(rest)).toMatchObject({
      ...{ realizedProfit: 12_345, realizedRate: 1.5, unrealizedProfit: -7, assetsChangeRate: 0.1, complete: true },
      ...{ positions: [{ symbol: '009150' }], totals: { netAssets: 2_106_055 } },
    })
  })
})

describe('history over a long range', () => {
  it('is asked three months at a time, oldest first, and put together', async () => {
    const day = (date: string, profit: string) => ({ trad_dt: date, rlzt_pfls: profit, sll_qty1: '1' })
    const { rest, sent } = scriptedAccount('real', {
      TTTC8708R: ({ INQR_STRT_DT = '', INQR_END_DT = '' }) => ({
        body: { output1: [day(INQR_STRT_DT, '1'), day(INQR_END_DT, '2')], output2: {} },
      }),
    })
    const history = await fetchProfitHistory(rest, { from: '20260101', to: '20261120' })
    expect(sent.map(({ wire }) => [wire.INQR_STRT_DT, wire.INQR_END_DT])).toEqual([
      ['20260101', '20260217'],
      ['20260218', '20260518'],
      ['20260519', '20260819'],
      ['20260820', '20261120'],
    ])
    const dates = history.entries.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort())
    expect(history).toMatchObject({ complete: true, profits: [{ currency: 'KRW', profit: 12 }] })
  })

  it('that was cut short anywhere is not complete', async () => {
    const { rest } = scriptedAccount('real', {
      // The cursor of the first part never moves on.
      CTOS4001R: ({ ERLM_END_DT = '' }) =>
        ERLM_END_DT < '20260701'
          ? { body: { ctx_area_fk100: 'x', ctx_area_nk100: 'same', output1: [], output2: {} }, hasMore: true }
          : { body: { output1: [], output2: {} } },
    })
    expect((await fetchTransactions(rest, { from: '20260401', to: '20260930' })).complete).toBe(false)
  })

  it('abroad adds up by currency, exactly, each sale by itself', async () => {
    const sale = (code: string, profit: string) => ({
      trad_day: '20261119',
      ovrs_pdno: 'X',
      ovrs_excg_cd: code,
      ovrs_rlzt_pfls_amt: profit,
      slcl_qty: '1',
    })
    const { rest } = scriptedAccount('real', {
      TTTS3039R: () => ({
        body: {
          output1: [sale('NASD', '0.1'), sale('NASD', '0.2'), sale('NASD', '0.2'), sale('TKSE', '-3')],
          output2: {},
        },
      }),
    })
    const history = await fetchProfitHistory(rest, { from: '20261101', to: '20261120', assetClass: 'overseas-stock' })
    expect(history.entries).toHaveLength(4)
    expect(history.profits).toEqual([
      { currency: 'USD', profit: 0.5 },
      { currency: 'JPY', profit: -3 },
    ])
  })

  it.each([
    [{ from: '20261120', to: '20261101' }],
    [{ from: '2026-11-01', to: '20261101' }],
    [{ from: '20260231', to: '20261101' }],
  ])('of %o is refused', async (range) => {
    const { rest, sent } = scriptedAccount('real', {})
    await expect(fetchProfitHistory(rest, range)).rejects.toThrow(KisValidationError)
    await expect(fetchTransactions(rest, range)).rejects.toThrow(KisValidationError)
    expect(sent).toEqual([])
  })

  it('is not there for accounts without it', async () => {
    const { rest } = scriptedAccount('real', {}, '12345678-03')
    await expect(fetchTransactions(rest, { from: '20261101', to: '20261120' })).rejects.toThrow(/orders\.history/)
    await expect(fetchProfitHistory(rest, { from: '20261101', to: '20261120' })).rejects.toThrow(KisConfigError)
  })

  it('ends when it is cancelled', async () => {
    const controller = new AbortController()
    const { rest, sent } = scriptedAccount('real', { TTTC8708R: () => ({ body: { output1: [], output2: {} } }) })
    const range = { from: '20200101', to: '20261120', signal: controller.signal }
    await expect(
      fetchProfitHistory(rest, { ...range, onProgress: ({ done }) => done === 3 && controller.abort() }),
    ).rejects.toMatchObject({
      name: 'KisAbortError',
    })
    expect(sent).toHaveLength(3)
  })
})
