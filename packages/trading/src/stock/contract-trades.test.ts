import { KisConfigError, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { InstrumentFacts, InstrumentSource } from '../instrument/instrument.js'
import { nameInstrument } from '../instrument/resolve.js'
import { scriptedContext } from './__fixtures__/scripted-context.js'
import { readContractTrades } from './contract-trades.js'
import { createContract } from './create-contract.js'

const FACTS: InstrumentFacts = {
  ...{ name: '호주달러 2024.06', englishName: null, market: null, product: null, lotSize: 1, basePrice: null },
  ...{ isHalted: false, isLiquidationTrading: false, isOnNxt: false, leverage: null, masterMarket: 'overseasFutures' },
  ...{ multiplier: 100_000, priceExponent: -4, tickSize: 0.00005, exchange: 'CME' },
}
const source: InstrumentSource = {
  find: async (name) => ({ ...nameInstrument({ venue: 'OVERSEAS_DERIV', ...name }), facts: FACTS }),
}
const AUSSIE = { symbol: '6AM24', venue: 'OVERSEAS_DERIV' } as const
const row = (vol: number, last_qntt = 1, data_date = '20240423') => ({
  ...{ data_date, data_time: '164434', last_price: '   6464.5', last_qntt: String(last_qntt), vol: String(vol) },
  ...{ prev_diff_flag: '2', prev_diff_price: '4.5', prev_diff_rate: '-0.07' },
})
const pageOf = (rows: readonly object[], index_key = '') => ({ output1: { index_key }, output2: rows })

describe('trades of a contract abroad', () => {
  it('come newest first, in prices of its exchange, asked by its exchange', async () => {
    const { context, sent } = scriptedContext('real', { HHDFC55020200: [pageOf([row(5), row(7, 2)])] }, source)
    const { trades, complete, venue } = await createContract(context, AUSSIE).trades()
    expect(sent[0]?.wire).toMatchObject({ SRS_CD: '6AM24', EXCH_CD: 'CME', QRY_TP: 'Q', QRY_CNT: '40' })
    expect(sent[0]?.wire.CLOSE_DATE_TIME).toBe('20261120')
    expect([venue, complete]).toEqual(['OVERSEAS_DERIV', true])
    expect(trades).toMatchObject([
      { volume: 7, quantity: 2, price: 0.64645, change: -0.00045, changeRate: -0.07, date: '20240423', time: '164434' },
      { volume: 5, quantity: 1 },
    ])
  })

  it('of an option have a screen of their own', async () => {
    const { context, sent } = scriptedContext('real', { HHDFO55020200: [pageOf([row(1)])] }, source)
    await createContract(context, { symbol: 'OESU24 C5600', venue: 'OVERSEAS_DERIV' }).trades()
    expect(sent[0]?.trId).toBe('HHDFO55020200')
  })

  it('fill the screen, and then older ones may exist', async () => {
    const full = Array.from({ length: 40 }, (_, index) => row(index + 1))
    const { context } = scriptedContext('real', { HHDFC55020200: [pageOf(full)] }, source)
    expect((await createContract(context, AUSSIE).trades()).complete).toBe(false)
  })

  it('of a day are read back page by page, each once, and no further', async () => {
    const pages = [
      pageOf([row(3), row(4), row(5)], 'KEY1'),
      // The last row of a page is the first of the next, and the day before ends behind it.
      pageOf([row(900, 1, '20240422'), row(1), row(2), row(3)], 'KEY2'),
    ]
    const { context, sent } = scriptedContext('real', { HHDFC55020200: pages }, source)
    const instrument = await source.find(AUSSIE)
    const volumes: (number | null)[] = []
    if (!instrument) throw new Error('The contract is known.')
    for await (const { volume } of readContractTrades(context, instrument, new AbortController().signal)) {
      volumes.push(volume)
    }
    expect(volumes).toEqual([5, 4, 3, 2, 1])
    expect(sent.map(({ wire }) => [wire.QRY_TP, wire.INDEX_KEY])).toEqual([
      ['Q', ''],
      ['P', 'KEY1'],
    ])
  })

  it('need what KIS has: a real account, an exchange, a contract abroad', async () => {
    const failure = (context: Parameters<typeof createContract>[0], like: Parameters<typeof createContract>[1]) =>
      createContract(context, like)
        .trades()
        .catch((error: unknown) => error)
    expect(
      KisUnsupportedInPaperError.isInstance(await failure(scriptedContext('paper', {}, source).context, AUSSIE)),
    ).toBe(true)
    expect(KisConfigError.isInstance(await failure(scriptedContext('real').context, AUSSIE))).toBe(true)
    const home = await failure(scriptedContext('real').context, 'A01612')
    expect(KisValidationError.isInstance(home) && home.message).toMatch(/watchTrades\(\)/)
  })
})
