import { asciiBytes, type DecryptFactory, strictBase64 } from './cipher.js'

/** Decrypts with `node:crypto`: at once, so that nothing has to wait for its turn. */
export const createDecrypt: DecryptFactory = ({ key, iv }) => {
  // Loaded by the first stream that is encrypted, and not with this package.
  const { createDecipheriv, createSecretKey } = process.getBuiltinModule('node:crypto')
  const secret = createSecretKey(asciiBytes(key))
  const vector = asciiBytes(iv)
  return (payload) => {
    const decipher = createDecipheriv('aes-256-cbc', secret, vector)
    const head = decipher.update(Buffer.from(strictBase64(payload), 'base64'))
    // Joined before it is read as text: a character may lie across the two.
    return Buffer.concat([head, decipher.final()]).toString('utf8')
  }
}
