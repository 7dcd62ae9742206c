import { createMemoryStore } from '@kis/core'
import { afterEach, describe, expect, it } from 'vitest'
import { loadCp949Decoder } from '#cp949'
import { GOLDEN, goldenFile } from './__fixtures__/golden.js'
import { createMasterHost, type MasterHost } from './__fixtures__/master-host.js'
import { zipFiles, zipMaster } from './__fixtures__/write-master.js'
import {
  createMarketMaster,
  layoutOf,
  MASTER_MARKETS,
  type MarketMaster,
  type MasterMarket,
  type RecordLayout,
} from './index.js'

const opened: MarketMaster[] = []
afterEach(async () => {
  for (const master of opened.splice(0)) await master.close()
})

async function open(market: MasterMarket): Promise<{ readonly master: MarketMaster; readonly host: MasterHost }> {
  const host = await createMasterHost()
  const logger = { debug() {}, info() {}, warn() {}, error() {} }
  const master = createMarketMaster({ http: host, store: createMemoryStore(), markets: [market], logger })
  opened.push(master)
  return { master, host }
}

/** What is fetched when this is the file of a market. */
const pack = async (market: MasterMarket, bytes: Uint8Array): Promise<Uint8Array> =>
  layoutOf(market).download.endsWith('.zip') ? zipMaster(market, bytes) : bytes

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

/** The lines of a file with their ends. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start) + 1
    lines.push(bytes.subarray(start, end))
    start = end
  }
  return lines
}

const fileLines = (market: MasterMarket): readonly [Uint8Array, ...Uint8Array[]] => {
  const [first = new Uint8Array(), ...others] = linesOf(goldenFile(market))
  return [first, ...others]
}
const withoutEnd = (line: Uint8Array): Uint8Array => line.subarray(0, -1)
const separatorOf = (market: MasterMarket): string => (layoutOf(market) as RecordLayout).separator ?? ' '

const DAMAGES: readonly (readonly [what: string, spoil: (market: MasterMarket) => Uint8Array, message: RegExp])[] = [
  ['is empty', () => new Uint8Array(), /no records|empty file/],
  ['is cut off in its last line', (market) => goldenFile(market).subarray(0, -5), /cut off/],
  [
    'is wider by a column',
    (market) => join(withoutEnd(fileLines(market)[0]), text(`${separatorOf(market)}\n`), ...fileLines(market).slice(1)),
    /line 1 (?:is \d+ bytes long|has \d+ columns) instead of/,
  ],
  [
    'is a web page',
    () => text('<!DOCTYPE html>\n<html><body>Service Unavailable</body></html>\n'),
    /line 1 (?:is \d+ bytes long|has 1 columns) instead of|web page/,
  ],
  [
    'has a record twice',
    (market) => join(...fileLines(market), fileLines(market)[0]),
    /stands on line 1 and again on line \d+/,
  ],
  [
    'has a blank line inside',
    (market) => join(fileLines(market)[0], text('\n'), ...fileLines(market)),
    /line 2 (?:is 0 bytes long|has 1 columns) instead of/,
  ],
]

describe.each(MASTER_MARKETS)('a file of %s that', (market) => {
  it.each(DAMAGES)('%s is refused, and the last good copy stays', async (_what, spoil, message) => {
    const { master, host } = await open(market)
    await master.sync()
    host.serve(market, await pack(market, spoil(market)))
    await expect(master.sync({ force: true })).rejects.toMatchObject({
      name: 'KisMasterError',
      stage: expect.stringMatching(/^(?:parse|unzip)$/),
      source: layoutOf(market).file,
      message: expect.stringMatching(message),
    })
    expect(await master.list({ market })).toHaveLength(GOLDEN[market].length)
  })

  it('was saved in another encoding is refused', async () => {
    const { master, host } = await open(market)
    const decode = await loadCp949Decoder()
    host.serve(market, await pack(market, text(decode(goldenFile(market)))))
    await expect(master.sync()).rejects.toMatchObject({
      name: 'KisMasterError',
      stage: expect.stringMatching(/^(?:parse|decode)$/),
      message: expect.stringMatching(/line \d+ (?:is \d+ bytes long|holds a text that is not CP949)/),
    })
  })

  it('comes as a page instead of a zip is refused', async () => {
    const { master, host } = await open(market)
    host.serve(market, text('\n<html><body>점검 중</body></html>'))
    await expect(master.sync()).rejects.toMatchObject({
      stage: 'unzip',
      message: expect.stringContaining('web page'),
      isRetryable: true,
    })
  })
})

describe('a file between whose columns stand separators', () => {
  it.each([
    ['another market’s', () => goldenFile('nyse'), /line 1 says "NYS" where 거래소코드 is "NAS"/],
    ['one with a control character', () => spoilt(0x01), /line 1 holds a text that is not CP949/],
    ['one with a byte that is no character', () => spoilt(0xff), /line 1 holds a text that is not CP949/],
    ['one without a code', () => withCell(4, ''), /line 1 has no code/],
    ['one with a line end inside', () => spoilt(0x0a), /line 1 has \d+ columns instead of 24/],
  ])('is refused when it is %s', async (_what, bytes, message) => {
    const { master, host } = await open('nasdaq')
    host.serve('nasdaq', await zipMaster('nasdaq', bytes()))
    await expect(master.sync()).rejects.toMatchObject({
      name: 'KisMasterError',
      message: expect.stringMatching(message),
    })
  })

  it('loses no more than half a character where a name was cut in the middle of one', async () => {
    const { master, host } = await open('nasdaq')
    // 64 bytes: as many as the column holds.
    host.serve('nasdaq', await zipMaster('nasdaq', withCell(6, `${'A'.repeat(63)}\u00b0`)))
    await master.sync()
    expect((await master.get('AAPL'))?.name).toBe('A'.repeat(63))
    // In a shorter name it is no cut.
    host.serve('nasdaq', await zipMaster('nasdaq', withCell(6, `${'A'.repeat(20)}\u00b0`)))
    await expect(master.sync({ force: true })).rejects.toMatchObject({ stage: 'decode' })
  })

  it('may have CRLF as well, but no CR alone', async () => {
    const { master, host } = await open('nasdaq')
    host.serve('nasdaq', await zipMaster('nasdaq', spoilt(0x0d)))
    await expect(master.sync()).rejects.toMatchObject({ stage: 'decode' })
  })

  /** The file with one byte of the first name replaced. */
  function spoilt(byte: number): Uint8Array {
    const bytes = goldenFile('nasdaq').slice()
    bytes[20] = byte
    return bytes
  }

  /** The first line with another cell, each of whose characters is a byte. */
  function withCell(at: number, cell: string): Uint8Array {
    const [first, ...others] = fileLines('nasdaq')
    const cells = Array.from(first, (byte) => String.fromCharCode(byte))
      .join('')
      .split('\t')
    cells[at] = cell
    return join(
      Uint8Array.from(cells.join('\t'), (character) => character.charCodeAt(0)),
      ...others,
    )
  }
})

