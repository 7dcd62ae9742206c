/** Key and initialisation vector of a TR id, as an acknowledgement brings them. Secrets. */
export interface CipherKey {
  /** 32 characters, used as ASCII bytes. */
  readonly key: string
  /** 16 characters, used as ASCII bytes. */
  readonly iv: string
}

/** Decrypts base64 of AES-256-CBC with PKCS#7. Rejects when text or key do not fit. */
export type Decrypt = (payload: string) => Promise<string>

/** Whether these texts can be a key and iv of this protocol. */
export function isCipherKey(key: unknown, iv: unknown): boolean {
  return typeof key === 'string' && key.length === 32 && typeof iv === 'string' && iv.length === 16
}

/** Prepares decryption with one key; the key is imported once, at the first payload. */
export function createDecrypt({ key, iv }: CipherKey): Decrypt {
  const vector = asciiBytes(iv)
  let imported: Promise<CryptoKey> | undefined
  return async (payload) => {
    imported ??= crypto.subtle.importKey('raw', asciiBytes(key), 'AES-CBC', false, ['decrypt'])
    const plain = await crypto.subtle.decrypt({ name: 'AES-CBC', iv: vector }, await imported, base64Bytes(payload))
    return new TextDecoder().decode(plain)
  }
}

function asciiBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function base64Bytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
