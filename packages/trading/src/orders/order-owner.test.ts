import { AccountNumber } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { refOf as refTo, SAMSUNG } from './desks/__fixtures__/scripted-rest.js'
import { checkMayOrder, refOf } from './order-owner.js'

const ACCOUNT = AccountNumber.parse('12345678-01')
const REF = refTo(SAMSUNG)

describe('who may order', () => {
  it('is everybody on paper, and with real money who said so', () => {
    expect(() => checkMayOrder('paper', ACCOUNT, undefined)).not.toThrow()
    expect(() => checkMayOrder('real', ACCOUNT, true)).not.toThrow()
    for (const said of [undefined, false, 'true' as never, 1 as never]) {
      expect(() => checkMayOrder('real', ACCOUNT, said)).toThrow(
        expect.objectContaining({ code: 'KIS_CONFIG', option: 'allowRealOrders' }),
      )
    }
  })

  it.each(['22', '29'])('is nobody for a pension account (%s), on paper either', (product) => {
    const pension = AccountNumber.parse(`12345678-${product}`)
    for (const env of ['real', 'paper'] as const) {
      expect(() => checkMayOrder(env, pension, true)).toThrow(
        expect.objectContaining({ code: 'KIS_CONFIG', option: 'account', message: expect.stringContaining('연금') }),
      )
    }
  })
})

describe('the reference of an order', () => {
  it('is taken whole, as JSON from another process gives it', () => {
    const ref = JSON.parse(JSON.stringify(REF))
    expect(refOf(ref, 'real', ACCOUNT)).toEqual(REF)
  })

  it.each([
    [null],
    [undefined],
    ['0000000100'],
    [7],
    [{}],
    [{ ...REF, orderNumber: '' }],
    [{ ...REF, orderNumber: '  ' }],
    [{ ...REF, orderNumber: 100 }],
  ])('is not %j', (ref) => {
    expect(() => refOf(ref as never, 'real', ACCOUNT)).toThrow(
      expect.objectContaining({ code: 'KIS_VALIDATION', field: 'order' }),
    )
  })

  it.each(['assetClass', 'venue', 'session', 'symbol', 'side', 'date'] as const)('needs its %s', (field) => {
    for (const value of ['', undefined, null, 7]) {
      expect(() => refOf({ ...REF, [field]: value } as never, 'real', ACCOUNT)).toThrow(
        expect.objectContaining({ code: 'KIS_VALIDATION', field: `order.${field}` }),
      )
    }
  })

  it('is of this environment and account', () => {
    for (const [env, account] of [
      ['paper', ACCOUNT],
      ['real', AccountNumber.parse('12345678-02')],
      ['real', AccountNumber.parse('87654321-01')],
    ] as const) {
      expect(() => refOf(REF, env, account)).toThrow(
        expect.objectContaining({ field: 'order', message: expect.stringContaining('another environment or account') }),
      )
    }
  })
})
