import { describe, expect, it } from 'vitest'
import { refOf, SAMSUNG } from './desks/__fixtures__/scripted-rest.js'
import { orderNumberKey, printable } from './order-ref.js'
import { isFinal } from './order-status.js'

describe('the reference of an order', () => {
  it('prints its account masked, and is whole as JSON', () => {
    const ref = refOf(SAMSUNG)
    const printed = Reflect.get(printable(ref), Symbol.for('nodejs.util.inspect.custom'))
    expect(printed()).toEqual({ ...ref, account: '******78-01' })
    expect(JSON.parse(JSON.stringify(printable(ref)))).toEqual(ref)
  })
})

describe('the number of an order', () => {
  it.each([
    ['0000000100', '100'],
    ['100', '100'],
    [' 0000000100 ', '100'],
    ['0000000000', '0'],
    ['A001', 'A001'],
    ['', ''],
  ])('%j is the same as %j', (number, key) => {
    expect(orderNumberKey(number)).toBe(key)
  })
})

describe('where an order stands', () => {
  it.each(['filled', 'cancelled', 'rejected'] as const)('%s is the end', (status) => {
    expect(isFinal(status)).toBe(true)
  })

  it.each(['pending', 'accepted', 'partially-filled', 'unknown'] as const)('%s is not', (status) => {
    expect(isFinal(status)).toBe(false)
  })
})
