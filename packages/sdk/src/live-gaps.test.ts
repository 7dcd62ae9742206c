import type { PublishedRecord } from '@kis/simulator'
import { afterEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import type { LiveGap, LiveOrderBook, LiveQuote, PastTrade, Trade } from './index.js'

const SYMBOL = '005930'
let world: World
let published: PublishedRecord[] = []

const setUp = (options: NonNullable<Parameters<typeof createWorld>[0]> = {}) => {
  published = []
  world = createWorld({
    ...options,
    simulator: { onRecord: (record) => void published.push(record), ...options.simulator },
  })
  return { ...world, stock: world.kis.stock(SYMBOL) }
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

/** What was published, as column 2 (price), 12 (quantity) and 13 (volume of the day) tell it; the market trades on while nobody listens. */
const publishedOf = (trId: string, key: string): string[] =>
  published
    .filter((record) => record.trId === trId && record.trKey === key)
    .map(({ text }) => {
      const columns = text.split('^')
      return `${Number(columns[13])}: ${Number(columns[12])} at ${Number(columns[2])}`
    })
const toldOf = ({ volume, quantity, price }: Pick<PastTrade, 'volume' | 'quantity' | 'price'>): string =>
  `${volume}: ${quantity} at ${price}`

describe('a gap of trades', () => {
  it.each([
    ['KRX', 'H0STCNT0', 'a socket that ends', (it: World) => it.simulator.faults.killSockets(), true],
    // It is noticed after more trades than the list goes back to.
    ['KRX', 'H0STCNT0', 'a half-open socket', (it: World) => it.simulator.faults.halfOpen(), false],
    ['SOR', 'H0UNCNT0', 'a socket that ends', (it: World) => it.simulator.faults.killSockets(), true],
    ['NXT', 'H0NXCNT0', 'a socket that ends', (it: World) => it.simulator.faults.killSockets(), true],
  ] as const)(
    'at %s (%s) is filled exactly after %s',
    async (venue, trId, _what, fault, isFillable) => {
      const { settle, clock, kis } = setUp({ simulator: { env: 'real' }, kis: { env: 'real' } })
      const stock = kis.stock(SYMBOL, { venue })
      const view = await settle(stock.watchTrades())
      const told: Trade[] = []
      const gaps: LiveGap[] = []
      const marks: string[] = []
      view.on('data', (trade) => {
        told.push(trade)
        if (marks.at(-1) !== trade.source) marks.push(trade.source)
      })
      view.on('gap', (gap) => {
        gaps.push(gap)
        marks.push('gap')
      })
      await clock.advance(20_000)
      for (let breaks = 1; breaks <= (isFillable ? 2 : 1); breaks += 1) {
        fault(world)
        await clock.until(() => gaps.length === breaks, { maxMs: 600_000 })
        await clock.advance(15_000)
      }
      const list = stock.tradesAt()
      const tape: string[] = []
      await settle(
        (async () => {
          for await (const trade of list) tape.unshift(toldOf(trade))
        })(),
      )
      const known = told.map(toldOf)
      // Each trade once and in order: the volume of the day grows by the quantity of each, but where a gap says that something is missing.
      const isApart = (trade: Trade, index: number): boolean => {
        const before = told[index - 1]
        if (before) expect(trade.volume).toBeGreaterThan(before.volume ?? 0)
        return before !== undefined && (trade.volume ?? 0) - trade.quantity !== before.volume
      }
      expect(told.filter(isApart)).toHaveLength(gaps.filter(({ complete }) => !complete).length)
      // The list goes back some way, and on for as long as it was read.
      const common = tape.findIndex((trade) => known.includes(trade))
      const overlap = known.slice(known.indexOf(tape[common] ?? ''))
      expect(overlap.length).toBeGreaterThan(30)
      expect(overlap).toEqual(tape.slice(common, common + overlap.length))
      const live = publishedOf(trId, SYMBOL)
      if (isFillable) expect(known).toEqual(expect.arrayContaining(live.slice(live.indexOf(known[0] ?? ''))))
      for (const gap of gaps) expect(gap).toMatchObject({ complete: isFillable, error: null })
      const filled = told.filter(({ source }) => source === 'rest')
      expect(filled).toHaveLength(gaps.reduce((sum, gap) => sum + gap.filled, 0))
      expect(filled.length).toBeGreaterThan(0)
      // What was missed comes right behind its gap, and live trades behind that.
      expect(marks).toEqual([
        'stream',
        ...gaps.flatMap(({ filled }) => ['gap', ...(filled > 0 ? ['rest'] : []), 'stream']),
      ])
      expect(world.simulator.state().registrations).toHaveLength(1)
      await settle(view.stop())
    },
    60_000,
  )

  it('in which nobody traded is told as filled', async () => {
    // Back at once: the break is over before the next trade.
    const { settle, clock, stock, simulator } = setUp({ kis: { random: () => 0 } })
    const view = await settle(stock.watchTrades())
    const told: Trade[] = []
    const gaps: LiveGap[] = []
    view.on('data', (trade) => told.push(trade))
    view.on('gap', (gap) => gaps.push(gap))
    await clock.advance(5_000)
    simulator.faults.killSockets()
    await clock.until(() => gaps.length === 1, { maxMs: 120_000 })
    await clock.advance(5_000)
    expect(gaps).toMatchObject([{ complete: true, filled: 0, error: null }])
    const live = publishedOf('H0STCNT0', SYMBOL)
    const known = told.map(toldOf)
    expect(known).toEqual(live.slice(live.indexOf(known[0] ?? '')))
  })

  it('stays a gap when REST does not answer, and the live trades go on', async () => {
    const { settle, clock, stock, simulator } = setUp()
    const view = await settle(stock.watchTrades())
    const told: Trade[] = []
    const gaps: LiveGap[] = []
    view.on('data', (trade) => told.push(trade))
    view.on('gap', (gap) => gaps.push(gap))
    await clock.advance(5_000)
    simulator.faults.maintenance({ forMs: 120_000 })
    simulator.faults.killSockets()
    await clock.until(() => gaps.length === 1, { maxMs: 120_000 })
    const before = told.length
    await clock.advance(5_000)
    expect(gaps[0]).toMatchObject({ complete: false, filled: 0 })
    expect(gaps[0]?.error).toBeTruthy()
    expect(told.length).toBeGreaterThan(before)
    expect(told.every(({ source }) => source === 'stream')).toBe(true)
  })

  it('is not filled on request, and told at once', async () => {
    const { settle, clock, stock, simulator } = setUp()
    const view = await settle(stock.watchTrades({ fillGaps: false }))
    const gaps: LiveGap[] = []
    view.on('data', () => undefined)
    view.on('gap', (gap) => gaps.push(gap))
    await clock.advance(5_000)
    simulator.faults.killSockets()
    await clock.until(() => gaps.length === 1, { maxMs: 120_000 })
    expect(gaps[0]).toMatchObject({ complete: false, filled: 0, error: null })
    expect(simulator.state().requests.FHPST01060000).toBeUndefined()
  })

  it('is told when the connection is lost, before it is back', async () => {
    const { settle, clock, stock, simulator } = setUp()
    const view = await settle(stock.watchTrades())
    const events: string[] = []
    view.on('data', () => undefined)
    view.on('lost', () => events.push('lost'))
    view.on('gap', () => events.push('gap'))
    await clock.advance(2_000)
    simulator.faults.killSockets()
    await clock.until(() => events.includes('gap'), { maxMs: 120_000 })
    expect(events).toEqual(['lost', 'gap'])
  })
})

describe('a gap of a state', () => {
  it('of a book is filled by the book as it stands', async () => {
    const { settle, clock, stock, simulator } = setUp()
    const view = await settle(stock.watchOrderBook())
    const told: LiveOrderBook[] = []
    const gaps: LiveGap[] = []
    view.on('data', (book) => told.push(book))
    view.on('gap', (gap) => gaps.push(gap))
    await clock.advance(5_000)
    simulator.faults.killSockets()
    await clock.until(() => gaps.length === 1, { maxMs: 120_000 })
    await clock.advance(3_000)
    expect(gaps[0]).toMatchObject({ complete: true, filled: 1 })
    const [snapshot] = told.filter(({ source }) => source === 'rest')
    expect(snapshot?.asks).toHaveLength(10)
    expect(snapshot?.symbol).toBe(SYMBOL)
    expect(told.map(({ time }) => time)).toEqual(told.map(({ time }) => time).sort())
  })

  it('of a quote likewise; it begins with a quote and follows the trades', async () => {
    const { settle, clock, stock, simulator } = setUp()
    const view = await settle(stock.watchQuote())
    const told: LiveQuote[] = []
    const gaps: LiveGap[] = []
    view.on('data', (quote) => told.push(quote))
    view.on('gap', (gap) => gaps.push(gap))
    await clock.advance(5_000)
    simulator.faults.killSockets()
    await clock.until(() => gaps.length === 1, { maxMs: 120_000 })
    await clock.advance(3_000)
    expect(told[0]).toMatchObject({ source: 'rest', symbol: SYMBOL, time: null })
    expect(told.filter(({ source }) => source === 'rest')).toHaveLength(2)
    expect(told.at(-1)).toMatchObject({ source: 'stream', name: told[0]?.name, basePrice: told[0]?.basePrice })
    const volumes = told.map(({ volume }) => volume ?? 0)
    expect(volumes).toEqual([...volumes].sort((one, other) => one - other))
    const quote = await settle(stock.quote())
    expect(quote.volume).toBeGreaterThanOrEqual(volumes.at(-1) ?? 0)
  })
})

describe('a live view', () => {
  it('ends with its signal, also while it is being opened', async () => {
    const { failure, settle, clock, stock, simulator } = setUp()
    const early = new AbortController()
    const opening = stock.watchQuote({ signal: early.signal })
    early.abort()
    expect(await failure(opening)).toMatchObject({ code: 'KIS_ABORT' })
    const later = new AbortController()
    const view = await settle(stock.watchTrades({ signal: later.signal }))
    const reading = (async () => {
      let read = 0
      for await (const _trade of view) read += 1
      return read
    })()
    await clock.advance(3_000)
    later.abort()
    expect(await settle(reading)).toBeGreaterThan(0)
    await clock.advance(3_000)
    expect(simulator.state().registrations).toHaveLength(0)
  })

  it('of a market abroad, of contracts, bonds and indices has the same shape', async () => {
    const { settle, clock, kis } = setUp({ simulator: { env: 'real' }, kis: { env: 'real' } })
    const apple = kis.stock('AAPL', { venue: 'NASDAQ' })
    const views = [
      ['AAPL', 'USD', await settle(apple.watchTrades())],
      ['A01612', 'KRW', await settle(kis.contract('A01612').watchTrades())],
      ['0001', 'KRW', await settle(kis.index('0001').watchTrades())],
    ] as const
    const told = new Map<string, Trade>()
    for (const [name, , view] of views) view.on('data', (trade) => void told.set(name, trade))
    await clock.until(() => told.size === views.length, { maxMs: 300_000 })
    for (const [symbol, currency] of views) {
      expect(told.get(symbol)).toMatchObject({ symbol, currency, source: 'stream', isDelayed: false })
      expect(told.get(symbol)?.price).toBeGreaterThan(0)
    }
    const book = await settle(apple.watchOrderBook())
    const books: LiveOrderBook[] = []
    book.on('data', (state) => books.push(state))
    await clock.until(() => books.length > 0, { maxMs: 300_000 })
    expect(books[0]).toMatchObject({ symbol: 'AAPL', venue: 'NASDAQ', currency: 'USD' })
  })
})
