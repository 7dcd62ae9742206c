import { existsSync, readFileSync } from 'node:fs'
import type { Clock } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { describe, expect, it } from 'vitest'
import { scriptedAccount } from './__fixtures__/scripted-account.js'
import { fetchAssets } from './assets.js'
import { fetchBalance } from './balance.js'
import { fetchBuyingPower } from './buying-power.js'
import { fetchProfitHistory } from './profit-history.js'
import { fetchRealizedProfit } from './realized-profit.js'
import { fetchTransactions } from './transactions.js'

/** The official catalogue stands beside the repository; it is optional. */
const folder = new URL('../../../../../shared/kis/examples/', import.meta.url)
const HAS_CATALOGUE = existsSync(folder)
if (!HAS_CATALOGUE) console.info('skipped: the optional official examples are not beside the repository')

interface Context {
  readonly rest: RestClient
  readonly clock: Clock
}
type Example = readonly [file: string, product: string, call: (context: Context) => Promise<object>, told: object]

const some = (told: readonly object[]): unknown =>
  expect.arrayContaining(told.map((one) => expect.objectContaining(one)))

const EXAMPLES: readonly Example[] = [
  [
    'domestic_stock/inquire_balance',
    '01',
    (context) => fetchBalance(context),
    {
      positions: [
        {
          symbol: '009150',
          executedQuantity: 1660,
          settledQuantity: 0,
          cost: 224_793_497,
          loans: [{ date: '20211223' }],
        },
      ],
      ...{ netAssets: 2_106_055, totalProfit: -756_922, complete: true, cash: { d2: 346_455 } },
    },
  ],
  [
    'domestic_stock/inquire_balance_rlz_pl',
    '01',
    ({ rest }) => fetchRealizedProfit(rest),
    {
      positions: some([{ symbol: '000080', executedQuantity: 2, cost: 45_950, profit: -750, profitRate: -1.63 }]),
      complete: true,
    },
  ],
  [
    'domestic_bond/inquire_balance',
    '01',
    (context) => fetchBalance(context, { assetClass: 'bond' }),
    {
      positions: some([
        { symbol: 'KR6095572D81', executedQuantity: 23, sellableQuantity: 22, cost: null, venue: 'KRX' },
      ]),
    },
  ],
  [
    'domestic_stock/inquire_account_balance',
    '01',
    ({ rest }) => fetchAssets(rest),
    {
      totalAssets: 1_651_869_889_547,
      netAssets: 185_550_504,
      kinds: some([
        { name: '주식', cost: 129_105, value: 406_000 },
        { name: '합계', weight: 100 },
      ]),
    },
  ],
  [
    'domestic_stock/inquire_period_profit',
    '01',
    ({ rest }) => fetchProfitHistory(rest, { from: '20240201', to: '20240220' }),
    {
      entries: [
        {
          date: '20240220',
          symbol: null,
          boughtQuantity: 2003,
          soldQuantity: 8,
          soldAmount: 96_455,
          profit: 22_991,
          profitRate: 31.29560057,
        },
      ],
      profits: [{ currency: 'KRW', profit: 22_991 }],
      complete: true,
    },
  ],
  [
    'domestic_stock/inquire_period_trade_profit',
    '01',
    ({ rest }) => fetchProfitHistory(rest, { from: '20240216', to: '20240216', by: 'symbol' }),
    {
      // Stocks lose their padding, ETN and warrants keep their letters.
      entries: some([
        { symbol: '402340', name: 'SK스퀘어', averageCost: 59_000, boughtAmount: 590_000 },
        { symbol: 'Q520057' },
        { symbol: 'J2552221D', name: 'SG 17WR' },
      ]),
    },
  ],
  [
    'overseas_stock/inquire_period_trans',
    '01',
    ({ rest }) => fetchTransactions(rest, { from: '20240301', to: '20240528' }),
    {
      transactions: some([
        { symbol: 'AAPL', side: 'sell', settlementDate: '20240118', quantity: 1, price: 2.94, exchangeRate: null },
        { symbol: 'TSLA', side: 'buy', amount: 12.2, settledAmountInWon: 16_283, exchangeRate: 1334.7 },
        { symbol: '6758', currency: 'JPY', quantity: 99, exchangeRate: 9.0657 },
      ]),
      complete: true,
    },
  ],
  [
    'overseas_futureoption/inquire_period_trans',
    '08',
    ({ rest }) => fetchTransactions(rest, { from: '20221101', to: '20221214' }),
    { transactions: [], complete: true },
  ],
  [
    'domestic_stock/inquire_psbl_order',
    '01',
    ({ rest }) => fetchBuyingPower(rest, { symbol: '005930' }),
    {
      ...{
        cash: 741_191_178,
        calculationPrice: 70_000,
        maxAmountWithoutCredit: 107_177_377,
        maxQuantityWithoutCredit: 1531,
      },
      ...{ maxAmountWithCredit: 1_482_382_356, maxQuantityWithCredit: 21_176, foreignCash: 1_468_797_045_293 },
    },
  ],
  [
    'domestic_stock/inquire_credit_psamount',
    '01',
    ({ rest }) =>
      fetchBuyingPower(rest, { symbol: '005930', price: 55_000, credit: { type: 'own-loan', action: 'open' } }),
    { cash: 99_965_177_664, collateral: 156_772_560, maxQuantityWithCredit: 0 },
  ],
  [
    'domestic_stock/pension_inquire_psbl_order',
    '29',
    ({ rest }) => fetchBuyingPower(rest, { symbol: '029513', price: 55_000 }),
    { cash: 11_054_042, maxQuantityWithoutCredit: 200, maxQuantityWithCredit: null },
  ],
  [
    'overseas_stock/inquire_psamount',
    '01',
    ({ rest }) => fetchBuyingPower(rest, { symbol: '00011', venue: 'HKEX', price: 133.2 }),
    {
      ...{ currency: 'HKD', cash: 99_900.52, maxQuantityWithoutCredit: 74_400, maxAmountWithoutCredit: 99_200.35 },
      ...{ maxAmountWithOtherCurrencies: 95_500.12, maxQuantityWithOtherCurrencies: 71_700, exchangeRate: 165.54 },
    },
  ],
  [
    'domestic_bond/inquire_psbl_order',
    '01',
    ({ rest }) => fetchBuyingPower(rest, { symbol: 'KR6095572D81', venue: 'KRX', price: 10_450 }),
    { cash: 9_285_653, collateral: 117_521, maxAmountWithoutCredit: 9_230_271, maxQuantityWithoutCredit: 8832 },
  ],
  [
    'domestic_futureoption/inquire_psbl_order',
    '03',
    ({ rest }) => fetchBuyingPower(rest, { symbol: '101R12', venue: 'KRX_DERIV', price: 397.95 }),
    { calculationPrice: 379.67, maxQuantityWithoutCredit: 11_665, closableQuantity: 0, cash: null },
  ],
  [
    'overseas_futureoption/inquire_psamount',
    '08',
    ({ rest }) => fetchBuyingPower(rest, { symbol: '6AU22', venue: 'OVERSEAS_DERIV' }),
    { maxQuantityWithoutCredit: 3717, closableQuantity: 0 },
  ],
]

