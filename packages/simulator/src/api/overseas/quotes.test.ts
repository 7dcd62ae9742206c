import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { createRawClient, type Loose, PATHS } from '../../__fixtures__/raw-client.js'
import { createSimulator } from '../../simulator.js'

const QUOTATIONS = '/uapi/overseas-price/v1/quotations'
const APPLE = { AUTH: '', EXCD: 'NAS', SYMB: 'AAPL' }
const DAYS = { GUBN: '0', BYMD: '', MODP: '0' }

async function setUp() {
  const clock = createVirtualClock({ now: Date.UTC(2026, 0, 5, 16) })
  const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 1000 } })
  const client = createRawClient(simulator)
  await client.token()
  await client.get('HHDFS00000300', PATHS.overseasPrice, APPLE)
  await clock.advance(60_000)
  const ask = async (trId: string, name: string, query: Record<string, string> = {}) =>
    (await client.get(trId, `${QUOTATIONS}/${name}`, { ...APPLE, ...query })).json
  return { ask }
}

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]

describe('quotes of a share abroad', () => {
  it('agree with each other', async () => {
    const { ask } = await setUp()
    const { output: price } = await ask('HHDFS00000300', 'price')
    const { output: detail } = await ask('HHDFS76200200', 'price-detail')
    const { output1, output2 } = await ask('HHDFS76240000', 'dailyprice', DAYS)
    const [today, yesterday] = rows(output2)
    expect(output1).toMatchObject({ rsym: 'DNASAAPL', zdiv: '4', nrec: '100' })
    expect([detail?.last, today?.clos]).toEqual([price?.last, price?.last])
    expect([detail?.base, yesterday?.clos]).toEqual([price?.base, price?.base])
    expect([detail?.tvol, today?.tvol]).toEqual([price?.tvol, price?.tvol])
    expect([today?.open, today?.high, today?.low]).toEqual([detail?.open, detail?.high, detail?.low])
    expect([today?.sign, today?.diff, today?.rate]).toEqual([price?.sign, price?.diff, price?.rate])
    expect([detail?.pvol, price?.pvol]).toEqual([yesterday?.tvol, yesterday?.tvol])
  })

  it('tell the limits of the day where the exchange has limits, and 0 elsewhere', async () => {
    const { ask } = await setUp()
    const limitsOf = async (EXCD: string, SYMB: string) => {
      const { output } = await ask('HHDFS76200200', 'price-detail', { EXCD, SYMB })
      return [output?.base, output?.dnlp, output?.uplp]
    }
    expect(await limitsOf('NAS', 'AAPL')).toEqual(['248.9600', '0.0000', '0.0000'])
    expect((await limitsOf('HKS', '00700')).slice(1)).toEqual(['0.0000', '0.0000'])
    // Ten percent in Shanghai; in Tokyo so many yen by the price of the close before.
    expect(await limitsOf('SHS', '600519')).toEqual(['1480.0000', '1332.0000', '1628.0000'])
    expect(await limitsOf('TSE', '7203')).toEqual(['3250.0000', '2550.0000', '3950.0000'])
    const [base, lower, upper] = (await limitsOf('HSX', 'FPT')).map(Number)
    expect(Number(upper) / Number(base)).toBeCloseTo(1.07, 2)
    expect(Number(lower) / Number(base)).toBeCloseTo(0.93, 2)
  })

  it('page back by date and join days into weeks', async () => {
    const { ask } = await setUp()
    const first = rows((await ask('HHDFS76240000', 'dailyprice', DAYS)).output2)
    const end = String(first.at(-1)?.xymd)
    const second = rows((await ask('HHDFS76240000', 'dailyprice', { ...DAYS, BYMD: end })).output2)
    expect(second[0]).toMatchObject({ xymd: end, clos: first.at(-1)?.clos })
    const weeks = rows((await ask('HHDFS76240000', 'dailyprice', { ...DAYS, GUBN: '1' })).output2)
    expect(weeks[0]?.clos).toBe(first[0]?.clos)
    expect(weeks.length).toBeGreaterThan(90)
  })

  it('are empty for an unknown pair', async () => {
    const { ask } = await setUp()
    const unknown = { EXCD: 'NYS' }
    const { output } = await ask('HHDFS76200200', 'price-detail', unknown)
    expect(new Set(Object.values(output ?? {}))).toEqual(new Set(['']))
    expect(rows((await ask('HHDFS76240000', 'dailyprice', { ...DAYS, ...unknown })).output2)).toEqual([])
  })
})
