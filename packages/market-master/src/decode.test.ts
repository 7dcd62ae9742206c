import { createMemoryStore, KisMasterError } from '@kis/core'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMasterHost } from './__fixtures__/master-host.js'
import type { RecordValues } from './__fixtures__/record-values.js'
import { writeMaster, zipMaster } from './__fixtures__/write-master.js'
import { loadCp949Decoder as loadOnNode } from './cp949/node.js'
import { loadCp949Decoder as loadOnWeb } from './cp949/web.js'
import { type Cp949Decoder, createMarketMaster, type MasterRow } from './index.js'

afterEach(() => vi.unstubAllGlobals())

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

  it('keep any mixture of Hangul, Hanja, symbols and ASCII, wherever it ends', async () => {
    const character = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...SYLLABLES) },
      fc.constantFrom('三', '星', '㈜', '·', '℃', '®', '€', 'Ω', 'ㅅ'),
      fc.constantFrom(...'ABCxyz019 &()-.+%/'),
    )
    const name = fc
      .array(character, { maxLength: 40 })
      .map((characters) => characters.join('').trimEnd())
      .filter((text) => iconv.encode(text, 'cp949').length <= 40)
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 50 }), async (names) => {
        expect((await namesOf(withNames(names))).map((row) => row.name)).toEqual(names)
      }),
      { numRuns: 25 },
    )
  })

  it('may be decoded by the caller', async () => {
    const seen: number[] = []
    const decode: Cp949Decoder = (bytes) => {
      seen.push(bytes.length)
      return iconv.decode(Buffer.from(bytes), 'cp949')
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

describe('the decoder of Node', () => {
  it('knows the syllables that Node itself does not', async () => {
    const decode = await loadOnNode()
    expect(decode(Uint8Array.of(0x81, 0x41, 0x8c, 0x63))).toBe('갂똠')
    expect(decode(new Uint8Array([0, 0xb0, 0xa1]).subarray(1))).toBe('가')
  })
})

describe('the decoder of the web', () => {
  it('asks for another one where TextDecoder knows only plain EUC-KR, as in Node', async () => {
    const error = await loadOnWeb().catch((reason: unknown) => reason)
    expect(KisMasterError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({ stage: 'decode', message: expect.stringContaining('option "decode"') })
  })

  it('asks for another one where there is no such TextDecoder', async () => {
    vi.stubGlobal('TextDecoder', function missing() {
      throw new RangeError('unsupported')
    })
    await expect(loadOnWeb()).rejects.toMatchObject({ name: 'KisMasterError', stage: 'decode' })
  })

  it('is TextDecoder where that is CP949, as in browsers', async () => {
    const labels: string[] = []
    class WebDecoder {
      constructor(label: string) {
        labels.push(label)
      }
      decode(bytes: Uint8Array): string {
        return iconv.decode(Buffer.from(bytes), 'cp949')
      }
    }
    vi.stubGlobal('TextDecoder', WebDecoder)
    const decode = await loadOnWeb()
    expect(decode(Uint8Array.of(0x8c, 0x63))).toBe('똠')
    expect(labels).toEqual(['euc-kr'])
  })
})
