import { createCipheriv } from 'node:crypto'
import type { Random } from '../random.js'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Key and iv of a registration; their characters are the bytes. */
export interface CipherKeys {
  readonly key: string
  readonly iv: string
}

export function createCipherKeys(random: Random): CipherKeys {
  return { key: random.text(32, ALPHABET), iv: random.text(16, ALPHABET) }
}

/** AES-256-CBC with PKCS#7, as base64. */
export function encryptRecord(text: string, { key, iv }: CipherKeys): string {
  const cipher = createCipheriv('aes-256-cbc', Buffer.from(key, 'ascii'), Buffer.from(iv, 'ascii'))
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
}
