import { createMemoryStore } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { indexRows, type SearchRow } from '../__fixtures__/index-rows.js'
import { createMasterHost } from '../__fixtures__/master-host.js'
import { createMarketMaster, openSnapshot } from '../index.js'
import { createAliases } from './aliases.js'

const ROWS: readonly SearchRow[] = [
  { name: '가나', code: '100000', standardCode: 'KR7100000001', weight: 5 },
  { name: '가나다', code: '200000', weight: 9 },
  { name: '가나라', code: '300000', weight: 90 },
  { name: '다 가나', code: '400000', weight: 900 },
  { name: '다가나', code: '500000', weight: 9000 },
  { name: '나 다 가', code: '600000', weight: 90_000 },
  { name: '가낙', code: '700000', weight: 900_000 },
  { name: '가나', code: '100000', market: 'nxtKospi' },
  { name: '메타', englishName: 'META PLATFORMS INC', code: 'META', market: 'nasdaq' },
  { name: '메트라이프 우선주 A', englishName: 'METLIFE INC PRF A', code: 'MET/A', market: 'nyse' },
  { name: 'META MATERIALS', englishName: 'Meta Materials', code: 'MMAT', market: 'nyse' },
  { name: '트라이', englishName: 'TRI CONTINENTAL', code: 'TY', market: 'nyse' },
  { name: '트라이 우선주', englishName: 'TRI CONTINENTAL PREFERRED', code: 'TY/', market: 'nyse' },
  { name: '버크셔 해서웨이 B', englishName: 'BERKSHIRE HATHAWAY', code: 'BRK/B', market: 'nyse' },
  { name: '심천가나', englishName: '', code: '100000', market: 'shenzhen' },
]
const find = indexRows(ROWS)
const codes = (text: string): (string | undefined)[] => find(text).map((row) => ROWS[row]?.code)
const names = (text: string): (string | undefined)[] => find(text).map((row) => ROWS[row]?.name)

describe('the order of results', () => {
  it('is whole name, beginning, word, inside, all words, unfinished syllable; larger ones first among equals', () => {
    expect(names('가나')).toEqual(['가나', '가나', '가나라', '가나다', '다 가나', '다가나', '심천가나', '가낙'])
    expect(names('가 나')).toEqual([
      '가나',
      '가나',
      '가나라',
      '가나다',
      '다 가나',
      '다가나',
      '심천가나',
      '가낙',
      '나 다 가',
    ])
  })

  it('is whole, beginning, word and inside for initials, too', () => {
    expect(names('ㄱㄴ')).toEqual(['가낙', '가나', '가나', '가나라', '가나다', '다 가나', '다가나', '심천가나'])
  })

  it('has codes and standard codes first, domestic ones before overseas ones', () => {
    expect(names('100000')).toEqual(['가나', '가나', '심천가나'])
    expect(names('kr7100000001')).toEqual(['가나'])
    expect(names('KR7')).toEqual([])
    expect(codes('30')).toEqual(['300000'])
  })

  it('has codes as people write them elsewhere, behind those that are written so', () => {
    const list: readonly SearchRow[] = [
      { name: '삼성 레버리지 ETN', code: 'Q530036' },
      { name: '삼성전자', code: '005930', weight: 9 },
      { name: '텐센트', code: '00700', market: 'hongKong' },
      { name: '테마', code: '700', market: 'theme' },
      { name: '가온', code: '700123' },
    ]
    const search = indexRows(list)
    const found = (text: string) => search(text).map((row) => list[row]?.code)
    expect(found('530036')).toEqual(['Q530036'])
    expect(found('A005930')).toEqual(['005930'])
    expect(found('a005930')).toEqual(['005930'])
    expect(found('700')).toEqual(['700', '700123', '00700'])
    expect(found('0700')).toEqual(['00700'])
    // A whole code, not the beginning of one.
    expect(found('53003')).toEqual([])
    expect(found('70')).toEqual(['700123', '700'])
  })

  it('has tickers whatever stands between their letters, and those that are written alike first', () => {
    for (const text of ['BRK/B', 'brk.b', 'BRK-B', 'brk b', 'BRKB', 'ｂｒｋ／ｂ'])
      expect(codes(text)).toEqual(['BRK/B'])
    expect(codes('META')).toEqual(['META', 'MET/A', 'MMAT'])
    expect(codes('met/a')).toEqual(['MET/A', 'META', 'MMAT'])
    expect(codes('ty').slice(0, 2)).toEqual(['TY', 'TY/'])
    expect(codes('TY/').slice(0, 2)).toEqual(['TY/', 'TY'])
  })

  it('takes English names as well as Korean ones', () => {
    expect(codes('meta platforms inc')).toEqual(['META'])
    expect(codes('continental')).toEqual(['TY', 'TY/'])
    expect(codes('preferred tri')).toEqual(['TY/'])
    // One word in each language.
    expect(codes('berkshire 해서웨이')).toEqual(['BRK/B'])
    expect(codes('버크셔 hath')).toEqual(['BRK/B'])
    expect(codes('버크셔 brk')).toEqual(['BRK/B'])
  })

  it('does not depend on how many are wanted', () => {
    for (const text of ['가나', '가', 'ㄱ', 'm', 'a', '0', '가 나', 'me a', 'ㄱ ㄴ']) {
      for (let limit = 1; limit < ROWS.length; limit++)
        expect(find(text, { limit })).toEqual(find(text).slice(0, limit))
    }
  })
})

describe('aliases', () => {
  const withAliases = (own?: Readonly<Record<string, string>>) => (text: string) =>
    find(text, { aliases: createAliases(own) }).map((row) => ROWS[row]?.name)

  it('count as a whole name, by code or standard code', () => {
    const search = withAliases({ '대 장': '300000', 'Big one': 'kr7100000001', 가나다: '500000' })
    expect(search('대장')).toEqual(['가나라'])
    expect(search('BIG ONE')).toEqual(['가나'])
    expect(search('가나다')).toEqual(['다가나', '가나다'])
    expect(search('버크')).toEqual(['버크셔 해서웨이 B'])
  })

  it('come before those of the package', async () => {
    const host = await createMasterHost()
    const master = createMarketMaster({ http: host, store: createMemoryStore(), aliases: { 하닉: '005935' } })
    expect((await master.findOne('삼전'))?.name).toBe('삼성전자')
    expect((await master.findOne('하닉'))?.name).toBe('삼성전자우')
    const snapshot = await openSnapshot(await master.exportSnapshot(), { aliases: { 삼전: '005935' } })
    expect((await snapshot.findOne('삼전'))?.name).toBe('삼성전자우')
    await Promise.all([master.close(), snapshot.close()])
  })

  it.each([
    [{ 삼전: '' }],
    [{ 삼전: 5930 as unknown as string }],
    [{ ' - ': '005930' }],
    ['005930' as unknown as Record<string, string>],
  ])('must be names with codes: %j', (aliases) => {
    const create = () => createMarketMaster({ aliases, store: createMemoryStore() })
    expect(create).toThrow(expect.objectContaining({ name: 'KisConfigError', option: 'aliases' }))
  })
})
