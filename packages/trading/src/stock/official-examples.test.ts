import { existsSync, readFileSync } from 'node:fs'
import { KisDecodeError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { TradingContext } from '../context.js'
import { scriptedRest } from '../orders/desks/__fixtures__/scripted-rest.js'
import { createBond } from './create-bond.js'
import { createContract } from './create-contract.js'
import { createIndex } from './create-index.js'
import { createStock } from './create-stock.js'
import { fetchExchangeRates } from './exchange-rates.js'

/** The official catalogue stands beside the repository; it is optional. */
const folder = new URL('../../../../../shared/kis/examples/', import.meta.url)
const HAS_CATALOGUE = existsSync(folder)
if (!HAS_CATALOGUE) console.info('skipped: the optional official examples are not beside the repository')

const like = (told: object): unknown => expect.objectContaining(told)
const listed = (told: readonly unknown[]): unknown => expect.arrayContaining([...told])

const CALLS: readonly (readonly [file: string, call: (context: TradingContext) => Promise<unknown>, told: object])[] = [
  [
    'domestic_stock/inquire_price',
    (context) => createStock(context, '000660').quote(),
    {
      price: 128_500,
      change: 0,
      currency: 'KRW',
      domestic: like({
        board: 'KOSPI200',
        sector: '전기.전자',
        statusCode: '55',
        isHalted: false,
        isCreditAllowed: true,
      }),
    },
  ],
  [
    'domestic_stock/inquire_ccnl',
    (context) => createStock(context, '000660').trades(),
    { trades: listed([like({ time: '155955', price: 78_900, quantity: 2, change: 900, strength: 114.05 })]) },
  ],
  [
    'domestic_stock/inquire_investor',
    (context) => createStock(context, '000660').investorFlows(),
    {
      days: listed([
        like({
          date: '20220113',
          close: 129_500,
          individuals: like({ netQuantity: -287_624, netAmount: -37_176_000_000 }),
          foreigners: like({ buyQuantity: 1_442_791, sellQuantity: 645_333 }),
          institutions: like({ sellAmount: 351_489_000_000 }),
        }),
      ]),
    },
  ],
  [
    'domestic_stock/inquire_member',
    (context) => createStock(context, '000660').brokerFlows(),
    {
      sellers: listed([like({ code: '00086', name: 'BNK증권', quantity: 801_848, share: 20.52, isForeign: false })]),
      buyers: listed([like({ name: 'JP모간', isForeign: true, quantityChange: 20_698 })]),
      foreign: like({ netQuantity: 1_142_513, buyShare: 30.21 }),
    },
  ],
  [
    'domestic_stock/inquire_overtime_price',
    (context) => createStock(context, '005930').afterHours.quote(),
    { price: 83_600, basePrice: 83_700, expected: like({ price: 83_500, volume: 4442 }), isHalted: false, ask: 83_700 },
  ],
  [
    'domestic_stock/inquire_time_overtimeconclusion',
    (context) => createStock(context, '018000').afterHours.trades(),
    {
      now: like({ price: 2835, changeRate: -2.41, upperLimit: 3195, expected: like({ price: null }) }),
      trades: listed([like({ time: '180025', price: 2835, quantity: 12_865, volume: 68_086 })]),
    },
  ],
  [
    'domestic_stock/inquire_overtime_asking_price',
    (context) => createStock(context, '005930').afterHours.orderBook(),
    { venue: 'KRX', afterHours: null },
  ],
  [
    'domestic_stock/search_stock_info',
    (context) => createStock(context, '000660').info(),
    {
      name: 'SK하이닉스',
      standardCode: 'KR7000660001',
      listedShares: 728_002_365,
      parValue: 5000,
      listedOn: '19961226',
      delistedOn: null,
      isHalted: false,
      leverage: null,
    },
  ],
  [
    'overseas_stock/price_detail',
    (context) => createStock(context, 'TSLA', { venue: 'NASDAQ' }).quote(),
    {
      price: 245.01,
      change: -13.07,
      changeRate: -5.06,
      currency: 'USD',
      upperLimit: null,
      overseas: like({ tickSize: 0.01, lotSize: 1, exchangeRate: 1321, per: 69.51, etpType: null }),
    },
  ],
  [
    'overseas_stock/inquire_asking_price',
    (context) => createStock(context, 'TSLA', { venue: 'NASDAQ' }).orderBook(),
    { currency: 'USD', time: '090000', totalAskQuantity: 10_759, bids: [], afterHours: null },
  ],
  [
    'domestic_stock/inquire_index_price',
    (context) => createIndex(context, '1001').quote(),
    {
      value: 857.6,
      change: -1.61,
      previousClose: 859.21,
      volume: 1_312_496_000,
      turnover: 11_507_962_000_000,
      breadth: { rising: 828, atUpperLimit: 5, unchanged: 94, falling: 716, atLowerLimit: 1 },
      year: like({ high: 890.06, lowOn: '20240201' }),
    },
  ],
  [
    'domestic_futureoption/inquire_price',
    (context) => createContract(context, '101S03').quote(),
    {
      name: 'F 202203',
      price: 395,
      change: 6.7,
      upperLimit: 419.35,
      turnover: 21_741_293_338_000,
      contract: like({
        openInterest: 247_121,
        openInterestChange: -592,
        strike: null,
        lastTradingDate: '20220310',
        marketBasis: 0.34,
        underlying: { name: 'KOSPI200', value: 394.66, change: 5.69, changeRate: 1.46 },
      }),
    },
  ],
  [
    'domestic_futureoption/inquire_asking_price',
    (context) => createContract(context, '101S06').orderBook(),
    { asks: listed([like({ price: 364.4, quantity: 35 }), like({ price: 364.6 })]) },
  ],
  [
    'overseas_futureoption/opt_price',
    (context) => createContract(context, { symbol: 'OGXX24 C19500', venue: 'OVERSEAS_DERIV' }).quote(),
    { price: 83, change: -38, changeRate: -31.4, currency: 'EUR', contract: like({ exchange: 'EUREX', daysLeft: 8 }) },
  ],
  [
    'overseas_futureoption/inquire_price',
    (context) => createContract(context, { symbol: 'BRNF25', venue: 'OVERSEAS_DERIV' }).quote(),
    { price: 74.9, change: -0.67, basePrice: 75.57, contract: like({ settlementPrice: 75.63, isScaled: false }) },
  ],
  [
    'domestic_bond/inquire_asking_price',
    (context) => createBond(context, 'KR2088012A16').orderBook(),
    { asks: [], bids: listed([like({ price: 10_190.2 })]) },
  ],
  [
    'domestic_bond/inquire_ccnl',
    (context) => createBond(context, 'KR6095572D81').trades(),
    { trades: listed([like({ time: '091632', price: 10_265, quantity: 110_000, change: -15 })]) },
  ],
  [
    'domestic_bond/issue_info',
    (context) => createBond(context, 'KR6449111CB8').info(),
    {
      couponRate: 5.931,
      maturesOn: '20241116',
      issueAmount: 77_839_700_000,
      tickSize: 0.1,
      ratings: { kis: 'AAA', kbp: 'AAA', nice: 'AAA', fnp: 'AAA' },
    },
  ],
  [
    'overseas_stock/foreign_margin',
    (context) => fetchExchangeRates(context),
    // There is no rate of the dong in the example: it is left out, and the list says that it is not complete.
    {
      source: 'reference',
      complete: false,
      rates: [
        { currency: 'USD', won: 1349.4 },
        { currency: 'HKD', won: 172.97 },
        { currency: 'CNY', won: 186.89 },
        { currency: 'JPY', won: 8.6837 },
      ],
    },
  ],
]

describe.skipIf(!HAS_CATALOGUE)('each official example', () => {
  it.each(CALLS)('%s is told in plain names', async (file, call, told) => {
    const { trId, body } = exampleOf(file)
    const { context, sent } = contextOf({ [trId]: [{ body }] })
    const result = await call(context)
    expect(result).toMatchObject(told)
    expect(sent).toHaveLength(1)
    expect(JSON.stringify(result)).not.toContain('rt_cd')
  })

  it.each(CALLS)('%s may leave any field blank', async (file, call) => {
    const { trId, body } = exampleOf(file)
    const bodies = ['', '   ', '0'].flatMap((blank) => withOneBlank(body, blank))
    expect(bodies.length).toBeGreaterThan(10)
    const { context } = contextOf({ [trId]: bodies.map((one) => ({ body: one })) })
    for (const _ of bodies) {
      const error = await call(context).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      // Some fields must be there: that is said, and nothing is made up.
      if (error !== undefined) expect(KisDecodeError.isInstance(error) && error.path).toBeTypeOf('string')
    }
  })
})

type Body = Readonly<Record<string, unknown>>

function exampleOf(file: string): { readonly trId: string; readonly body: Body } {
  const example = JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')) as {
    readonly tr_id: string
    readonly response: Body
  }
  return { trId: example.tr_id, body: { rt_cd: '0', msg_cd: '', msg1: '', ...example.response } }
}

function contextOf(answers: Parameters<typeof scriptedRest>[1]) {
  const { rest, clock, sent } = scriptedRest('real', answers)
  const realtime = () => {
    throw new Error('Nothing here opens a socket.')
  }
  const context: TradingContext = { rest, clock, realtime }
  return { context, sent }
}

/** The answer once for each field of its blocks, with that field blank; in a list it is a field of the first row. */
function withOneBlank(body: Body, blank: string): Body[] {
  return Object.entries(body).flatMap(([name, block]) => {
    if (typeof block !== 'object' || block === null) return []
    const [first, ...others]: readonly Body[] = Array.isArray(block) ? block : [block as Body]
    if (first === undefined) return []
    return Object.keys(first).map((field) => {
      const changed = { ...first, [field]: blank }
      return { ...body, [name]: Array.isArray(block) ? [changed, ...others] : changed }
    })
  })
}
