import { KisDecodeError, KisUnsupportedInPaperError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { InstrumentSource } from '../instrument/instrument.js'
import { scriptedContext } from './__fixtures__/scripted-context.js'
import { createContract } from './create-contract.js'
import { createIndex } from './create-index.js'
import { fetchExchangeRates } from './exchange-rates.js'

describe('a contract', () => {
  const facts = (masterMarket: string, more: object = {}) => ({
    name: 'x',
    englishName: null,
    market: null,
    product: null,
    lotSize: 1,
    basePrice: null,
    isHalted: false,
    isLiquidationTrading: false,
    isOnNxt: false,
    leverage: null,
    multiplier: null,
    masterMarket,
    ...more,
  })
  const sourceOf = (list: string, more: object = {}): InstrumentSource => ({
    find: async ({ symbol, venue }) => ({
      assetClass: venue === 'OVERSEAS_DERIV' ? 'overseas-derivative' : 'domestic-derivative',
      venue: venue ?? 'KRX_DERIV',
      symbol,
      currency: 'KRW',
      kind: /^[1A]/.test(symbol) ? 'future' : symbol.startsWith('6') ? 'future' : 'option',
      facts: facts(list, more),
    }),
  })
  const price = { output1: { futs_prpr: '395.00', acml_vol: '1', acml_tr_pbmn: '7' } }

  it.each([
    ['A01603', 'indexDerivatives', false, 'F', 7_000],
    ['B01603350', 'indexDerivatives', false, 'O', 7_000],
    ['A11603', 'stockDerivatives', false, 'JF', null],
    ['C11603055', 'stockDerivatives', false, 'JO', null],
    ['A65603', 'commodityDerivatives', false, 'CF', null],
    ['A01603', 'indexDerivatives', true, 'CM', null],
    ['B01603350', 'indexDerivatives', true, 'EU', null],
  ])('%s of %s (night: %s) is asked in %s', async (symbol, list, night, market, turnover) => {
    for (const source of [sourceOf(list), undefined]) {
      const { context, sent } = scriptedContext('paper', { FHMIF10000000: [price] }, source)
      const quote = await createContract(context, symbol, { night }).quote()
      expect(sent[0]?.wire).toEqual({ FID_COND_MRKT_DIV_CODE: market, FID_INPUT_ISCD: symbol })
      expect(quote.turnover).toBe(turnover)
    }
  })

  it('abroad has its decimals put back', async () => {
    const output1 = { last_price: '   6882.5', prev_price: ' 6880.0', prev_diff_price: '2.5', prev_diff_rate: '0.04' }
    const { context } = scriptedContext(
      'real',
      { HHDFC55010000: [{ output1 }] },
      sourceOf('overseasFutures', { priceExponent: -4 }),
    )
    const quote = await createContract(context, { symbol: '6AM24', venue: 'OVERSEAS_DERIV' }).quote()
    expect(quote).toMatchObject({ price: 0.68825, basePrice: 0.688, change: 0.00025, contract: { isScaled: true } })
  })
})

describe('indices', () => {
  const head = {
    bstp_nmix_prpr: '2700.12',
    bstp_nmix_prdy_vrss: '-3.1',
    prdy_nmix: '2703.22',
    prdy_vrss_sign: '5',
    acml_vol: '4',
  }

  it('at home come from the chart on paper', async () => {
    const { context, sent } = scriptedContext('paper', { FHKUP03500100: [{ output1: head }] })
    expect(await createIndex(context, '0001').quote()).toMatchObject({
      value: 2700.12,
      change: -3.1,
      previousClose: 2703.22,
      volume: 4_000,
      breadth: null,
    })
    expect(sent[0]?.wire).toMatchObject({ FID_INPUT_DATE_1: '20261031', FID_INPUT_DATE_2: '20261120' })
  })

  it.each([
    ['SPX', 'N'],
    ['.DJI', 'N'],
    ['FX@KRW', 'X'],
    ['Y0101', 'I'],
  ])('of the world: %s is asked in %s', async (symbol, market) => {
    const output1 = { ovrs_nmix_prpr: '6000.5', prdy_vrss_sign: '5', ovrs_nmix_prdy_vrss: '1.5' }
    const { context, sent } = scriptedContext('paper', { FHKST03030100: [{ output1 }] })
    expect(await createIndex(context, symbol).quote()).toMatchObject({ venue: 'WORLD', value: 6000.5, change: -1.5 })
    expect(sent[0]?.wire.FID_COND_MRKT_DIV_CODE).toBe(market)
  })

  it('of China are quoted apart from its stocks', async () => {
    const { context, sent } = scriptedContext('paper', {
      HHDFS00000300: [{ output: { last: '3900.1', sign: '2', diff: '1' } }],
    })
    await createIndex(context, { symbol: '000001', venue: 'SSE' }).quote()
    expect(sent[0]?.wire).toMatchObject({ EXCD: 'SHI', SYMB: '000001' })
  })

  it('that are unknown come as 0.00 and are no value', async () => {
    const { context } = scriptedContext('real', { FHPUP02100000: [{ output: { bstp_nmix_prpr: '0.00' } }] })
    await expect(createIndex(context, '9999').quote()).rejects.toThrow(KisDecodeError)
  })
})

describe('exchange rates on paper', () => {
  const worth = (value: string) => ({ output1: { ovrs_nmix_prpr: value } })

  it('are crossed over the dollar, exactly', async () => {
    const { context, sent } = scriptedContext('paper', {
      FHKST03030100: [worth('1400.50'), worth('7.78'), worth('7.1'), worth('150'), worth('0')],
    })
    const rates = await fetchExchangeRates(context)
    expect(sent.map(({ wire }) => wire.FID_INPUT_ISCD)).toEqual(['FX@KRW', 'FX@HKD', 'FX@CNY', 'FX@JPY', 'FX@VND'])
    expect(rates).toMatchObject({
      source: 'market',
      complete: false,
      rates: [
        { currency: 'USD', won: 1400.5 },
        { currency: 'HKD', won: 180.012853 },
        { currency: 'CNY', won: 197.253521 },
        { currency: 'JPY', won: 9.336667 },
      ],
    })
  })

  it('have no reference', async () => {
    const { context, sent } = scriptedContext('paper')
    const error = await fetchExchangeRates(context, { source: 'reference' }).catch((thrown: unknown) => thrown)
    expect(KisUnsupportedInPaperError.isInstance(error)).toBe(true)
    expect(sent).toEqual([])
  })
})
