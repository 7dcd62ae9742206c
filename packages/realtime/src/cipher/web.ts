import { asciiBytes, type DecryptFactory, strictBase64 } from './cipher.js'

/** Decrypts with the WebCrypto of browsers, Deno, Bun and workers. The key is imported once, at the first payload. */
export const createDecrypt: DecryptFactory = ({ key, iv }) => {
  const algorithm = { name: 'AES-CBC', iv: asciiBytes(iv) }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let imported: Promise<CryptoKey> | undefined
  return async (payload) => {
    const bytes = bytesOf(strictBase64(payload))
    imported ??= crypto.subtle.importKey('raw', asciiBytes(key), 'AES-CBC', false, ['decrypt'])
    return decoder.decode(await crypto.subtle.decrypt(algorithm, await imported, bytes))
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
