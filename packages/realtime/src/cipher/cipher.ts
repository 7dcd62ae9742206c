/** Key and initialisation vector of a TR id, as an acknowledgement brings them. Secrets. */
export interface CipherKey {
  /** 32 characters, used as ASCII bytes. */
  readonly key: string
  /** 16 characters, used as ASCII bytes. */
  readonly iv: string
}

/**
 * Decrypts base64 of AES-256-CBC with PKCS#7, at once where the runtime can. Throws, or rejects, when text or key do not fit; the
 * two look the same to a caller that awaits. Broken UTF-8 becomes U+FFFD.
 */
export type Decrypt = (payload: string) => string | Promise<string>

/** Prepares decryption with one key. The seam between `node:crypto` and WebCrypto. */
export type DecryptFactory = (cipherKey: CipherKey) => Decrypt

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/

/** Whether these texts can be a key and iv of this protocol. */
export function isCipherKey(key: unknown, iv: unknown): boolean {
  return typeof key === 'string' && key.length === 32 && typeof iv === 'string' && iv.length === 16
}

/** The bytes of a key or iv. */
export function asciiBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/**
 * The payload as strict base64. The decoders of the runtimes differ in what they pass over, and a character passed over would
 * shift every byte behind it.
 *
 * @throws Error when it is not.
 */
export function strictBase64(payload: string): string {
  const text = payload.trim()
  if (text.length % 4 !== 0 || !BASE64.test(text)) throw new Error('An encrypted payload is not base64.')
  return text
}
