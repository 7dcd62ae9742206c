import { createCipheriv } from 'node:crypto'
import type { Random } from '../random.js'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Key and iv of a registration; their characters are the bytes. */
export interface CipherKeys {
  readonly key: string
  readonly iv: string
}

/** What they begin with: whoever looks for leaks in logs finds them. */
const [KEY_MARK, IV_MARK] = ['canarykey', 'canaryiv']

export function createCipherKeys(random: Random): CipherKeys {
  return {
    key: KEY_MARK + random.text(32, ALPHABET).slice(KEY_MARK.length),
    iv: IV_MARK + random.text(16, ALPHABET).slice(IV_MARK.length),
  }
}

/** AES-256-CBC with PKCS#7, as base64. */
export function encryptRecord(text: string, { key, iv }: CipherKeys): string {
  const cipher = createCipheriv('aes-256-cbc', Buffer.from(key, 'ascii'), Buffer.from(iv, 'ascii'))
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
}
