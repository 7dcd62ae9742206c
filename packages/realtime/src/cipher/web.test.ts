import { expect, it, vi } from 'vitest'
import { encrypt, testDecryption } from '../__fixtures__/decryption-contract.js'
import { CIPHER } from '../__fixtures__/fake-server.js'
import { createDecrypt } from './web.js'

testDecryption(createDecrypt)

it('imports the key once, at the first payload', async () => {
  const payloads = await Promise.all(['1', '2'].map((text) => encrypt(text)))
  const importKey = vi.spyOn(crypto.subtle, 'importKey')
  const decrypt = createDecrypt(CIPHER)
  expect(importKey).not.toHaveBeenCalled()
  expect(await Promise.all(payloads.map((payload) => decrypt(payload)))).toEqual(['1', '2'])
  expect(importKey).toHaveBeenCalledTimes(1)
  importKey.mockRestore()
})
