import { KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../instrument/instrument.js'
import { APPLE, BOND, FUTURE, POUND, SAMSUNG } from '../desks/__fixtures__/scripted-rest.js'
import { checkOrderPrice, checkOrderQuantity } from './check-amounts.js'

const SPREAD: Instrument = { ...FUTURE, kind: 'spread' }
const refusalOf = (check: () => unknown): KisValidationError => {
  try {
    return expect.fail(`It let ${check()} through.`)
  } catch (error) {
    if (!KisValidationError.isInstance(error)) throw error
    return error as KisValidationError
  }
}

describe('a price', () => {
  it.each<[number, Instrument]>([
    [1, SAMSUNG],
    [0.0001, APPLE],
    [0.00000001, APPLE],
    [999_999_999_999, APPLE],
    [9_999.5, BOND],
    [-0.05, SPREAD],
    [0, SPREAD],
    [-37.63, POUND],
    [0, POUND],
  ])('of %d is sent as it is', (price, instrument) => {
    expect(checkOrderPrice('price', price, instrument)).toBe(price)
  })

  it.each<[unknown, Instrument, RegExp]>([
    [0, SAMSUNG, /whole number of won above zero, got 0/],
    [-1, SAMSUNG, /above zero/],
    [0.5, SAMSUNG, /whole number of won/],
    [2 ** 53, SAMSUNG, /whole number of won/],
    [0, APPLE, /above zero, got 0/],
    [-0.01, APPLE, /above zero/],
    [0, BOND, /above zero/],
    [-1, FUTURE, /above zero/],
    [1e12, APPLE, /at most 8 decimals/],
    [-1e12, POUND, /at most 8 decimals/],
    [0.000000001, APPLE, /at most 8 decimals/],
    ['145', APPLE, /a price in USD, got '145'/],
    [Number.NaN, APPLE, /a price in USD, got NaN/],
    [Number.POSITIVE_INFINITY, APPLE, /a price in USD, got Infinity/],
    [Number.NEGATIVE_INFINITY, POUND, /a price in USD, got -Infinity/],
    [null, SAMSUNG, /a price in KRW, got null/],
    [undefined, SAMSUNG, /a price in KRW, got undefined/],
    [{}, SAMSUNG, /a price in KRW, got object/],
    [['70000'], SAMSUNG, /a price in KRW, got object/],
    ['7'.repeat(1_000), SAMSUNG, /got '7{20}'\.$/],
  ])('of %j is not sent', (price, instrument, message) => {
    const error = refusalOf(() => checkOrderPrice('stopPrice', price, instrument))
    expect(error.field).toBe('stopPrice')
    expect(error.message).toMatch(message)
  })

  it('that is to be rounded may be any above zero', () => {
    for (const instrument of [SAMSUNG, APPLE]) {
      expect(checkOrderPrice('price', 0.1 + 0.2, instrument, true)).toBe(0.1 + 0.2)
      expect(refusalOf(() => checkOrderPrice('price', 0, instrument, true)).message).toContain('above zero')
      expect(refusalOf(() => checkOrderPrice('price', -1, instrument, true)).message).toContain('above zero')
    }
  })
})

describe('a quantity', () => {
  it.each([1, 2 ** 53 - 1])('of %d is sent as it is', (quantity) => {
    expect(checkOrderQuantity(quantity)).toBe(quantity)
  })

  it.each([[0], [-1], [0.5], [2 ** 53], [Number.NaN], ['1'], [1n], [null], [undefined], [[1]]])(
    'of %s is not sent',
    (quantity) => {
      expect(refusalOf(() => checkOrderQuantity(quantity)).field).toBe('quantity')
    },
  )
})
