import { createMemoryStore } from '@kis/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMasterHost } from './__fixtures__/master-host.js'
import { createMarketMaster, type MarketMaster, type MasterRow } from './index.js'
import { initialsOf } from './search/hangul.js'
import { createSearchIndex, type IndexEntry } from './search/search-index.js'

let master: MarketMaster
beforeAll(async () => {
  master = createMarketMaster({ http: await createMasterHost(), store: createMemoryStore() })
})
afterAll(() => master.close())

const names = (rows: readonly MasterRow[]): string[] => rows.map(({ name }) => name)
const search = async (text: string): Promise<string[]> => names(await master.search(text))

describe('search', () => {
  it('puts the whole name first, then names that begin with it', async () => {
    expect(await search('삼성전자')).toEqual(['삼성전자', '삼성전자우'])
  })

  it('puts larger companies first among equals', async () => {
    expect(await search('삼성')).toEqual(['삼성전자', '삼성전자우', '삼성물산', '삼성전기'])
  })

  it.each([
    ['ㅅㅅㅈㅈ', '삼성전자'],
    ['ㅅㅅㅈㅈㅇ', '삼성전자우'],
    ['삼성ㅁ', '삼성물산'],
    ['ㅅ성전자', '삼성전자'],
    ['삼서', '삼성전자'],
    ['삼성저', '삼성전자'],
    // What an input method shows on the way from 전 to 전자.
    ['삼성젅', '삼성전자'],
    ['카캉', '카카오게임즈'],
    ['ㅋㅋㅇㄱㅇ', '카카오게임즈'],
    ['ㄸㅂ', '똠방각하홀딩스'],
    // Two consonants that a keyboard joins into one letter.
    ['ㅍㅅㅋㄹ', '펲시콜라'],
    ['ㅇㅋㅍㄹㅂㅇ', '에코프로비엠'],
  ])('finds by initials and unfinished syllables: %s', async (text, name) => {
    expect((await search(text))[0]).toBe(name)
  })

  it('takes joined consonants apart', async () => {
    expect(await search('ㄱㅅ')).toEqual(await search('ㄳ'))
    expect(await search('ㄳ')).toContain('가상리츠')
  })

  it('finds initials in the middle of a name after those at its beginning', async () => {
    expect(await search('ㅈㄱ')).toEqual(['전기·전자', '전기·전자', '삼성전기'])
  })

  it('finds codes, whole ones first', async () => {
    expect(await search('005935')).toEqual(['삼성전자우'])
    expect(await search('00593')).toEqual(['삼성전자', '삼성전자우'])
    expect(await search('0000d0')).toEqual(['TIGER 엔비디아미국채커버드콜밸런스(합성)'])
    expect(await search('KR7005930003')).toEqual(['삼성전자'])
  })

  it('ignores case, blanks and punctuation', async () => {
    const tiger = 'TIGER 엔비디아미국채커버드콜밸런스(합성)'
    for (const text of ['tiger', ' Tiger엔비디아 ', 'tiger 엔비디아', '합성', '밸런스 합성', '밸런스(합성)']) {
      expect((await search(text))[0]).toBe(tiger)
    }
    expect(await search('전기전자')).toEqual(['전기·전자', '전기·전자'])
    expect(await search('삼성전자'.normalize('NFD'))).toEqual(['삼성전자', '삼성전자우'])
  })

  it('wants every word, in any order', async () => {
    expect(await search('합성 tiger')).toEqual(['TIGER 엔비디아미국채커버드콜밸런스(합성)'])
    expect(await search('선물 ㄹㅂㄹㅈ')).toEqual(['가상 레버리지 코스피 200 선물 ETN'])
    expect(await search('코스피 etn 레버')).toEqual(['가상 레버리지 코스피 200 선물 ETN'])
    expect(await search('tiger 삼성')).toEqual([])
  })

  it('puts the beginning of a word before any other part', async () => {
    const rows = [
      { name: '가나다라', weight: 9 },
      { name: '마바 나다', weight: 1 },
      { name: 'KODEX나다', weight: 2 },
      { name: '나다마', weight: 0 },
    ]
    expect(
      indexOf(rows)
        .search('나다', ALL)
        .map(({ name }) => name),
    ).toEqual(['나다마', 'KODEX나다', '마바 나다', '가나다라'])
  })

  it('keeps to the markets, kinds and limit asked for', async () => {
    expect(names(await master.search('ㄱㅅ', { markets: ['kosdaq'] }))).toEqual(['가상제14호스팩', '가상해외(Reg.S)'])
    expect(names(await master.search('가상', { kinds: ['reit', 'spac'] }))).toEqual(['가상리츠', '가상제14호스팩'])
    expect(await master.search('가상', { limit: 2 })).toHaveLength(2)
    expect((await master.findOne('삼성', { kinds: ['preferred'] }))?.name).toBe('삼성전자우')
    expect(await master.findOne('없는이름')).toBeUndefined()
  })

  it.each([
    '',
    '   ',
    '()',
    '\n',
    '가나다라마바사아자차카타파하'.repeat(40),
    '가 '.repeat(100_000),
    '%',
    "'; DROP TABLE kospi_record; --",
  ])('finds nothing where nothing is asked (%#)', async (text) => {
    expect(await search(text)).toEqual([])
  })

  it.each([
    ['limit', () => master.search('삼성', { limit: 0 })],
    ['limit', () => master.search('삼성', { limit: 1.5 })],
    ['text', () => master.search(5930 as unknown as string)],
    ['code', () => master.get(5930 as unknown as string)],
    ['market', () => master.search('삼성', { markets: ['moscow' as 'kospi'] })],
    ['market', () => master.list({ market: 'moscow' as 'kospi' })],
    ['offset', () => master.list({ market: 'kospi', offset: -1 })],
  ])('refuses a malformed %s', async (field, call) => {
    await expect(call()).rejects.toMatchObject({ name: 'KisValidationError', field })
  })
})

