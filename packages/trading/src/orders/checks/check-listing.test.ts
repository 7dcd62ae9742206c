import { describe, expect, it } from 'vitest'
import type { Instrument, InstrumentFacts } from '../../instrument/instrument.js'
import { toTerms } from '../kinds/to-terms.js'
import type { SendVenue } from '../order-terms.js'
import { checkListing } from './check-listing.js'

const FACTS: InstrumentFacts = {
  ...{ name: '삼성전자', englishName: null, market: 'kospi', product: 'stock', lotSize: 1, basePrice: 70_000 },
  ...{ isHalted: false, isLiquidationTrading: false, isOnNxt: true, leverage: null, multiplier: null },
  masterMarket: 'kospi',
}
const check = (venue: SendVenue, facts: InstrumentFacts | undefined) => {
  const instrument: Instrument = {
    ...{ assetClass: 'domestic-stock', venue: 'KRX', symbol: '005930', currency: 'KRW', kind: 'stock', facts },
  }
  return checkListing(
    toTerms('buy', { symbol: '005930', venue, quantity: 1, kind: 'limit', price: 70_000 } as never, instrument),
  )
}

describe('an order to NXT', () => {
  it('passes for what is on its list', () => {
    expect(check('NXT', FACTS)).toEqual({ name: 'listing', outcome: 'passed', message: null, field: null })
  })

  it('is refused for what is not on its list', () => {
    expect(check('NXT', { ...FACTS, isOnNxt: false })).toMatchObject({
      ...{
        name: 'listing',
        outcome: 'failed',
        field: 'venue',
        message: '"005930" 삼성전자 is not traded on NXT (넥스트레이드): send it to KRX.',
      },
    })
  })

  it.each([
    ['the list', { ...FACTS, isOnNxt: null }],
    ['any list', undefined],
  ])('is refused when %s cannot be had, for that reason and with what to do', (_, facts) => {
    const { name, outcome, field, message } = check('NXT', facts)
    expect([name, outcome, field]).toEqual(['listing', 'failed', 'venue'])
    expect(message).toContain('"005930"')
    expect(message).toMatch(/is not known: the list of its stocks .* could not be had\. Try again/)
    expect(message).toContain("skipChecks: ['listing']")
    expect(message).not.toContain('is not traded')
  })
})

describe('an order to KRX', () => {
  it('does not ask for the list of NXT', () => {
    expect(check('KRX', { ...FACTS, isOnNxt: null })).toMatchObject({ outcome: 'passed' })
    expect(check('KRX', undefined)).toMatchObject({ name: 'listing', outcome: 'skipped' })
  })

  it('is refused for what is halted', () => {
    expect(check('KRX', { ...FACTS, isHalted: true })).toMatchObject({
      ...{ name: 'listing', outcome: 'failed', field: 'symbol' },
    })
  })
})
