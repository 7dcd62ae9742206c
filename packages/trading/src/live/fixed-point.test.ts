import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentOf } from '../account/exact.js'
import { ExactSum } from './exact-sum.js'
import { percentOfUnits, unitsOf } from './fixed-point.js'

const amount = fc
  .tuple(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => new Big(digits).div(new Big(10).pow(places)).toNumber())

describe('whole ten-thousandths', () => {
  it('are exact, or not taken', () => {
    fc.assert(
      fc.property(amount, (value) => {
        const units = unitsOf(value)
        if (units === undefined) expect(new Big(value).times(10_000).mod(1).eq(0)).toBe(false)
        else expect(new Big(units).div(10_000).toNumber()).toBe(value)
      }),
    )
  })

  it('give the same percentages as decimals', () => {
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        const [of, in_] = [unitsOf(part), unitsOf(whole)]
        const percent = of === undefined || in_ === undefined ? undefined : percentOfUnits(of, in_)
        if (percent !== undefined) expect(percent).toBe((percentOf(part, whole) ?? Number.NaN) + 0)
      }),
    )
  })

  it('add up as decimals do, whatever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(amount), fc.boolean()), { maxLength: 40 }), (parts) => {
        const sum = new ExactSum()
        let exact = new Big(0)
        let missing = 0
        for (const [part, stays] of parts) {
          sum.add(part)
          if (!stays) sum.replace(part, 7)
          const left = stays ? part : 7
          if (left === null) missing += 1
          else exact = exact.plus(left)
        }
        expect(sum.value).toBe(missing > 0 ? null : exact.toNumber())
      }),
    )
  })
})
