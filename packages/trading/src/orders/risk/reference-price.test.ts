import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { REFERENCE, STOCK, TEN } from './__fixtures__/orders-at-risk.js'
import { type ReferencePrice, ReferencePrices } from './reference-price.js'

describe('reference prices', () => {
  function setUp() {
    const clock = createVirtualClock({ now: TEN })
    const asked: (readonly [string, AbortSignal | undefined])[] = []
    let price: ReferencePrice | undefined = REFERENCE
    const prices = new ReferencePrices({
      clock,
      maxAgeMs: 5_000,
      fetch: async ({ venue, symbol }, signal) => {
        asked.push([`${venue} ${symbol}`, signal])
        return price
      },
    })
    return { clock, asked, prices, set: (next: ReferencePrice | undefined) => (price = next) }
  }

  it('are asked for once in five seconds, for each listing', async () => {
    const { clock, asked, prices, set } = setUp()
    const { signal } = new AbortController()
    expect(prices.latest(STOCK)).toBeUndefined()
    expect(await prices.get(STOCK, signal)).toEqual(REFERENCE)
    await clock.advance(5_000)
    set({ ...REFERENCE, last: 71_000 })
    expect(await prices.get(STOCK, undefined)).toEqual(REFERENCE)
    expect(asked).toEqual([['KRX 005930', signal]])
    await clock.advance(1)
    expect((await prices.get(STOCK, undefined))?.last).toBe(71_000)
    await prices.get({ ...STOCK, venue: 'NYSE' }, undefined)
    await prices.get({ ...STOCK, symbol: '000660' }, undefined)
    expect(asked.slice(2).map(([name]) => name)).toEqual(['NYSE 005930', 'KRX 000660'])
  })

  it('follow trades that somebody sees, and are asked for again where there was none', async () => {
    const { clock, asked, prices, set } = setUp()
    prices.saw(STOCK, 75_000)
    expect(prices.latest(STOCK)).toBeUndefined()
    set(undefined)
    expect(await prices.get(STOCK, undefined)).toBeUndefined()
    set(REFERENCE)
    await prices.get(STOCK, undefined)
    expect(asked).toHaveLength(2)
    await clock.advance(4_000)
    prices.saw(STOCK, 75_000)
    await clock.advance(4_000)
    expect(await prices.get(STOCK, undefined)).toEqual({ ...REFERENCE, last: 75_000 })
    expect(asked).toHaveLength(2)
    await clock.advance(100_000)
    expect(prices.latest(STOCK)?.last).toBe(75_000)
  })
})