describe('a list of which sources tell different shapes', () => {
  const lines = (market: MasterMarket): readonly Uint8Array[] => fileLines(market).map(withoutEnd)
  const file = (parts: readonly Uint8Array[]): Uint8Array => join(...parts.flatMap((part) => [part, text('\n')]))

  it('of bonds is read without its last three columns', async () => {
    const { master, host } = await open('bond')
    host.serve('bond', await zipMaster('bond', file(lines('bond').map((line) => line.subarray(0, 82)))))
    const [first, second] = await master.all({ markets: ['bond'] })
    expect(first).toMatchObject({
      code: 'KR1035017F62',
      name: '국고03000-2606(26-1)',
      maturityDate: '20360610',
      couponRate: null,
      columns: { sale_date: null, coupon_rate: null, redemption_ratio: null },
    })
    expect(second?.name).toBe('똠방회사채1')
  })

  it('of bonds is refused at any other width', async () => {
    const { master, host } = await open('bond')
    host.serve('bond', await zipMaster('bond', file(lines('bond').map((line) => line.subarray(0, 90)))))
    await expect(master.sync()).rejects.toMatchObject({
      stage: 'parse',
      message: expect.stringMatching(/line 1 is 90 bytes long instead of 106 or 82.*please report/),
    })
    const [first = new Uint8Array()] = lines('bond')
    host.serve('bond', await zipMaster('bond', file([first.subarray(0, 82), first])))
    await expect(master.sync()).rejects.toMatchObject({
      message: expect.stringContaining('line 2 is 106 bytes long instead of 82'),
    })
  })

  it('of commodity derivatives is read with a name of 32 bytes', async () => {
    const { master, host } = await open('commodityDerivatives')
    const before = await master.all()
    const narrow = lines('commodityDerivatives').map((line) => join(line.subarray(0, 55), line.subarray(63)))
    expect(narrow[0]).toHaveLength(108)
    host.serve('commodityDerivatives', await zipMaster('commodityDerivatives', file(narrow)))
    await master.sync({ force: true })
    expect((await master.all()).map(({ columns }) => columns)).toEqual(before.map(({ columns }) => columns))
  })

  it('of stock derivatives is read with fixed widths', async () => {
    const { master, host } = await open('stockDerivatives')
    const before = await master.all()
    const widths = layoutOf('stockDerivatives').columns.map(({ width }) => width)
    const fixed = lines('stockDerivatives').map((line) => {
      const record = new Uint8Array(121).fill(0x20)
      let at = 0
      let start = 0
      for (const width of widths) {
        const bar = line.indexOf(0x7c, start)
        const end = bar === -1 ? line.length : bar
        record.set(line.subarray(start, end), at)
        start = end + 1
        at += width
      }
      return record
    })
    host.serve('stockDerivatives', await zipMaster('stockDerivatives', file(fixed)))
    await master.sync({ force: true })
    expect((await master.all()).map(({ columns }) => columns)).toEqual(before.map(({ columns }) => columns))
    host.serve('stockDerivatives', await zipMaster('stockDerivatives', file(fixed.map((line) => line.subarray(1)))))
    await expect(master.sync({ force: true })).rejects.toMatchObject({ stage: 'parse' })
  })

  it('of night futures may end anywhere in its last column', async () => {
    const { master, host } = await open('nightFutures')
    const before = await master.all()
    const [first = new Uint8Array(), second = new Uint8Array()] = lines('nightFutures')
    host.serve('nightFutures', await zipMaster('nightFutures', file([first.subarray(0, 89), second])))
    await master.sync({ force: true })
    expect(await master.all()).toMatchObject(before.map(({ columns }) => ({ columns })))
    host.serve('nightFutures', await zipMaster('nightFutures', file([first.subarray(0, 80)])))
    await expect(master.sync({ force: true })).rejects.toMatchObject({
      message: expect.stringContaining('line 1 is 80 bytes long instead of 81 to 121'),
    })
  })

  it('of members may come in a zip all the same', async () => {
    const { master, host } = await open('member')
    expect(await master.all()).toHaveLength(3)
    expect(host.files()).toEqual(['memcode.mst'])
    host.serve('member', await zipMaster('member', goldenFile('member')))
    await master.sync({ force: true })
    expect(await master.get('00003')).toMatchObject({ name: '가상투자증권', isForeign: false })
  })
})

