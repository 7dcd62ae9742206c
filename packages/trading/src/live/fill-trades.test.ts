import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinTrades } from './fill-trades.js'
import type { Trade } from './trade.js'

/** A day of trades, each of so many shares. */
function dayOf(quantities: readonly number[], source: Trade['source'], date: string | null = '20261120'): Trade[] {
  let volume = 0
  return quantities.map((quantity) => {
    volume += quantity
    return {
      ...{ symbol: '005930', venue: 'KRX', currency: 'KRW', date, time: '100000', price: 100, quantity },
      ...{ aggressor: null, change: null, changeRate: null, volume, ask: null, bid: null },
      ...{ isDelayed: false, source, raw: null },
    }
  })
}

describe('trades of two sources', () => {
  const cuts = fc
    .tuple(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 60 }), fc.infiniteStream(fc.nat()))
    .map(([quantities, chance]) => {
      const cut = () => chance.next().value % (quantities.length + 1)
      const [last = 0, from = 0, until = 0, live = 0] = [cut(), cut(), cut(), cut()].sort((one, other) => one - other)
      return { quantities, last, from, until, live }
    })

  it('become one row: each once, in order, and complete if and only if nothing is missing', () => {
    fc.assert(
      fc.property(cuts, ({ quantities, last, from, until, live }) => {
        const stream = dayOf(quantities, 'stream')
        const list = dayOf(quantities, 'rest', null)
        // The list goes back behind the last trade told, and on beyond the first live one; or there is a hole.
        for (const fetched of [list.slice(last, live), list.slice(0, until), list.slice(from, until)]) {
          const before = stream[last - 1]
          const waiting = stream.slice(live)
          const { items, complete, filled } = joinTrades(before, fetched, waiting)
          const volumes = items.map(({ volume }) => volume ?? 0)
          expect(volumes).toEqual([...new Set(volumes)].sort((one, other) => one - other))
          if (before) expect(volumes.every((volume) => volume > (before.volume ?? 0))).toBe(true)
          expect(items.filter(({ source }) => source === 'stream')).toEqual(waiting)
          expect(items.filter(({ source }) => source === 'rest')).toHaveLength(filled)
          const isWhole = items.every((trade, index) => {
            const previous = items[index - 1] ?? before
            return !previous || (trade.volume ?? 0) - trade.quantity === previous.volume
          })
          expect(complete).toBe(isWhole)
        }
      }),
    )
  })

  it('of which REST is behind the stream ask for more', () => {
    const stream = dayOf([5, 5, 5, 5], 'stream')
    const list = dayOf([5, 5, 5, 5], 'rest')
    expect(joinTrades(stream[0], list.slice(1, 2), stream.slice(3))).toMatchObject({ isBehind: true, complete: false })
    expect(joinTrades(stream[0], list.slice(1, 3), stream.slice(3))).toMatchObject({ isBehind: false, complete: true })
  })

  it('begin anew on another day', () => {
    const [yesterday] = dayOf([90], 'stream', '20261119')
    const today = dayOf([5, 5], 'rest')
    expect(joinTrades(yesterday, today, [])).toMatchObject({ items: today, filled: 2, complete: true })
  })
})
