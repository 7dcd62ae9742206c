import { createCalendar } from '@kis/utils/calendar'
import { afterEach, describe, expect, it } from 'vitest'
import { createWorld, START, type World } from './__fixtures__/virtual-world.js'
import { type Instrument, type Kis, KisAbortError, KisUnsupportedInPaperError, KisValidationError } from './index.js'

let world: World | undefined
const setUp = (options: Parameters<typeof createWorld>[0] = {}): World => {
  world = createWorld(options)
  return world
}
/** Real money's servers: they have charts that paper trading lacks. */
const setUpReal = (simulator: Parameters<typeof createWorld>[0] = {}): World =>
  setUp({ simulator: { env: 'real', ...simulator.simulator }, kis: { env: 'real' } })
afterEach(async () => {
  if (world) await world.settle(world.kis.close())
  world?.simulator.close()
  world = undefined
})

type Bars = Awaited<ReturnType<ReturnType<Kis['stock']>['bars']>>['bars']
const keysOf = (bars: Bars): string[] => bars.map(({ date, time }) => date + (time ?? ''))
const expectRising = (bars: Bars): void => {
  expect(keysOf(bars)).toEqual([...new Set(keysOf(bars))].sort())
  for (const { open, high, low, close } of bars) {
    expect(low).toBeLessThanOrEqual(Math.min(open, close))
    expect(high).toBeGreaterThanOrEqual(Math.max(open, close))
  }
}
const MINUTE = 60_000
/** With its facts: lists are unpacked in threads that a virtual clock does not wait for. */
const KOSPI200_FUTURE: Instrument = {
  ...{ assetClass: 'domestic-derivative', venue: 'KRX_DERIV', symbol: '101W12', currency: 'KRW', kind: 'future' },
  facts: {
    ...{
      name: 'F 202612',
      englishName: null,
      market: null,
      product: null,
      lotSize: 1,
      basePrice: null,
      leverage: null,
    },
    ...{ isHalted: false, isLiquidationTrading: false, isOnNxt: false, multiplier: 250_000 },
    masterMarket: 'indexDerivatives',
  },
}

