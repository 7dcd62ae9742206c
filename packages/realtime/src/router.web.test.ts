import { setImmediate } from 'node:timers/promises'
import { vi } from 'vitest'
import type { DecryptFactory } from './cipher/cipher.js'
// Again, as runtimes without `node:crypto` route: decryption takes its time there.
// @alone in its file: where files share their modules, the tests below are loaded once.
import './router.test.js'

vi.mock('#platform', async () => {
  const web = await import('./platform.web.js')
  const createDecrypt: DecryptFactory = (key) => {
    const decrypt = web.createDecrypt(key)
    let count = 0
    return async (payload) => {
      // Of five in a row the last is ready first.
      const turns = 4 - (count++ % 5)
      try {
        return await decrypt(payload)
      } finally {
        for (let turn = 0; turn < turns; turn++) await setImmediate()
      }
    }
  }
  return { ...web, createDecrypt }
})
