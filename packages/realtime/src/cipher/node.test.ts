import { expect, it } from 'vitest'
import { encrypt, testDecryption } from '../__fixtures__/decryption-contract.js'
import { CIPHER } from '../__fixtures__/fake-server.js'
import { createDecrypt } from './node.js'

testDecryption(createDecrypt)

it('answers at once', async () => {
  const payload = await encrypt('1^2')
  expect(createDecrypt(CIPHER)(payload)).toBe('1^2')
  expect(() => createDecrypt(CIPHER)('AAAA')).toThrow()
})