describe('other files', () => {
  it('may be named in capitals inside the zip, or in small letters', async () => {
    const { master, host } = await open('nasdaq')
    host.serve('nasdaq', await zipFiles({ 'readme.txt': text('a'), 'nasmst.cod': goldenFile('nasdaq') }))
    expect(await master.all()).toHaveLength(GOLDEN.nasdaq.length)
    expect(host.files()).toEqual(['nasmst.cod.zip'])
  })

  it('may have a name that runs on in characters of two bytes', async () => {
    const { master, host } = await open('overseasIndex')
    const bytes = goldenFile('overseasIndex').slice()
    const last = bytes.length - 105
    bytes.set([0xb0, 0xa1, 0xb0], last + 90)
    host.serve('overseasIndex', await zipMaster('overseasIndex', bytes))
    expect((await master.get('CH:501999'))?.columns).toMatchObject({ sector_code: '???1', exchange_code: 'SHSE' })
  })

  it('may hold a theme twice, but no stock twice in one', async () => {
    const { master, host } = await open('theme')
    expect(new Set((await master.all()).map(({ code }) => code)).size).toBe(4)
    host.serve('theme', await zipMaster('theme', join(...fileLines('theme'), ...fileLines('theme').slice(1, 2))))
    await expect(master.sync({ force: true })).rejects.toMatchObject({
      stage: 'parse',
      message: expect.stringContaining('code 027 900002 stands on line 2 and again on line 7'),
    })
  })
})
