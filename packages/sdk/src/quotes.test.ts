import { afterEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import { type Kis, KisUnsupportedInPaperError, KisValidationError } from './index.js'

let world: World
const setUp = (options: Parameters<typeof createWorld>[0] = {}) => {
  world = createWorld(options)
  return { ...world, stock: world.kis.stock('005930') }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

describe('quotes', () => {
  it('agree with the book and the limits', async () => {
    const { stock, settle } = setUp()
    const quote = await settle(stock.quote())
    const book = await settle(stock.orderBook())
    expect(book.asks).toHaveLength(10)
    expect(book.bids).toHaveLength(10)
    expect(book.asks[0]?.price).toBeGreaterThan(book.bids[0]?.price ?? 0)
    expect(book.asks.map((level) => level.price)).toEqual(
      [...book.asks.map((level) => level.price)].sort((a, b) => a - b),
    )
    expect(quote.price).toBeLessThanOrEqual(quote.upperLimit ?? 0)
    expect(quote.price).toBeGreaterThanOrEqual(quote.lowerLimit ?? 0)
    expect(quote.change).toBe(quote.price - (quote.basePrice ?? 0))
    expect(quote.raw.raw.rt_cd).toBe('0')
  })

  it('come through the wire floor by dots as well', async () => {
    const { kis, settle } = setUp()
    const answer = await settle(
      kis.rest.domesticStock.inquirePrice({ FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }),
    )
    expect(answer.output.stck_prpr).toBeGreaterThan(0)
    const overseas = await settle(kis.rest.overseasStock.price({ EXCD: 'NAS', SYMB: 'AAPL' }))
    expect(overseas.output.last).toBeGreaterThan(0)
  })

  it('refuse a wrong symbol without a call', () => {
    const { kis, simulator } = setUp()
    expect(() => kis.stock('005930; DROP')).toThrow(KisValidationError)
    expect(simulator.state().tokenRequests).toBe(0)
  })

  it('leave what paper trading lacks to a typed error', async () => {
    const { kis, failure, simulator } = setUp()
    const { domesticStock } = (kis as Kis<'paper'>).rest
    // @ts-expect-error a paper client cannot ask for holidays
    const pending = failure(domesticStock.chkHoliday({ BASS_DT: '20261120' }))
    expect(KisUnsupportedInPaperError.isInstance(await pending)).toBe(true)
    expect(simulator.state().tokenRequests).toBe(0)
  })
})

describe('bars', () => {
  it('cover a range that takes many calls, each day once, rising', async () => {
    const { stock, settle, simulator } = setUp()
    const bars = await settle(stock.bars({ unit: 'day', from: '20250601', to: '20261119' }))
    const dates = bars.map((bar) => bar.date)
    expect(dates).toEqual([...new Set(dates)].sort())
    expect(dates[0]).toBe('20250602')
    expect(dates.at(-1)).toBe('20261119')
    expect(bars.length).toBeGreaterThan(330)
    // A hundred a call, and one more to learn that nothing is older.
    expect(simulator.state().requests.FHKST03010100).toBeLessThanOrEqual(Math.ceil(bars.length / 100) + 1)
    for (const bar of bars) {
      expect(bar.low).toBeLessThanOrEqual(Math.min(bar.open, bar.close))
      expect(bar.high).toBeGreaterThanOrEqual(Math.max(bar.open, bar.close))
    }
  })

  it.each(['week', 'month', 'year'] as const)('come by %s', async (unit) => {
    const { stock, settle } = setUp()
    const bars = await settle(stock.bars({ unit, from: '20250101', to: '20261119' }))
    expect(bars.length).toBeGreaterThan(0)
    expect(bars.map((bar) => bar.date)).toEqual([...new Set(bars.map((bar) => bar.date))].sort())
  })

  it('come by the minute, from the first of the day', async () => {
    const { stock, settle, clock } = setUp()
    await clock.advance(95 * 60_000)
    const bars = await settle(stock.bars({ unit: 'minute' }))
    expect(bars.length).toBeGreaterThan(60)
    const times = bars.map((bar) => `${bar.date}${bar.time}`)
    expect(times).toEqual([...new Set(times)].sort())
    const part = await settle(stock.bars({ unit: 'minute', from: bars[40]?.time ?? '', to: bars[50]?.time ?? '' }))
    expect(part.map((bar) => bar.time)).toEqual(bars.slice(40, 51).map((bar) => bar.time))
  })

  it.each([
    ['unit', { unit: 'hour', from: '20260101', to: '20260102' }],
    ['from', { unit: 'day', from: '20260132', to: '20260201' }],
    ['from', { unit: 'day', from: '20260202', to: '20260201' }],
    ['to', { unit: 'day', from: '20260101', to: 'today' }],
    ['from', { unit: 'minute', from: '256000' }],
  ])('refuse a wrong %s', async (field, query) => {
    const { stock, failure } = setUp()
    const error = await failure(Promise.resolve().then(() => stock.bars(query as never)))
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
  })
})
