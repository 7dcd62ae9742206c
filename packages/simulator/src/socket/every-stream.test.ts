import { createVirtualClock } from '@kis/core/testing'
import { columnsOf, Decoder, parseFrame, type StreamKeyKind, type StreamSpec } from '@kis/realtime'
import { describe, expect, it } from 'vitest'
import { createRawClient } from '../__fixtures__/raw-client.js'
import { openRawSocket } from '../__fixtures__/raw-socket.js'
import { createSimulator } from '../simulator.js'
import { STREAM_SPECS } from './frames/stream-specs.js'

const KEYS: Readonly<Record<Exclude<StreamKeyKind, 'htsId'>, string>> = {
  symbol: '005930',
  index: '0001',
  bond: 'KR103502GA34',
  bondIndex: 'KBPR01',
  futuresOptions: '101W12',
  overseasStock: 'DNASAAPL',
  overseasFutures: 'ESZ26',
}

const PUBLIC = STREAM_SPECS.filter((spec) => spec.key !== 'htsId').map((spec) => ({ spec, id: spec.id }))

async function setUp(seed = 1) {
  const clock = createVirtualClock()
  const simulator = createSimulator({ env: 'real', seed, clock, limits: { callsPerSecond: 1000 } })
  const client = createRawClient(simulator)
  await client.token()
  const socket = openRawSocket(simulator, await client.approval())
  return { clock, simulator, client, socket }
}

const keyOf = ({ key }: StreamSpec): string => (key === 'htsId' ? 'hts001' : KEYS[key])

/** The data frames of a stream. */
async function listen(spec: StreamSpec, ms = 12_000): Promise<string[]> {
  const { clock, socket } = await setUp()
  expect(socket.register(spec.tr.real, keyOf(spec)).body?.rt_cd).toBe('0')
  await clock.advance(ms)
  return socket.received.filter((frame) => frame.startsWith('0|'))
}

describe('a subscribed stream', () => {
  it('exists for every one that is published', () => {
    expect(STREAM_SPECS).toHaveLength(60)
  })

  it.each(PUBLIC)('$id delivers records that its spec reads', async ({ spec }) => {
    const frames = await listen(spec)
    expect(frames.length).toBeGreaterThan(0)
    const decoder = new Decoder(spec, spec.tr.real)
    for (const text of frames) {
      const frame = parseFrame(text)
      if (!frame) throw new Error(`No frame: ${text}`)
      const fields = text.split('|').slice(3).join('|').split('^')
      expect(fields.length).toBe(frame.count * (spec.layouts[0]?.width ?? 0))
      const records = decoder.decode(fields.join('^'), frame.count)
      if ('reason' in records) throw new Error(`${spec.id}: ${records.reason}: ${text}`)
      for (const record of records) {
        expect(record.layout.isKnown).toBe(true)
        expect(record.raw[0]).toBe(keyOf(spec))
        // Every column that has to be there can be read.
        for (const column of columnsOf(spec, spec.layouts[0] ?? { width: 0 })) {
          expect(() => Reflect.get(record, column)).not.toThrow()
        }
      }
    }
  })

  it('sends several records in one frame at times', async () => {
    const futures = PUBLIC.find(({ id }) => id === 'domesticFuturesOptions.indexFuturesTrade')
    const frames = await listen(futures?.spec ?? fail(), 60_000)
    expect(new Set(frames.map((frame) => frame.split('|')[2])).size).toBeGreaterThan(1)
  })

  it('says the same of a contract as its book does', async () => {
    const { clock, socket } = await setUp()
    socket.register('H0IFCNT0', '101W12')
    socket.register('H0IFASP0', '101W12')
    await clock.advance(5_000)
    const trade = socket.records('H0IFCNT0', 50).at(-1) ?? []
    const book = socket.records('H0IFASP0', 38).at(-1) ?? []
    // Ask and bid of the trade's record are the best of the book.
    expect([trade[34], trade[35]]).toEqual([book[2], book[7]])
    const [ask, bid, last] = [Number(trade[34]), Number(trade[35]), Number(trade[5])]
    expect(bid).toBeLessThan(ask)
    expect([ask, bid]).toContain(last)
  })

  it('of both venues tells of the trades of each, and adds up', async () => {
    const { clock, socket } = await setUp()
    for (const trId of ['H0STCNT0', 'H0NXCNT0', 'H0UNCNT0']) socket.register(trId, '005930')
    await clock.advance(20_000)
    const pick = (rows: string[][]) => rows.map((row) => [row[1], row[2], row[12]].join('/'))
    const [krx, nxt] = [socket.records('H0STCNT0', 47), socket.records('H0NXCNT0', 46)]
    expect(Math.min(krx.length, nxt.length)).toBeGreaterThan(3)
    expect(pick(nxt)).not.toEqual(pick(krx))
    const both = socket.records('H0UNCNT0', 47)
    expect(pick(both).sort()).toEqual([...pick(krx), ...pick(nxt)].sort())
    for (const [index, record] of both.entries()) {
      const before = both[index - 1]
      if (before) expect(Number(record[13]) - Number(before[13])).toBe(Number(record[12]))
    }
  })

  it('goes silent when it is unregistered', async () => {
    const { clock, socket } = await setUp()
    socket.register('H0UPCNT0', '0001')
    await clock.advance(3_000)
    const before = socket.records('H0UPCNT0', 30).length
    expect(before).toBeGreaterThan(0)
    socket.register('H0UPCNT0', '0001', '2')
    await clock.advance(5_000)
    expect(socket.records('H0UPCNT0', 30)).toHaveLength(before)
  })

  it('walks the same with the same seed, whoever else is watched', async () => {
    const play = async (others: readonly string[], seed = 4): Promise<string[]> => {
      const { clock, socket } = await setUp(seed)
      for (const trId of others) socket.register(trId, keyOf(STREAM_SPECS.find(({ tr }) => tr.real === trId) ?? fail()))
      socket.register('HDFSCNT0', 'DNASAAPL')
      await clock.advance(5_000)
      return socket.received.filter((frame) => frame.startsWith('0|HDFSCNT0'))
    }
    const alone = await play([])
    expect(alone.length).toBeGreaterThan(3)
    expect(await play(['HDFSASP0', 'H0IFCNT0', 'H0UPCNT0'])).toEqual(alone)
    expect(await play([], 5)).not.toEqual(alone)
  })
})

function fail(): never {
  throw new Error('No such stream.')
}
