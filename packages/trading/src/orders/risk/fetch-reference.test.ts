import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../instrument/instrument.js'
import { scriptedContext } from '../../stock/__fixtures__/scripted-context.js'
import { fetchReference, fetchVolume } from './fetch-reference.js'

const STOCK: Instrument = {
  ...{ assetClass: 'domestic-stock', venue: 'NXT', symbol: '005930', currency: 'KRW', kind: 'stock' },
}
const APPLE: Instrument = {
  ...{ assetClass: 'overseas-stock', venue: 'NASDAQ', symbol: 'AAPL', currency: 'USD', kind: 'stock' },
}
const BOND: Instrument = {
  ...{ assetClass: 'bond', venue: 'KRX', symbol: 'KR103502GA34', currency: 'KRW', kind: 'bond' },
}
const FUTURE: Instrument = {
  ...{ assetClass: 'domestic-derivative', venue: 'KRX_DERIV', symbol: 'A01612', currency: 'KRW', kind: 'future' },
}
const INDEX: Instrument = { ...APPLE, venue: 'WORLD', symbol: 'SPX', kind: 'index' }
const POUND: Instrument = {
  ...{ assetClass: 'overseas-derivative', venue: 'OVERSEAS_DERIV', symbol: '6BZ26', currency: 'USD', kind: 'future' },
}

const ANSWERS = {
  FHKST01010100: [
    { output: { stck_prpr: '71000', stck_sdpr: '70000', acml_vol: '10', stck_mxpr: '91000', stck_llam: '49000' } },
  ],
  HHDFS76200200: [{ output: { last: '190.5', base: '190', tvol: '20', curr: 'USD' } }],
  FHKBJ773400C0: [{ output: { bond_prpr: '9800', bond_prdy_clpr: '9790', acml_vol: '30' } }],
  FHMIF10000000: [{ output1: { futs_prpr: '350.05', futs_sdpr: '350', futs_prdy_clpr: '350', acml_vol: '40' } }],
}

describe('what an order is measured against', () => {
  it.each([
    ['a stock', STOCK, 'FHKST01010100', { last: 71_000, upperLimit: 91_000, lowerLimit: 49_000 }],
    ['a stock abroad', APPLE, 'HHDFS76200200', { last: 190.5, currency: 'USD' }],
    ['a bond', BOND, 'FHKBJ773400C0', { last: 9_800 }],
    ['a future', FUTURE, 'FHMIF10000000', { last: 350.05 }],
  ] as const)('is the quote of %s, by one question that can be given up', async (_, instrument, trId, expected) => {
    const { context, sent } = scriptedContext('real', ANSWERS)
    expect(await fetchReference(context, instrument, undefined)).toMatchObject(expected)
    expect(sent.map((one) => one.trId)).toEqual([trId])
    await expect(fetchReference(context, instrument, AbortSignal.abort())).rejects.toMatchObject({ code: 'KIS_ABORT' })
  })

  it('is nothing where the broker quotes nothing that orders are written in', async () => {
    const { context, sent } = scriptedContext('real', ANSWERS)
    expect(await fetchReference(context, INDEX, undefined)).toBeUndefined()
    expect(await fetchReference(context, POUND, undefined)).toBeUndefined()
    expect(sent).toEqual([])
  })
})

it('a stock abroad is asked for where orders go by day, and is worth what its list says where the quote is silent', async () => {
  const silent = { HHDFS76200200: [{ output: { last: '190.5', base: '190', tvol: '20' } }] }
  const { context, sent } = scriptedContext('real', silent)
  expect(await fetchReference(context, APPLE, undefined)).toMatchObject({ last: 190.5, currency: 'USD' })
  expect(sent[0]?.wire).toMatchObject({ EXCD: 'NAS' })
})

it('a contract abroad can be given up while it is asked for', async () => {
  const { context } = scriptedContext('real', {})
  const facts = { priceExponent: -4 } as NonNullable<Instrument['facts']>
  await expect(fetchReference(context, { ...POUND, facts }, AbortSignal.abort())).rejects.toMatchObject({
    code: 'KIS_ABORT',
  })
})

describe('the volume of the day', () => {
  it('is that of the quote, and refused where there is none', async () => {
    const { context } = scriptedContext('real', ANSWERS)
    expect(await fetchVolume(context, STOCK, undefined)).toBe(10)
    await expect(fetchVolume(context, INDEX, undefined)).rejects.toMatchObject({
      field: 'symbol',
      message: expect.stringContaining('"SPX"'),
    })
  })
})
