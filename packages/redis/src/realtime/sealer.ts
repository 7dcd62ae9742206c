import type { Credentials } from '@kis/auth'

const VERSION = 1
const IV_BYTES = 12

/** Seals what only those may read who hold the app secret (앱시크릿). */
export interface Sealer {
  /** A name for something secret, the same in every process, from which the secret cannot be found. */
  nameOf(text: string): Promise<string>
  seal(text: string): Promise<Uint8Array>
  /** `undefined` for what was sealed with another secret, or is damaged. */
  open(bytes: Uint8Array): Promise<string | undefined>
}

/** Keys of their own for names and contents, derived from the app secret. */
export async function createSealer({ appSecret }: Pick<Credentials, 'appSecret'>): Promise<Sealer> {
  const { subtle } = crypto
  const secret = await subtle.importKey('raw', utf8(appSecret), 'HKDF', false, ['deriveKey'])
  const from = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: utf8('kis:realtime:v1'), info: utf8(info) })
  const naming = await subtle.deriveKey(from('names'), secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const content = await subtle.deriveKey(from('content'), secret, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  return {
    nameOf: async (text) => Buffer.from(await subtle.sign('HMAC', naming, utf8(text))).toString('hex', 0, 12),
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const sealed = await subtle.encrypt({ name: 'AES-GCM', iv }, content, utf8(text))
      return Buffer.concat([Uint8Array.of(VERSION), iv, new Uint8Array(sealed)])
    },
    async open(bytes) {
      if (bytes[0] !== VERSION || bytes.length <= IV_BYTES) return undefined
      const iv = new Uint8Array(bytes.subarray(1, 1 + IV_BYTES))
      try {
        const plain = await subtle.decrypt(
          { name: 'AES-GCM', iv },
          content,
          new Uint8Array(bytes.subarray(1 + IV_BYTES)),
        )
        return new TextDecoder().decode(plain)
      } catch {
        return undefined
      }
    },
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