describe('bars of days and longer', () => {
  it('cover a range that takes many calls, each day once, holidays left out', async () => {
    const { kis, settle, simulator } = setUp()
    const { bars, gaps, complete, ...rest } = await settle(
      kis.stock('005930').bars({ unit: 'day', from: '20250602', to: '20261119' }),
    )
    expect(rest).toEqual({
      symbol: '005930',
      venue: 'KRX',
      currency: 'KRW',
      unit: 'day',
      minutes: null,
      adjusted: true,
    })
    expectRising(bars)
    expect(bars.length).toBeGreaterThan(330)
    expect([bars[0]?.date, bars.at(-1)?.date]).toEqual(['20250602', '20261119'])
    expect(bars.map(({ date }) => date)).not.toContain('20261009')
    expect({ gaps, complete }).toEqual({ gaps: [], complete: true })
    // A hundred a call, and no call more to learn that nothing is older.
    expect(simulator.state().requests.FHKST03010100).toBe(Math.ceil(bars.length / 100))
  })

  it('tell where the chart begins, as a gap', async () => {
    const { kis, settle } = setUp()
    const { bars, gaps, complete } = await settle(
      kis.stock('005930').bars({ unit: 'day', from: '20100104', to: '20261119' }),
    )
    expect(complete).toBe(false)
    expect(gaps).toEqual([{ from: '20100104', to: expect.any(String), reason: 'before-first-bar' }])
    expect((gaps[0]?.to ?? '') < (bars[0]?.date ?? '')).toBe(true)
  })

  it.each(['week', 'month', 'year'] as const)('of a %s are put together from the same days', async (unit) => {
    const { kis, settle } = setUp()
    const stock = kis.stock('005930')
    const { bars } = await settle(stock.bars({ unit, from: '20260101', to: '20261119' }))
    const { bars: days } = await settle(stock.bars({ unit: 'day', from: '20251229', to: '20261120' }))
    expectRising(bars)
    for (const [index, bar] of bars.entries()) {
      const before = bars[index - 1]?.date ?? (unit === 'week' ? '20251228' : '20251231')
      const within = days.filter(({ date }) => date > before && date <= bar.date)
      expect(bar).toMatchObject({
        time: null,
        open: within[0]?.open,
        high: Math.max(...within.map(({ high }) => high)),
        low: Math.min(...within.map(({ low }) => low)),
        close: within.at(-1)?.close,
        volume: within.reduce((sum, { volume }) => sum + volume, 0),
        // It is Friday morning.
        isPartial: index === bars.length - 1,
      })
    }
    expect(bars.at(-1)?.date).toBe('20261120')
  })

  it('of today are partial until the close', async () => {
    const { kis, settle, clock } = setUp()
    const today = () => settle(kis.stock('005930').bars({ unit: 'day', from: '20261119' }))
    expect((await today()).bars.map(({ date, isPartial }) => [date, isPartial])).toEqual([
      ['20261119', false],
      ['20261120', true],
    ])
    await clock.advance(6 * 60 * MINUTE)
    expect((await today()).bars.at(-1)).toMatchObject({ date: '20261120', isPartial: false })
  })

  it('of NXT and of both venues together come alike', async () => {
    const { kis, settle } = setUp()
    const range = { unit: 'day', from: '20260901', to: '20261119' } as const
    for (const stock of [kis.stock('005930', { venue: 'NXT' }), kis.stock('005930', { venue: 'SOR' })]) {
      const { bars, venue } = await settle(stock.bars(range))
      expectRising(bars)
      expect(venue).toBe(stock.venue)
      expect(bars.at(-1)?.date).toBe('20261119')
    }
  })

  it('of stocks abroad go by the days of their exchange; years come from months', async () => {
    const { kis, settle } = setUp()
    const apple = kis.stock('AAPL', { venue: 'NASDAQ' })
    const { bars, gaps, currency, adjusted } = await settle(
      apple.bars({ unit: 'day', from: '20260601', to: '20261118' }),
    )
    expectRising(bars)
    expect({ currency, adjusted }).toEqual({ currency: 'USD', adjusted: true })
    expect(bars.length).toBeGreaterThan(100)
    // Each day on which New York traded has a bar or lies in a gap, never both.
    const dates = new Set(bars.map(({ date }) => date))
    for (const date of createCalendar().tradingDays('20260601', '20261118', 'NASDAQ'))
      expect(gaps.some(({ from, to }) => from <= date && date <= to)).toBe(!dates.has(date))
    const { bars: months } = await settle(apple.bars({ unit: 'month', from: '20260101', to: '20261118' }))
    const { bars: years } = await settle(apple.bars({ unit: 'year', from: '20260601', to: '20261118' }))
    expect(years).toHaveLength(1)
    expect(years[0]).toMatchObject({
      open: months[0]?.open,
      close: months.at(-1)?.close,
      volume: months.reduce((sum, { volume }) => sum + volume, 0),
      isPartial: true,
    })
  })

  it.each(['0001', '1001'])('of the index %s come in pages', async (code) => {
    const { kis, settle } = setUp()
    const { bars } = await settle(kis.index(code).bars({ unit: 'day', from: '20260601', to: '20261119' }))
    expectRising(bars)
    expect(bars.length).toBeGreaterThan(100)
  })
})