describe.skipIf(!HAS_CATALOGUE)('each official example of an account', () => {
  it.each(EXAMPLES)('%s is told in plain names', async (file, product, call, told) => {
    const example = JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')) as {
      readonly tr_id: string
      readonly response: Readonly<Record<string, unknown>>
    }
    const { rest, clock, sent } = scriptedAccount(
      'real',
      { [example.tr_id]: () => ({ body: example.response }) },
      `12345678-${product}`,
    )
    const result = await call({ rest, clock })
    expect(result).toMatchObject(told)
    expect(sent).toHaveLength(1)
    expect(JSON.stringify(result)).not.toMatch(/rt_cd|12345678/)
  })
})

describe.skipIf(!HAS_CATALOGUE)('the official example of shares abroad', () => {
  it('names every stock by its own exchange, currency and rate', async () => {
    const url = new URL('overseas_stock/inquire_present_balance.json', folder)
    const { response } = JSON.parse(readFileSync(url, 'utf8')) as {
      readonly response: Readonly<Record<string, unknown>>
    }
    const { rest, clock } = scriptedAccount('real', {
      CTRP6504R: () => ({ body: response }),
      TTTS3012R: () => ({ body: { output1: [], output2: {} } }),
    })
    const balance = await fetchBalance({ rest, clock }, { assetClass: 'overseas-stock' })
    expect(
      balance.positions.map(({ venue, symbol, currency, executedQuantity, exchangeRate }) => [
        venue,
        symbol,
        currency,
        executedQuantity,
        exchangeRate,
      ]),
    ).toEqual([
      ['NASDAQ', 'AAPL', 'USD', 40, 1212.6],
      ['NASDAQ', 'TSLA', 'USD', 5, 1212.6],
      ['NYSE', 'DIS', 'USD', 24, 1212.6],
      ['TSE', '4689', 'JPY', 1300, 9.8111],
      ['AMEX', 'ARKG', 'USD', 36, 1212.6],
    ])
  })
})
