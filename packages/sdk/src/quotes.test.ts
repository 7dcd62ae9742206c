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
