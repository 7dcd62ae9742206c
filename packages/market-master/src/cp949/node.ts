import type { Cp949Decoder } from './decoder.js'

/**
 * The decoder of Node: iconv-lite. Node's own `TextDecoder('euc-kr')` is built on an older table and gets 8,822 of the 11,172 Hangul
 * syllables wrong.
 */
export async function loadCp949Decoder(): Promise<Cp949Decoder> {
  const { default: iconv } = await import('iconv-lite')
  return (bytes) => iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'cp949')
}