describe('bars of minutes', () => {
  it('are the trades that were streamed, to the share', async () => {
    const { kis, settle, clock } = setUp()
    await clock.advance(95 * MINUTE)
    const stock = kis.stock('005930')
    const view = await settle(stock.watchTrades())
    await clock.advance(45_000)
    const begin = Math.ceil(clock.now() / MINUTE) * MINUTE
    const made = new Map<number, { open: number; high: number; low: number; close: number; volume: number }>()
    view.on('data', ({ price, quantity }) => {
      const minute = Math.floor(clock.now() / MINUTE) * MINUTE
      const bar = made.get(minute)
      if (!bar) made.set(minute, { open: price, high: price, low: price, close: price, volume: quantity })
      else {
        bar.high = Math.max(bar.high, price)
        bar.low = Math.min(bar.low, price)
        bar.close = price
        bar.volume += quantity
      }
    })
    await clock.advance(6 * MINUTE)
    const { bars } = await settle(stock.bars({ unit: 'minute' }))
    await settle(view.stop())
    const whole = bars.filter(({ at, isPartial }) => (at ?? 0) >= begin && !isPartial)
    expect(whole.length).toBeGreaterThanOrEqual(5)
    for (const bar of whole) expect(bar).toMatchObject(made.get(bar.at ?? 0) ?? {})
    expect(whole.map(({ at }) => at)).toEqual(
      [...made.keys()].filter((at) => at >= begin && at <= (whole.at(-1)?.at ?? 0)),
    )
  })

  it('of today come on paper from the first of the day, and of any part of it', async () => {
    const { kis, settle, clock } = setUp()
    await clock.advance(95 * MINUTE)
    const stock = kis.stock('005930')
    const { bars, complete, minutes, adjusted } = await settle(stock.bars({ unit: 'minute' }))
    expect({ complete, minutes, adjusted }).toEqual({ complete: true, minutes: 1, adjusted: null })
    expectRising(bars)
    expect(bars.length).toBeGreaterThan(60)
    expect((bars[0]?.time ?? '') <= '090000').toBe(true)
    for (const { date, time, kst } of bars) expect(kst?.replace(/\D/g, '')).toBe(date + time)
    const [from, to] = [bars[40]?.time ?? '', bars[50]?.time ?? '']
    const { bars: part } = await settle(stock.bars({ unit: 'minute', from, to }))
    expect(keysOf(part)).toEqual(keysOf(bars.slice(40, 51)))
  })

  it('of five minutes are exactly those of one', async () => {
    const { kis, settle, clock } = setUp()
    await clock.advance(95 * MINUTE)
    const stock = kis.stock('005930')
    const { bars: ones } = await settle(stock.bars({ unit: 'minute', to: '112959' }))
    // What a range touches is given whole.
    const { bars: fives } = await settle(stock.bars({ unit: 'minute', minutes: 5, to: '112700' }))
    expect(fives.map(({ time }) => time?.slice(2, 4))).not.toContain('01')
    for (const five of fives) {
      const within = ones.filter(({ at }) => (at ?? 0) >= (five.at ?? 0) && (at ?? 0) < (five.at ?? 0) + 5 * MINUTE)
      expect(five).toMatchObject({
        open: within[0]?.open,
        high: Math.max(...within.map(({ high }) => high)),
        low: Math.min(...within.map(({ low }) => low)),
        close: within.at(-1)?.close,
        volume: within.reduce((sum, { volume }) => sum + volume, 0),
      })
    }
    expect(fives.reduce((sum, { volume }) => sum + volume, 0)).toBe(ones.reduce((sum, { volume }) => sum + volume, 0))
  })

  it('of past days join to the bars of those days, holidays never asked', async () => {
    const { kis, settle, simulator } = setUpReal()
    const stock = kis.stock('005930')
    const { bars, gaps, complete } = await settle(stock.bars({ unit: 'minute', from: '20261007', to: '20261013' }))
    expect({ gaps, complete }).toEqual({ gaps: [], complete: true })
    expectRising(bars)
    // 9 October is a holiday, the 10th and 11th a weekend.
    expect([...new Set(bars.map(({ date }) => date))]).toEqual(['20261007', '20261008', '20261012', '20261013'])
    const { bars: days } = await settle(stock.bars({ unit: 'day', from: '20261007', to: '20261013', adjusted: false }))
    for (const day of days) {
      const within = bars.filter(({ date }) => date === day.date)
      expect([within[0]?.open, within.at(-1)?.close]).toEqual([day.open, day.close])
      expect(Math.max(...within.map(({ high }) => high))).toBe(day.high)
      expect(within.reduce((sum, { volume }) => sum + volume, 0)).toBe(day.volume)
    }
    // 381 bars at 120 a call, and one to learn that nothing is older.
    expect(simulator.state().requests.FHKST03010230).toBeLessThanOrEqual(4 * 5)
  })

  it('of 250 days stream by without being held', async () => {
    const { kis, settle } = setUpReal()
    const told: number[] = []
    const gaps: unknown[] = []
    const count = await settle(
      (async () => {
        let last = ''
        let bars = 0
        const query = {
          ...({ unit: 'minute', minutes: 30, from: '20251119', to: '20261119' } as const),
          onProgress: ({ share }: { share: number }) => void told.push(share),
          onGap: (gap: unknown) => void gaps.push(gap),
        }
        for await (const { date, time } of kis.stock('005930').streamBars(query)) {
          expect(date + time > last).toBe(true)
          last = date + time
          bars += 1
        }
        return bars
      })(),
    )
    expect(count).toBeGreaterThan(240 * 13)
    expect(gaps).toEqual([])
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
    // More than a thousand calls.
  }, 60_000)

  it('beyond what KIS keeps are a gap, and not asked for', async () => {
    const { kis, settle, simulator } = setUpReal()
    const query = { unit: 'minute', from: '20240102', to: '20240105' } as const
    expect(await settle(kis.stock('005930').bars(query))).toMatchObject({
      bars: [],
      gaps: [{ from: '20240102', to: '20240105', reason: 'beyond-reach' }],
      complete: false,
    })
    expect(simulator.state().requests.FHKST03010230).toBeUndefined()
  })

  it('of the days before are what paper lacks: a gap beside those of today, an error alone', async () => {
    const { kis, settle, failure } = setUp()
    const stock = kis.stock('005930')
    const { bars, gaps } = await settle(stock.bars({ unit: 'minute', from: '20261118' }))
    expect(new Set(bars.map(({ date }) => date))).toEqual(new Set(['20261120']))
    expect(gaps).toEqual([{ from: '20261118', to: '20261119', reason: 'paper' }])
    const alone = await failure(stock.bars({ unit: 'minute', from: '20261118', to: '20261119' }))
    expect(KisUnsupportedInPaperError.isInstance(alone)).toBe(true)
    const abroad = await failure(kis.stock('AAPL', { venue: 'NASDAQ' }).bars({ unit: 'minute' }))
    expect(KisUnsupportedInPaperError.isInstance(abroad)).toBe(true)
  })

  it('of stocks abroad are on the clocks of their exchange, and say when that is in Korea', async () => {
    const { kis, settle, clock } = setUpReal()
    await clock.advanceTo(START + 15 * 60 * MINUTE)
    const apple = kis.stock('AAPL', { venue: 'NASDAQ' })
    const { bars } = await settle(apple.bars({ unit: 'minute', minutes: 5, session: 'regular' }))
    expectRising(bars)
    expect(bars.length).toBeGreaterThan(0)
    expect(bars[0]?.date).toBe('20261120')
    for (const { at, time, kst } of bars) {
      const local = new Date((at ?? 0) - 5 * 3_600_000).toISOString()
      expect(local.slice(11, 19).replaceAll(':', '')).toBe(time)
      expect(Number(time?.slice(2, 4)) % 5).toBe(0)
      expect(kst).toBe(new Date((at ?? 0) + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '))
    }
  })

  it('of an index reach as far as KIS tells them; what lies before is a gap', async () => {
    const { kis, settle, clock } = setUpReal()
    await clock.advance(180 * MINUTE)
    const { bars, gaps } = await settle(kis.index('0001').bars({ unit: 'minute', from: '20261116' }))
    expectRising(bars)
    expect(bars.length).toBeGreaterThan(50)
    expect(gaps).toHaveLength(1)
    expect(gaps[0]).toMatchObject({ from: '20261116000000', reason: 'beyond-reach' })
    expect((gaps[0]?.to ?? '') < (keysOf(bars)[0] ?? '')).toBe(true)
  })
})

describe('bars of contracts and bonds', () => {
  it('of a future come by the minute and by the day, and agree', async () => {
    const { kis, settle, clock } = setUpReal()
    await clock.advance(95 * MINUTE)
    const future = kis.contract(KOSPI200_FUTURE)
    const { bars, currency, venue } = await settle(future.bars({ unit: 'minute', minutes: 10 }))
    expectRising(bars)
    expect({ currency, venue }).toEqual({ currency: 'KRW', venue: 'KRX_DERIV' })
    expect(bars.length).toBeGreaterThan(5)
    const { bars: days, complete } = await settle(future.bars({ unit: 'day', from: '20260601' }))
    expectRising(days)
    expect(complete).toBe(true)
    const today = days.at(-1)
    expect(today).toMatchObject({ date: '20261120', isPartial: true })
    for (const { high, low } of bars) {
      expect(high).toBeLessThanOrEqual(today?.high ?? 0)
      expect(low).toBeGreaterThanOrEqual(today?.low ?? 0)
    }
  })

  it('of a bond reach back as far as its screen, and say so', async () => {
    const { kis, settle } = setUpReal()
    const { bars, gaps } = await settle(kis.bond('KR101501D967').bars({ unit: 'day', from: '20260101' }))
    expectRising(bars)
    expect(bars.length).toBeGreaterThan(10)
    expect(gaps).toMatchObject([{ from: '20260101', reason: 'beyond-reach' }])
  })
})

describe('a range of bars', () => {
  it('ends in the middle when it is aborted', async () => {
    const { kis, failure, simulator } = setUp()
    const controller = new AbortController()
    const shares: number[] = []
    const error = await failure(
      kis.stock('005930').bars({
        ...{ unit: 'day', from: '20250101', to: '20261119', signal: controller.signal },
        onProgress({ share }) {
          shares.push(share)
          if (shares.length === 2) controller.abort()
        },
      }),
    )
    expect(KisAbortError.isInstance(error)).toBe(true)
    expect(simulator.state().requests.FHKST03010100).toBe(2)
    expect(shares[0]).toBeGreaterThan(0)
    expect(shares[1]).toBeGreaterThan(shares[0] ?? 1)
  })

  it.each([
    ['unit', { unit: 'hour', from: '20260101', to: '20260102' }],
    ['from', { unit: 'day', from: '20260132', to: '20260201' }],
    ['from', { unit: 'day', from: '20260202', to: '20260201' }],
    ['from', { unit: 'day' }],
    ['to', { unit: 'day', from: '20260101', to: 'today' }],
    ['from', { unit: 'minute', from: '256000' }],
    ['from', { unit: 'minute', from: '20261120100000', to: '20261120095900' }],
    ['minutes', { unit: 'minute', minutes: 7 }],
    ['session', { unit: 'minute', session: 'night' }],
    ['adjusted', { unit: 'minute', adjusted: true }],
  ])('is refused for a wrong %s: %j', async (field, query) => {
    const { kis, failure, simulator } = setUp()
    const stock = kis.stock('005930')
    const error = await failure(stock.bars(query as never))
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
    const streamed = await failure(
      (async () => {
        for await (const bar of stock.streamBars(query as never)) expect(bar).toBeUndefined()
      })(),
    )
    expect(KisValidationError.isInstance(streamed) && streamed.field).toBe(field)
    expect(simulator.state().tokenRequests).toBe(0)
  })
})
