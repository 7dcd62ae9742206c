import { createMemoryStore } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCp949Decoder } from '#cp949'
import { CP949_BYTES } from './__fixtures__/encode-cp949.js'
import { createMasterHost } from './__fixtures__/master-host.js'
import type { RecordValues } from './__fixtures__/record-values.js'
import { writeMaster, zipMaster } from './__fixtures__/write-master.js'
import { type Cp949Decoder, createMarketMaster, type MasterRow } from './index.js'
import { cp949Length } from './records/cp949-length.js'

async function namesOf(records: readonly RecordValues[], decode?: Cp949Decoder): Promise<readonly MasterRow[]> {
  const host = await createMasterHost()
  host.serve('sector', await zipMaster('sector', writeMaster('sector', records)))
  const master = createMarketMaster({ http: host, store: createMemoryStore(), markets: ['sector'], decode })
  const rows = await master.all()
  await master.close()
  return rows
}

const withNames = (names: readonly string[]): RecordValues[] =>
  names.map((name, index) => ({ division: '0', code: String(index).padStart(4, '0'), name }))

const SYLLABLES = Array.from({ length: 0xd7a4 - 0xac00 }, (_, offset) => String.fromCharCode(0xac00 + offset))

describe('names in CP949', () => {
  it('keep every one of the 11,172 Hangul syllables', async () => {
    const names = Array.from({ length: Math.ceil(SYLLABLES.length / 20) }, (_, row) =>
      SYLLABLES.slice(row * 20, row * 20 + 20).join(''),
    )
    expect(names).toHaveLength(559)
    expect((await namesOf(withNames(names))).map(({ name }) => name)).toEqual(names)
  })

  it('mean the same in every runtime', async () => {
    // The digest is that of iconv-lite's table.
    const table = [...CP949_BYTES].map(([text, [lead, trail]]) => `${text}${lead},${trail};`)
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(table.join('')))
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
    expect([table.length, hex]).toEqual([17_048, 'a9834dfa03a7138b8c0dab650942805cfb445335c3034f8e8d1345131e4f333e'])
  })

  it('keep any mixture of Hangul, Hanja, symbols and ASCII, wherever it ends', async () => {
    const character = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...SYLLABLES) },
      fc.constantFrom('三', '星', '㈜', '·', '℃', '®', '€', 'Ω', 'ㅅ'),
      fc.constantFrom(...'ABCxyz019 &()-.+%/'),
    )
    const name = fc
      .array(character, { maxLength: 40 })
      .map((characters) => characters.join('').trimEnd())
      .filter((text) => cp949Length(text) <= 40)
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 50 }), async (names) => {
        expect((await namesOf(withNames(names))).map((row) => row.name)).toEqual(names)
      }),
      { numRuns: 25 },
    )
  })

  it('may be decoded by the caller', async () => {
    const seen: number[] = []
    const own = await loadCp949Decoder()
    const decode: Cp949Decoder = (bytes) => {
      seen.push(bytes.length)
      return own(bytes)
    }
    expect((await namesOf(withNames(['똠', '펲']), decode)).map(({ name }) => name)).toEqual(['똠', '펲'])
    expect(seen).toEqual([2 * 41])
  })

  it('fail loudly when the caller’s decoder loses line ends', async () => {
    await expect(namesOf(withNames(['가', '나']), () => '가')).rejects.toMatchObject({
      stage: 'decode',
      message: expect.stringContaining('option "decode"'),
    })
  })
})
