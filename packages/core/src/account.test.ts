import { inspect } from 'node:util'
import { AccountNumber, KisConfigError } from '@kis/core'
import { describe, expect, it } from 'vitest'

describe('an account number', () => {
  it.each(['12345678-01', '1234567801', ' 12345678-01 '])('is read from %j', (text) => {
    const account = AccountNumber.parse(text)
    expect([account.cano, account.productCode, account.reveal()]).toEqual(['12345678', '01', '12345678-01'])
    expect(AccountNumber.parse(account)).toBe(account)
  })

  it('prints masked everywhere, and tells two apart', () => {
    const account = AccountNumber.parse('12345678-01')
    const prints = [
      String(account),
      `${account}`,
      JSON.stringify({ account }),
      inspect({ account }),
      inspect(account, { showHidden: true }),
    ]
    for (const print of prints) {
      expect(print).toContain('******78-01')
      expect(print).not.toContain('123456')
    }
  })

  it.each([
    '',
    '12345678',
    '1234567-01',
    '123456789-01',
    '12345678-1',
    '12345678-AB',
    '１２３４５６７８-01',
    'x12345678-01',
    1234567801,
    undefined,
    null,
    {},
  ])('refuses %j without repeating it', (value) => {
    const error = (() => {
      try {
        return AccountNumber.parse(value as string)
      } catch (thrown) {
        return thrown
      }
    })()
    expect(KisConfigError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({ option: 'account' })
    if (typeof value === 'string' && value.length > 3) expect(inspect(error)).not.toContain(`"${value}"`)
  })
})
