import { KisConfigError, KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { assertPassed, failed, outcomeOf, passed, skipped } from './order-check.js'

const throwing = (error: unknown) => () => {
  throw error
}

describe('a look at an order', () => {
  it('has passed where it finds nothing, else what it finds', () => {
    expect(outcomeOf('kind', () => undefined)).toEqual(passed('kind'))
    const found = skipped('lot', 'Not known.')
    expect(outcomeOf('lot', () => found)).toBe(found)
  })

  it('has failed where it refuses, at the field that was refused or else at its own name', () => {
    expect(outcomeOf('kind', throwing(new KisValidationError({ field: 'price', message: 'Too low.' })))).toEqual({
      ...{ name: 'kind', outcome: 'failed', field: 'price', message: expect.stringContaining('Too low.') },
    })
    expect(outcomeOf('kind', throwing(new KisConfigError({ option: 'env', message: 'None.' })))).toEqual({
      ...{ name: 'kind', outcome: 'failed', field: 'kind', message: expect.stringContaining('None.') },
    })
  })

  it('hides no mistake of a program', () => {
    const bug = new TypeError('not of these packages')
    expect(() => outcomeOf('kind', throwing(bug))).toThrow(bug)
  })

  it('is told by the first that failed, and that nothing was sent', () => {
    const wrong = failed('tick', 'price', 'Off the grid.')
    expect(() => assertPassed([passed('kind'), wrong, failed('lot', 'quantity', 'No lot.')])).toThrowError(
      expect.objectContaining({ field: 'price', message: expect.stringContaining('Off the grid. Nothing was sent.') }),
    )
    const nameless = { ...wrong, field: null }
    expect(() => assertPassed([nameless])).toThrowError(expect.objectContaining({ field: 'tick' }))
    expect(() => assertPassed([passed('kind'), skipped('lot', 'Not known.')])).not.toThrow()
  })
})
