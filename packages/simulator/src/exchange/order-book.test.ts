import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OrderBook } from './order-book.js'

const add = (book: OrderBook<string>, side: 'buy' | 'sell', price: number, quantity: number, owner: string) =>
  book.add({ side, price, quantity, owner })

describe('an order book', () => {
  it('trades at the best price first, at one price with who came first', () => {
    const book = new OrderBook<string>()
    add(book, 'sell', 102, 5, 'late and dear')
    add(book, 'sell', 101, 3, 'first')
    add(book, 'sell', 101, 4, 'second')
    const matches = book.take('buy', 102, 9)
    expect(matches.map(({ price, quantity, maker }) => [price, quantity, maker.owner])).toEqual([
      [101, 3, 'first'],
      [101, 4, 'second'],
      [102, 2, 'late and dear'],
    ])
    expect(book.levels('sell', 10)).toEqual([{ price: 102, quantity: 3 }])
  })

  it('never trades through the limit', () => {
    const book = new OrderBook<string>()
    add(book, 'buy', 100, 5, 'a')
    add(book, 'buy', 99, 5, 'b')
    expect(book.available('sell', 100)).toBe(5)
    expect(book.take('sell', 100, 8).map(({ price }) => price)).toEqual([100])
    expect(book.best('buy')).toBe(99)
  })

  it('keeps every share: what is taken and what is left is what was added', () => {
    const action = fc.record({
      kind: fc.constantFrom('add' as const, 'take' as const, 'remove' as const),
      side: fc.constantFrom('buy' as const, 'sell' as const),
      price: fc.integer({ min: 90, max: 110 }),
      quantity: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(action, { maxLength: 200 }), (actions) => {
        const book = new OrderBook<string>()
        let added = 0
        let gone = 0
        for (const { kind, side, price, quantity } of actions) {
          if (kind === 'add') {
            // As the market does: first trade, then wait.
            const taken = book.take(side, price, quantity).reduce((sum, match) => sum + match.quantity, 0)
            gone += taken
            if (taken < quantity) add(book, side, price, quantity - taken, 'x')
            added += quantity - taken
          } else if (kind === 'take') {
            for (const match of book.take(side, price, quantity)) {
              gone += match.quantity
              expect(side === 'buy' ? match.price <= price : match.price >= price).toBe(true)
            }
          } else {
            const [order] = book.queue(side, price)
            if (order) {
              gone += order.quantity
              book.remove(order)
            }
          }
          const bid = book.best('buy')
          const ask = book.best('sell')
          if (bid !== undefined && ask !== undefined) expect(bid).toBeLessThan(ask)
        }
        const left = (['buy', 'sell'] as const).flatMap((side) => book.levels(side, 1000))
        expect(left.reduce((sum, level) => sum + level.quantity, 0) + gone).toBe(added)
        for (const side of ['buy', 'sell'] as const) {
          const prices = book.prices(side)
          expect([...prices].sort((a, b) => (side === 'buy' ? b - a : a - b))).toEqual(prices)
        }
      }),
    )
  })
})
