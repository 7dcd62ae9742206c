import { createMemoryStore } from '@kis/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMasterHost } from './__fixtures__/master-host.js'
import { createMarketMaster, type MarketMaster, type MasterRow } from './index.js'

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
    ['kinds', () => master.search('삼성', { kinds: 'etf' as never })],
    ['kinds', () => master.findOne('삼성', { kinds: ['stock', 'share' as 'stock'] })],
    ['text', () => master.search(5930 as unknown as string)],
    ['code', () => master.get(5930 as unknown as string)],
    ['market', () => master.search('삼성', { markets: ['moscow' as 'kospi'] })],
    ['market', () => master.list({ market: 'moscow' as 'kospi' })],
    ['offset', () => master.list({ market: 'kospi', offset: -1 })],
  ])('refuses a malformed %s', async (field, call) => {
    await expect(call()).rejects.toMatchObject({ name: 'KisValidationError', field })
  })
})
