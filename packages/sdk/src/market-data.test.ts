import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import { KisAbortError, KisUnsupportedInPaperError, KisValidationError, type PastTrade, type Quote } from './index.js'

let world: World
const setUp = (env: 'real' | 'paper' = 'real') => {
  world = createWorld({ simulator: { env }, kis: { env } })
  return world
}
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

const inOrder = (quote: Quote) => {
  for (const part of [quote.open, quote.price, quote.basePrice]) expect(part).not.toBe(0)
  if (quote.high !== null && quote.low !== null) {
    expect(quote.low).toBeLessThanOrEqual(quote.price)
    expect(quote.high).toBeGreaterThanOrEqual(quote.price)
  }
}

describe('a stock at home', () => {
  it.each(['KRX', 'NXT', 'SOR'] as const)('has quote, book and trades of %s', async (venue) => {
    const { kis, settle, clock } = setUp()
    await clock.advance(10 * 60_000)
    const stock = kis.stock('005930', { venue })
    const quote = await settle(stock.quote())
    inOrder(quote)
    expect(quote).toMatchObject({ symbol: '005930', venue, currency: 'KRW' })
    expect(quote.domestic.listedShares).toBe(5_846_278_000)
    expect(quote.domestic.high52Weeks.price).toBeGreaterThanOrEqual(quote.price)
    const book = await settle(stock.orderBook())
    expect(book.venue).toBe(venue)
    expect(book.asks[0]).toEqual({
      price: expect.any(Number),
      quantity: expect.any(Number),
      quantityChange: expect.any(Number),
    })
    const { trades } = await settle(stock.trades())
    expect(trades.length).toBeGreaterThan(0)
    expect(trades.map(({ time }) => time)).toEqual([...trades.map(({ time }) => time)].sort().reverse())
  })

  it('has every trade of the day, each once, as far back as one reads', async () => {
    const { kis, settle, clock } = setUp('paper')
    await clock.advance(20 * 60_000)
    const past = kis.stock('005930').tradesAt()
    const all = await settle(
      (async () => {
        const seen: PastTrade[] = []
        for await (const trade of past) seen.push(trade)
        return seen
      })(),
    )
    expect(past.complete).toBe(true)
    expect(all.length).toBeGreaterThan(60)
    const { volume } = await settle(kis.stock('005930').quote())
    expect(all.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)).toBeLessThanOrEqual(volume)
    // The volume of the day runs down by what each trade took.
    all.forEach((trade, index) => {
      const older = all[index + 1]
      if (older) expect(older.volume).toBe((trade.volume ?? 0) - (trade.quantity ?? 0))
    })
  })

  it('stops reading trades at once when told so', async () => {
    const { kis, settle, failure, simulator } = setUp('paper')
    await settle(kis.stock('005930').quote())
    const controller = new AbortController()
    const asked = () => simulator.state().requests.FHPST01060000 ?? 0
    const error = await failure(
      (async () => {
        for await (const _ of kis.stock('005930').tradesAt({ signal: controller.signal })) controller.abort()
      })(),
    )
    expect(KisAbortError.isInstance(error)).toBe(true)
    expect(asked()).toBe(1)
  })

  it('tells who trades it', async () => {
    const { kis, settle } = setUp()
    const stock = kis.stock('000660')
    const { days } = await settle(stock.investorFlows())
    expect(days.length).toBeGreaterThan(20)
    expect(days[0]?.individuals).toHaveProperty('netQuantity')
    const { sellers, buyers, foreign } = await settle(stock.brokerFlows())
    expect([sellers.length, buyers.length]).toEqual([5, 5])
    expect(foreign.netQuantity).toBe((foreign.buyQuantity ?? 0) - (foreign.sellQuantity ?? 0))
    const { bars, complete } = await settle(stock.recentBars({ unit: 'day' }))
    expect([bars.length, complete]).toEqual([30, false])
  })

  it('has its single-price session', async () => {
    const { kis, settle } = setUp()
    const { afterHours } = kis.stock('005930')
    const quote = await settle(afterHours.quote())
    expect(quote.price).toBeGreaterThan(0)
    const bars = await settle(afterHours.bars())
    expect(bars.complete).toBe(false)
    expect(bars.bars.every(({ date }) => /^\d{8}$/.test(date))).toBe(true)
    expect(await settle(afterHours.trades())).toMatchObject({ symbol: '005930', venue: 'KRX' })
    expect(await settle(afterHours.orderBook())).toMatchObject({ symbol: '005930', currency: 'KRW' })
  })

  it('has product facts, and null for what does not exist', async () => {
    const { kis, settle } = setUp()
    expect(await settle(kis.stock('005930').info())).toMatchObject({ standardCode: 'KR7005930003', isHalted: false })
    expect(await settle(kis.stock('999999').info())).toBeNull()
  })

  it('may be an ELW', async () => {
    const { kis, settle } = setUp()
    const elw = await settle(kis.stock('58J101').elw.quote())
    expect(elw.price).toBeGreaterThan(0)
    expect(elw.elw.underlying.symbol).toMatch(/005930/)
  })
})

