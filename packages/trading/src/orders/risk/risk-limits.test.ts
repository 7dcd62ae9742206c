import { KisConfigError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../instrument/instrument.js'
import type { OrderTerms } from '../order-terms.js'
import { FUTURE, MARKET, NO_LIMITS, REFERENCE, SALE, STOCK, TERMS } from './__fixtures__/orders-at-risk.js'
import { checkRisk, needsReference, notionalOf } from './check-risk.js'
import type { ReferencePrice } from './reference-price.js'
import { fullLimits, type RiskLimits } from './risk-limits.js'

const faults = (terms: OrderTerms, risk: RiskLimits, reference?: ReferencePrice | null) =>
  checkRisk(terms, fullLimits(risk), reference === null ? undefined : (reference ?? REFERENCE)).map(
    ({ name, outcome, field, message }) => (outcome === 'passed' ? `${name} passed` : [name, outcome, field, message]),
  )
const fault = (field: string, message: string) => [['risk', 'failed', field, expect.stringContaining(message)]]

describe('limits that nobody gives', () => {
  it('hold the worth, the price and the orders of a minute', () => {
    expect(fullLimits()).toEqual({
      ...{ maxQuantity: null, priceCollar: 0.1, maxOrdersPerMinute: 60, maxDailyLoss: null, allow: null },
      ...{ deny: new Set(), allowCredit: false },
      maxNotional: { KRW: 100_000_000, USD: 100_000, HKD: 800_000, CNY: 700_000, JPY: 15_000_000, VND: 2_500_000_000 },
    })
  })

  it('stay where only some are given, and go where null is', () => {
    expect(fullLimits({ maxNotional: { KRW: 5, EUR: 7 } }).maxNotional).toMatchObject({ KRW: 5, EUR: 7, USD: 100_000 })
    expect(fullLimits({ ...NO_LIMITS, allow: ['A'], deny: ['B'], allowCredit: true })).toEqual({
      ...{ maxQuantity: null, priceCollar: null, maxOrdersPerMinute: null, maxDailyLoss: null, maxNotional: null },
      ...{ allow: new Set(['A']), deny: new Set(['B']), allowCredit: true },
    })
    expect(fullLimits({ allowCredit: 'yes' as never, allow: null, deny: null })).toMatchObject({
      ...{ allowCredit: false, allow: null, deny: new Set() },
    })
  })

  it.each(['maxQuantity', 'priceCollar', 'maxOrdersPerMinute', 'maxDailyLoss'])('%s is a number above zero', (name) => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, '5']) {
      expect(() => fullLimits({ [name]: value })).toThrow(KisConfigError)
      expect(() => fullLimits({ [name]: value })).toThrow(`"risk.${name}"`)
    }
    expect(fullLimits({ [name]: 0.5 })).toMatchObject({ [name]: 0.5 })
  })

  it('names the currency of a limit that is none', () => {
    expect(() => fullLimits({ maxNotional: { USD: 0 } })).toThrowError(
      expect.objectContaining({ option: 'risk.maxNotional.USD' }),
    )
  })
})

