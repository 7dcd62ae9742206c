import { KisDecodeError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { TradingContext } from '../context.js'
import { emptyContext } from './__fixtures__/scripted-context.js'
import { createBond } from './create-bond.js'
import { createContract } from './create-contract.js'
import { createIndex } from './create-index.js'
import { createStock } from './create-stock.js'
import { fetchExchangeRates } from './exchange-rates.js'

describe('an answer that holds nothing', () => {
  const STOCK = '005930'
  const calls: readonly (readonly [string, (context: TradingContext) => Promise<unknown>])[] = [
    ['quote', (context) => createStock(context, STOCK).quote()],
    ['order book', (context) => createStock(context, STOCK).orderBook()],
    ['trades', (context) => createStock(context, STOCK).trades()],
    ['investors', (context) => createStock(context, STOCK).investorFlows()],
    ['brokers', (context) => createStock(context, STOCK).brokerFlows()],
    ['recent bars', (context) => createStock(context, STOCK).recentBars({ unit: 'week' })],
    ['after-hours quote', (context) => createStock(context, STOCK).afterHours.quote()],
    ['after-hours book', (context) => createStock(context, STOCK).afterHours.orderBook()],
    ['after-hours trades', (context) => createStock(context, STOCK).afterHours.trades()],
    ['after-hours bars', (context) => createStock(context, STOCK).afterHours.bars()],
    ['ELW', (context) => createStock(context, STOCK).elw.quote()],
    ['ETF', (context) => createStock(context, STOCK).etf.quote()],
    ['product facts', (context) => createStock(context, STOCK).info()],
    ['overseas quote', (context) => createStock(context, 'AAPL', { venue: 'NASDAQ' }).quote()],
    ['overseas book', (context) => createStock(context, 'AAPL', { venue: 'NASDAQ' }).orderBook()],
    ['overseas trades', (context) => createStock(context, 'AAPL', { venue: 'NASDAQ' }).trades()],
    ['overseas facts', (context) => createStock(context, 'AAPL', { venue: 'NASDAQ' }).info()],
    ['index', (context) => createIndex(context, '0001').quote()],
    ['world index', (context) => createIndex(context, 'SPX').quote()],
    ['contract', (context) => createContract(context, 'A01612').quote()],
    ['contract book', (context) => createContract(context, 'A01612').orderBook()],
    ['overseas contract', (context) => createContract(context, { symbol: 'ESZ26', venue: 'OVERSEAS_DERIV' }).quote()],
    [
      'overseas contract book',
      (context) => createContract(context, { symbol: 'ESZ26', venue: 'OVERSEAS_DERIV' }).orderBook(),
    ],
    ['bond', (context) => createBond(context, 'KR6449111CB8').quote()],
    ['bond book', (context) => createBond(context, 'KR6449111CB8').orderBook()],
    ['bond trades', (context) => createBond(context, 'KR6449111CB8').trades()],
    ['bond facts', (context) => createBond(context, 'KR6449111CB8').info()],
    ['exchange rates', (context) => fetchExchangeRates(context)],
  ]

  it.each(calls)('is no %s out of thin air, and no crash', async (_, call) => {
    const result = await call(emptyContext()).catch((error: unknown) => error)
    if (KisDecodeError.isInstance(result)) return
    expect(result instanceof Error).toBe(false)
    // What is left are blanks and empty lists.
    expect(JSON.stringify(result)).not.toMatch(/"(?:price|value|won)":\d/)
  })
})