describe('a stock abroad', () => {
  it.each([
    ['AAPL', 'NASDAQ', 'USD'],
    ['IBM', 'NYSE', 'USD'],
    ['SPY', 'AMEX', 'USD'],
    ['00700', 'HKEX', 'HKD'],
    ['600519', 'SSE', 'CNY'],
    ['000858', 'SZSE', 'CNY'],
    ['7203', 'TSE', 'JPY'],
    ['PVS', 'HNX', 'VND'],
    ['VNM', 'HOSE', 'VND'],
  ] as const)('%s of %s goes through the same functions', async (symbol, venue, currency) => {
    const { kis, settle } = setUp()
    const stock = kis.stock(symbol, { venue })
    const quote = await settle(stock.quote())
    inOrder(quote)
    expect(quote).toMatchObject({ symbol, venue, currency })
    const book = await settle(stock.orderBook())
    expect(book).toMatchObject({ symbol, venue, currency })
    expect((await settle(stock.trades())).venue).toBe(venue)
  })

  it('has the short quote on paper, and no book', async () => {
    const { kis, settle, failure } = setUp('paper')
    const stock = kis.stock({ symbol: 'AAPL', venue: 'NASDAQ' })
    expect(await settle(stock.quote())).toMatchObject({ currency: 'USD', overseas: null, open: null })
    expect(KisUnsupportedInPaperError.isInstance(await failure(stock.orderBook()))).toBe(true)
  })

  it('that the exchange does not list is told as unknown', async () => {
    const { kis, failure } = setUp('paper')
    expect(String(await failure(kis.stock('IBM', { venue: 'NASDAQ' }).quote()))).toMatch(/no price for "IBM" of NASDAQ/)
  })
})

describe('the rest of the market', () => {
  it.each(['real', 'paper'] as const)('has indices on %s', async (env) => {
    const { kis, settle } = setUp(env)
    const quote = await settle(kis.index('0001').quote())
    expect(quote.value).toBeGreaterThan(0)
    expect(quote.breadth === null).toBe(env === 'paper')
    expect((await settle(kis.index('SPX').quote())).value).toBeGreaterThan(0)
  })

  it('has contracts of Korea and abroad', async () => {
    const { kis, settle, log } = setUp()
    const future = kis.contract('101W12')
    const quote = await settle(future.quote())
    inOrder(quote)
    expect(quote).toMatchObject({ venue: 'KRX_DERIV', currency: 'KRW', contract: { isScaled: true } })
    const book = await settle(future.orderBook())
    expect(book.asks[0]).toMatchObject({ orderCount: expect.any(Number) })
    const abroad = await settle(kis.contract({ symbol: 'ESZ26', venue: 'OVERSEAS_DERIV' }).quote())
    // Its list is not served here: the prices are as KIS wrote them, and say so.
    expect(abroad.contract.isScaled).toBe(false)
    expect(log.filter(([level, message]) => level === 'warn' && message.includes('lists of contracts'))).not.toEqual([])
  })

  it('has bonds', async () => {
    const { kis, settle } = setUp()
    const bond = kis.bond('KR103501GE97')
    const quote = await settle(bond.quote())
    expect(quote.price).toBeGreaterThan(0)
    const book = await settle(bond.orderBook())
    expect(book.asks.length).toBeLessThanOrEqual(5)
    expect((await settle(bond.trades())).currency).toBe('KRW')
  })

  it.each(['real', 'paper'] as const)('has exchange rates on %s', async (env) => {
    const { kis, settle } = setUp(env)
    const { rates, source } = await settle(kis.exchangeRates())
    expect(source).toBe(env === 'real' ? 'reference' : 'market')
    expect(rates.find(({ currency }) => currency === 'USD')?.won).toBeGreaterThan(0)
  })
})

describe('instruments', () => {
  it('are found by their code alone, without asking KIS', async () => {
    const { kis, settle, simulator } = setUp()
    expect(await settle(kis.instrument('005930'))).toMatchObject({
      venue: 'KRX',
      kind: 'stock',
      facts: { name: '삼성전자', market: 'kospi', lotSize: 1 },
    })
    expect(await settle(kis.instrument('247540'))).toMatchObject({ facts: { market: 'kosdaq' } })
    expect(await settle(kis.stock('005930').resolve())).toMatchObject({ facts: { name: '삼성전자' } })
    expect(simulator.state().tokenRequests).toBe(0)
  })

  it('that no list has are told with what is near', async () => {
    const { kis, failure } = setUp()
    const error = await failure(kis.instrument({ symbol: '0001', venue: 'NXT' }))
    expect(KisValidationError.isInstance(error) && error.field).toBe('symbol')
    expect(String(error)).toMatch(/in the lists kospi, kosdaq\. Near it: 000\d{3}/)
    // A name is no code, but it leads to one.
    expect(String(await failure(kis.instrument('삼성전자')))).toMatch(/Near it: 005930 삼성전자 \(KRX\)/)
  })
})

describe('what is printed', () => {
  it('shows plain names, and neither the wire nor the account', async () => {
    const { kis, settle } = setUp()
    const quote = await settle(kis.stock('005930').quote())
    const rates = await settle(kis.exchangeRates())
    for (const text of [inspect(quote, { depth: 9 }), JSON.stringify(quote), inspect(rates), JSON.stringify(rates)]) {
      expect(text).not.toMatch(/stck_prpr|bass_exrt|98765432/)
    }
    expect(quote.raw.output.stck_prpr).toBe(quote.price)
  })
})
