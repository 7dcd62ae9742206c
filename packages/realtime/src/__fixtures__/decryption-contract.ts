import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CipherKey, DecryptFactory } from '../cipher/cipher.js'
import { CIPHER } from './fake-server.js'

const ROTATED = 'rotatedkeycanary0123456789abcdef'
const NOTICE = '홍길동^0000001562^삼성전자^000000010'
const BLOCK = 16

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** Base64 as KIS sends it. Without padding: for whole blocks only. */
export async function encrypt(
  plain: string | Uint8Array<ArrayBuffer>,
  { isPadded = true, cipher = CIPHER }: { readonly isPadded?: boolean; readonly cipher?: CipherKey } = {},
): Promise<string> {
  const bytes = typeof plain === 'string' ? bytesOf(plain) : plain
  const key = await crypto.subtle.importKey('raw', bytesOf(cipher.key), 'AES-CBC', false, ['encrypt'])
  const whole = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv: bytesOf(cipher.iv) }, key, bytes))
  const sent = isPadded ? whole : whole.subarray(0, whole.length - BLOCK)
  return btoa(String.fromCharCode(...sent))
}

/** What every branch of the seam does. */
export function testDecryption(createDecrypt: DecryptFactory): void {
  const decrypt = createDecrypt(CIPHER)
  /** What a caller that awaits gets, however the branch fails. */
  const read = async (payload: string): Promise<string> => decrypt(payload)
  const refusal = (payload: string): Promise<unknown> =>
    read(payload).then(
      (text) => `read as ${text}`,
      (error: unknown) => error,
    )

  describe('decryption', () => {
    it('reads what another implementation has written', async () => {
      expect(await read('l+iCmOO8EQ+Yy3pbUudXKX9poB0c3Uibb/8JxDR8HRY=')).toBe('홍길동^005930')
    })

    it('reads Korean text, wherever its characters cross the blocks', async () => {
      for (let shift = 0; shift < 16; shift++) {
        const plain = `${'^'.repeat(shift)}${NOTICE.repeat(3)}`
        expect(await read(await encrypt(plain))).toBe(plain)
      }
    })

    it('reads every text, the empty one included', async () => {
      const texts = fc.string({ unit: 'binary', maxLength: 200 })
      await fc.assert(
        fc.asyncProperty(texts, async (plain) => {
          expect(await read(await encrypt(plain))).toBe(plain)
        }),
      )
      expect(await read(await encrypt(''))).toBe('')
    })

    it('keeps a byte order mark, and reads around broken UTF-8', async () => {
      expect(await read(await encrypt('\ufeff1^2'))).toBe('\ufeff1^2')
      expect(await read(await encrypt(Uint8Array.of(0x31, 0xff, 0x32)))).toBe('1\ufffd2')
    })

    it('reads many at once, each for itself', async () => {
      const plains = Array.from({ length: 50 }, (_, index) => `${index}^${'x'.repeat((index * 37) % 200)}`)
      const payloads = await Promise.all(plains.map((plain) => encrypt(plain)))
      expect(await Promise.all(payloads.map(read))).toEqual(plains)
    })

    it('passes over blanks around a payload', async () => {
      expect(await read(`${await encrypt(NOTICE)}\r\n`)).toBe(NOTICE)
    })

    it('refuses what was written with another key', async () => {
      expect(await refusal(await encrypt(NOTICE, { cipher: { ...CIPHER, key: ROTATED } }))).toBeInstanceOf(Error)
    })

    it('refuses an empty payload', async () => {
      expect(await refusal('')).toBeInstanceOf(Error)
    })

    it('refuses a payload cut off anywhere', async () => {
      const whole = await encrypt(NOTICE)
      for (let end = 0; end < whole.length; end++) expect(await refusal(whole.slice(0, end))).toBeInstanceOf(Error)
    })

    it('refuses a wrong padding, and text without any', async () => {
      const block = (last: number) => Uint8Array.from({ length: BLOCK }, (_, at) => (at === 15 ? last : 0x31))
      for (const last of [0, 0x11, 0x31, 0x02])
        expect(await refusal(await encrypt(block(last), { isPadded: false }))).toBeInstanceOf(Error)
    })

    it.each([
      ['a foreign character', (text: string) => text.replace(/^./, '!')],
      ['the alphabet of addresses', (text: string) => text.replace(/^./, '-')],
      ['a character too many', (text: string) => `A${text}`],
      ['a blank inside', (text: string) => `${text.slice(0, 8)} ${text.slice(8)}`],
      ['text behind the padding', (text: string) => `${text}AAAA`],
    ])('refuses base64 with %s', async (_what, spoil) => {
      const whole = await encrypt('0123456789')
      expect(whole).toMatch(/==$/)
      expect(await refusal(spoil(whole))).toBeInstanceOf(Error)
    })

    it('goes on after a refusal, and says nothing of the key in it', async () => {
      const error = await refusal('AAAA')
      expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(CIPHER.key)
      expect(await read(await encrypt(NOTICE))).toBe(NOTICE)
    })
  })
}
