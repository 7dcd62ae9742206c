import { createVirtualClock } from '@kis/core/testing'
import { columnsOf } from '@kis/realtime'
import { describe, expect, it } from 'vitest'
import { createRawClient } from '../__fixtures__/raw-client.js'
import { openRawSocket } from '../__fixtures__/raw-socket.js'
import { createSimulator } from '../simulator.js'
import { streamSpecOf } from './frames/stream-specs.js'

/** The last record of a stream some seconds after a moment in Korea. */
async function recordAt(at: string, trId: string, trKey: string): Promise<Record<string, string>> {
  const clock = createVirtualClock({ now: Date.parse(`${at}+09:00`), settle: 'promises' })
  const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 100_000 } })
  const client = createRawClient(simulator)
  await client.token()
  const socket = openRawSocket(simulator, await client.approval())
  socket.register(trId, trKey)
  await clock.advance(5_000)
  const spec = streamSpecOf(trId)
  const layout = spec?.layouts[0]
  if (!spec || !layout) throw new Error(`There is no stream ${trId}.`)
  const fields = socket.records(trId, layout.width).at(-1) ?? []
  return Object.fromEntries(columnsOf(spec, layout).map((name, index) => [name, fields[index] ?? '']))
}

describe('the times of a stream abroad', () => {
  it.each([
    [
      'New York in winter, 14 hours back',
      '2026-11-20T23:40:00',
      'HDFSCNT0',
      'DNASAAPL',
      '20261120',
      '0940',
      '20261120',
    ],
    ['New York in summer, 13 hours back', '2026-07-21T00:40:00', 'HDFSCNT0', 'DNYSIBM', '20260720', '1140', '20260721'],
    ['the last night of summer time', '2026-10-31T04:40:00', 'HDFSCNT0', 'DNASAAPL', '20261030', '1540', '20261031'],
    ['the first night after it', '2026-11-03T04:40:00', 'HDFSCNT0', 'DNASAAPL', '20261102', '1440', '20261103'],
    ['a book by day in Korea', '2026-11-20T11:00:00', 'HDFSASP0', 'RBAQAAPL', '20261119', '2100', '20261120'],
    ['Hong Kong, an hour back', '2026-11-20T11:00:00', 'HDFSASP1', 'DHKS00700', '20261120', '1000', '20261120'],
    ['Tokyo, the same', '2026-11-20T11:00:00', 'HDFSCNT0', 'DTSE7203', '20261120', '1100', '20261120'],
    ['Hanoi, two hours back', '2026-11-20T00:30:00', 'HDFSCNT0', 'DHNXPVS', '20261119', '2230', '20261120'],
    ['a symbol that no master lists', '2026-11-20T11:00:00', 'HDFSCNT0', 'DNASZZZZ', '20261119', '2100', '20261120'],
  ])('%s', async (_, at, trId, key, localDate, localMinute, koreanDate) => {
    const record = await recordAt(at, trId, key)
    expect([record.XYMD, record.XHMS?.slice(0, 4)]).toEqual([localDate, localMinute])
    expect([record.KYMD, record.KHMS?.slice(0, 4)]).toEqual([koreanDate, at.slice(11, 16).replace(':', '')])
  })

  it('name the business day of the exchange', async () => {
    expect(await recordAt('2026-11-21T05:30:00', 'HDFSCNT0', 'DNASAAPL')).toMatchObject({
      TYMD: '20261120',
      XYMD: '20261120',
      KYMD: '20261121',
    })
  })
})

describe('the times of quotes abroad', () => {
  const kst = (date: string, time: string): number => {
    const text = `${date}${time}`
    return Date.parse(text.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z'))
  }

  it.each([
    ['2026-11-20T11:00:00', 'NAS', 'AAPL', 14],
    ['2026-07-20T11:00:00', 'NAS', 'AAPL', 13],
    ['2026-11-20T11:00:00', 'HKS', '00700', 1],
    ['2026-11-20T11:00:00', 'TSE', '7203', 0],
  ])('at %s in %s are those of the exchange and of Korea', async (at, EXCD, SYMB, hours) => {
    const clock = createVirtualClock({ now: Date.parse(`${at}+09:00`) })
    const client = createRawClient(createSimulator({ env: 'real', clock, limits: { callsPerSecond: 100_000 } }))
    await client.token()
    const path = '/uapi/overseas-price/v1/quotations/inquire-time-itemchartprice'
    const query = { AUTH: '', EXCD, SYMB, NMIN: '1', PINC: '1', NEXT: '', NREC: '120', FILL: '', KEYB: '' }
    const { json } = await client.get('HHDFS76950200', path, query)
    const rows = json.output2 as unknown as readonly Record<string, string>[]
    expect(rows.length).toBeGreaterThan(0)
    for (const { xymd = '', xhms = '', kymd = '', khms = '' } of rows)
      expect((kst(kymd, khms) - kst(xymd, xhms)) / 3_600_000).toBe(hours)
  })
})
