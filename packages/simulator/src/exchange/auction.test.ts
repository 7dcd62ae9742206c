import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auctionPriceOf, matchAuction } from './auction.js'
import { OrderBook } from './order-book.js'

const add = (book: OrderBook<string>, side: 'buy' | 'sell', price: number, quantity: number, owner: string) =>
  book.add({ side, price, quantity, owner })

describe('a call auction', () => {
  it('trades where most trades, at one price for all', () => {
    const book = new OrderBook<string>()
    add(book, 'buy', 103, 5, 'eager')
    add(book, 'buy', 101, 5, 'calm')
    add(book, 'sell', 100, 6, 'cheap')
    add(book, 'sell', 102, 6, 'dear')
    const found = auctionPriceOf(book, 101)
    expect(found).toEqual({ price: 101, quantity: 6 })
    if (!found) return
    const matches = matchAuction(book, found)
    expect(matches.map(({ quantity, buyer, seller }) => [quantity, buyer.owner, seller.owner])).toEqual([
      [5, 'eager', 'cheap'],
      [1, 'calm', 'cheap'],
    ])
  })

  it('chooses the smaller surplus, then the price nearer to the last one, then the higher', () => {
    const book = new OrderBook<string>()
    add(book, 'buy', 110, 10, 'a')
    add(book, 'sell', 90, 10, 'b')
    expect(auctionPriceOf(book, 92)?.price).toBe(90)
    expect(auctionPriceOf(book, 108)?.price).toBe(110)
    expect(auctionPriceOf(book, 100)?.price).toBe(110)
  })

  it('has no price while nobody meets', () => {
    const book = new OrderBook<string>()
    expect(auctionPriceOf(book, 100)).toBeUndefined()
    add(book, 'buy', 99, 10, 'a')
    expect(auctionPriceOf(book, 100)).toBeUndefined()
    add(book, 'sell', 100, 10, 'b')
    expect(auctionPriceOf(book, 100)).toBeUndefined()
  })

  it('leaves no one who could have traded, takes nobody through a limit, and loses no share', () => {
    const order = fc.record({
      side: fc.constantFrom('buy' as const, 'sell' as const),
      price: fc.integer({ min: 90, max: 110 }),
      quantity: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(fc.array(order, { maxLength: 60 }), fc.integer({ min: 90, max: 110 }), (orders, reference) => {
        const book = new OrderBook<string>()
        for (const [index, one] of orders.entries()) book.add({ ...one, owner: String(index) })
        const most = Math.max(
          0,
          ...orders.map(({ price }) => {
            const demand = sumOf(orders.filter((one) => one.side === 'buy' && one.price >= price))
            const supply = sumOf(orders.filter((one) => one.side === 'sell' && one.price <= price))
            return Math.min(demand, supply)
          }),
        )
        const found = auctionPriceOf(book, reference)
        expect(found?.quantity ?? 0).toBe(most)
        if (!found) return
        const matches = matchAuction(book, found)
        expect(sumOf(matches)).toBe(most)
        for (const { buyer, seller } of matches) {
          expect(buyer.price).toBeGreaterThanOrEqual(found.price)
          expect(seller.price).toBeLessThanOrEqual(found.price)
        }
        const [bid, ask] = [book.best('buy'), book.best('sell')]
        if (bid !== undefined && ask !== undefined) expect(bid).toBeLessThan(ask)
        const left = (['buy', 'sell'] as const).flatMap((side) => book.levels(side, 1000))
        expect(sumOf(left) + 2 * most).toBe(sumOf(orders))
      }),
    )
  })
})

function sumOf(items: readonly { readonly quantity: number }[]): number {
  return items.reduce((sum, { quantity }) => sum + quantity, 0)
}