const ALL = { limit: 100, accepts: () => true }

function indexOf(rows: readonly { readonly name: string; readonly weight?: number }[]) {
  const entry = (row: { readonly name: string; readonly weight?: number }, position: number): IndexEntry => ({
    market: 'kospi',
    position,
    code: `Z${position}`,
    standardCode: '',
    name: row.name,
    kind: 'stock',
    weight: row.weight ?? 0,
  })
  return createSearchIndex(rows.map(entry))
}

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code))
const name = fc
  .array(fc.oneof({ weight: 6, arbitrary: syllable }, fc.constantFrom('A', 'z', '5', ' ', '&', '(', ')', '·')), {
    minLength: 1,
    maxLength: 20,
  })
  .map((characters) => characters.join(''))
  .filter((text) => /[가-힣A-Za-z0-9]/.test(text))

describe('any set of names', () => {
  it('is found by its names, initials and every prefix typed on the way', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), (list) => {
        const index = indexOf(list.map((text) => ({ name: text })))
        const find = (text: string) => index.search(text, ALL).map(({ position }) => position)
        for (const [position, text] of list.entries()) {
          expect(find(text)).toContain(position)
          expect(find(initialsOf(text))).toContain(position)
          const compact = text.replace(/[^가-힣A-Za-z0-9]/g, '')
          for (let end = 1; end < compact.length; end++) {
            const typed = compact.slice(0, end) + initialsOf(compact.charAt(end))
            expect(find(typed)).toContain(position)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same order whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 20 }), fc.nat(), (list, seed) => {
        const rows = list.map((text, at) => ({ name: text, code: `Z${at}` }))
        const entries = rows.map((row, position) => ({
          ...row,
          market: 'kospi' as const,
          position,
          standardCode: '',
          kind: 'stock' as const,
          weight: 0,
        }))
        const turned = [...entries.slice(seed % entries.length), ...entries.slice(0, seed % entries.length)]
        const query = list[0]?.slice(0, 1) ?? ''
        const codes = (input: readonly IndexEntry[]) =>
          createSearchIndex(input)
            .search(query, ALL)
            .map(({ code }) => code)
        expect(codes(turned)).toEqual(codes(entries))
      }),
    )
  })

  it('never finds what does not fit', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), name, (list, text) => {
        const wanted = initialsOf(text.toLowerCase().replace(/[^가-힣a-z0-9]/g, ''))
        for (const found of indexOf(list.map((entry) => ({ name: entry }))).search(wanted, ALL)) {
          const initials = initialsOf(found.name.toLowerCase().replace(/[^가-힣a-z0-9]/g, ''))
          expect(initials.includes(wanted) || found.code.toLowerCase().startsWith(wanted)).toBe(true)
        }
      }),
    )
  })
})