describe('an order within the limits', () => {
  it.each<[string, OrderTerms, RiskLimits, unknown]>([
    ['at the limit of quantity', TERMS, { maxQuantity: 10 }, ['risk passed']],
    ['above it', TERMS, { maxQuantity: 9 }, fault('risk.maxQuantity', '10 is above the limit of 9')],
    ['at the limit of worth', TERMS, { maxNotional: { KRW: 700_000 } }, ['risk passed']],
    ['above it', TERMS, { maxNotional: { KRW: 699_999 } }, fault('risk.maxNotional', 'cost 700000 KRW')],
    ['a market buy counts the upper limit', MARKET, { maxNotional: { KRW: 910_000 } }, ['risk passed']],
    ['and not less', MARKET, { maxNotional: { KRW: 909_999 } }, fault('risk.maxNotional', 'cost 910000 KRW')],
    [
      'a market sale counts the last price',
      { ...MARKET, side: 'sell' },
      { maxNotional: { KRW: 700_000 } },
      ['risk passed'],
    ],
    [
      'and not less',
      { ...MARKET, side: 'sell' },
      { maxNotional: { KRW: 699_999 } },
      fault('risk.maxNotional', '700000'),
    ],
    ['that is denied', TERMS, { deny: ['005930'] }, fault('risk.deny', '"005930"')],
    ['that is not allowed', TERMS, { allow: ['000660'] }, fault('risk.allow', '"005930"')],
    ['that is allowed', TERMS, { allow: ['005930'] }, ['risk passed']],
    ['that is allowed and denied', TERMS, { allow: ['005930'], deny: ['005930'] }, fault('risk.deny', '"005930"')],
    ['a price up to a tenth above', { ...TERMS, price: 77_000 }, {}, ['risk passed']],
    [
      'and no further',
      { ...TERMS, price: 77_100 },
      {},
      fault('risk.priceCollar', '10.1 % above the last price 70000; the limit is 10 %'),
    ],
    ['a price far below, to buy', { ...TERMS, price: 49_000 }, {}, ['risk passed']],
    ['a sale down to a tenth below', { ...SALE, price: 63_000 }, {}, ['risk passed']],
    ['and no further', { ...SALE, price: 62_900 }, {}, fault('risk.priceCollar', '10.1 % below')],
    ['a sale far above', { ...SALE, price: 91_000 }, {}, ['risk passed']],
    ['without a price has no collar', MARKET, { maxNotional: null }, ['risk passed']],
  ])('passes, or is told by which limit not: %s', (_, terms, risk, found) => {
    expect(faults(terms, risk)).toEqual(found)
  })

  it('tells all limits at once', () => {
    const all = faults(
      { ...TERMS, price: 90_000, credit: { type: 'own-loan', action: 'open' } },
      { maxQuantity: 1, deny: ['005930'], maxNotional: { KRW: 1 } },
    )
    expect(all.map((one) => one[2])).toEqual([
      'risk.allowCredit',
      'risk.deny',
      'risk.maxQuantity',
      'risk.maxNotional',
      'risk.priceCollar',
    ])
  })

  it('may be on credit where that is allowed', () => {
    const terms = { ...TERMS, credit: { type: 'own-loan', action: 'open' } } as const
    expect(faults(terms, {})).toEqual(fault('risk.allowCredit', '신용'))
    expect(faults(terms, { allowCredit: true })).toEqual(['risk passed'])
  })

  it('is refused without a price to measure by, where a limit needs one', () => {
    expect(faults(TERMS, {}, null)).toEqual(fault('risk.priceCollar', 'No last price'))
    expect(faults(TERMS, {}, { ...REFERENCE, last: 0 })).toEqual(fault('risk.priceCollar', 'No last price'))
    expect(faults(MARKET, {}, null)).toEqual(fault('risk.maxNotional', 'No last price'))
    expect(faults({ ...MARKET, side: 'sell' }, {}, null)).toEqual(fault('risk.maxNotional', 'No last price'))
    expect(faults({ ...TERMS, price: 0.5 }, {}, { ...REFERENCE, last: 0.5 })).toEqual(['risk passed'])
    expect(faults(TERMS, { priceCollar: null }, null)).toEqual(['risk passed'])
    expect(faults(MARKET, { maxNotional: null }, null)).toEqual(['risk passed'])
    expect(faults(MARKET, { maxNotional: { KRW: 700_000 } }, { ...REFERENCE, upperLimit: null })).toEqual([
      'risk passed',
    ])
  })

  it('abroad is refused where no list tells the decimals of its prices, with what the list lacks', () => {
    const pound: Instrument = {
      ...{
        assetClass: 'overseas-derivative',
        venue: 'OVERSEAS_DERIV',
        symbol: '6BZ26',
        currency: 'USD',
        kind: 'future',
      },
    }
    const collar = { maxNotional: null }
    expect(faults({ ...TERMS, instrument: pound }, collar, null)).toEqual(
      fault('risk.priceCollar', 'tells, and that could not be had: the price'),
    )
    const facts = { name: '영국 파운드' } as NonNullable<Instrument['facts']>
    expect(faults({ ...TERMS, instrument: { ...pound, facts } }, collar, null)).toEqual(
      fault('risk.priceCollar', 'tells nothing of: the price'),
    )
  })

  it('in a currency without a limit is refused, and one that only the quote tells is asked for', () => {
    const abroad = { ...TERMS, price: 10, instrument: { ...STOCK, currency: 'EUR' } }
    expect(faults(abroad, { priceCollar: null })).toEqual(fault('risk.maxNotional', '"risk.maxNotional.EUR"'))
    const unknown = { ...TERMS, price: 10, instrument: { ...STOCK, currency: 'XXX' } }
    expect(faults(unknown, { priceCollar: null })).toEqual(fault('risk.maxNotional', 'No last price'))
    expect(faults(unknown, { priceCollar: null }, { ...REFERENCE, currency: 'XXX' })).toEqual(
      fault('risk.maxNotional', 'No last price'),
    )
    expect(faults(unknown, { priceCollar: null, maxNotional: { USD: 99 } }, { ...REFERENCE, currency: 'USD' })).toEqual(
      fault('risk.maxNotional', 'cost 100 USD, above the limit of 99'),
    )
    expect(needsReference(unknown, fullLimits({ priceCollar: null }))).toBe(true)
    expect(needsReference(unknown, fullLimits(NO_LIMITS))).toBe(false)
  })

  it.each<[OrderTerms, RiskLimits, boolean]>([
    [TERMS, {}, true],
    [TERMS, { priceCollar: null }, false],
    [TERMS, { maxNotional: null }, true],
    [MARKET, {}, true],
    [MARKET, { priceCollar: null }, true],
    [MARKET, { maxNotional: null }, false],
  ])('asks for the last price only where it is needed (%#)', (terms, risk, isNeeded) => {
    expect(needsReference(terms, fullLimits(risk))).toBe(isNeeded)
  })

  it('is worth its price, its quantity and what one of it stands for', () => {
    const worth = (terms: OrderTerms) => notionalOf(terms, REFERENCE)?.toNumber()
    expect(worth(TERMS)).toBe(700_000)
    expect(worth({ ...TERMS, price: -2 })).toBe(20)
    // A bond is quoted for 10,000 won of face value and ordered by the thousand.
    expect(worth({ ...TERMS, price: 9_500, quantity: 100, instrument: { ...STOCK, assetClass: 'bond' } })).toBe(95_000)
    expect(worth({ ...TERMS, price: 350, quantity: 2, instrument: FUTURE })).toBe(350 * 2 * 250_000)
    const unknown = { ...FUTURE, assetClass: 'overseas-derivative', venue: 'OVERSEAS_DERIV', symbol: 'ZZZ' } as const
    expect(worth({ ...TERMS, instrument: unknown })).toBeUndefined()
    expect(notionalOf(MARKET, undefined)).toBeUndefined()
    expect(faults({ ...TERMS, instrument: unknown }, { priceCollar: null })).toEqual(fault('risk.maxNotional', '승수'))
  })
})
