import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Cash } from './cash.js'
import { shareOf } from './charges.js'
import { Contracts } from './contracts.js'
import { Holdings } from './holdings.js'
import { realisedOf, TradeJournal } from './trade-journal.js'

describe('a share of an amount', () => {
  it('is exact, cut to whole units, and never more for parts than for the whole', () => {
    expect(shareOf(1_000_000, 140_527)).toBe(140)
    expect(shareOf(9_000_000_000_000_001, 2_000_000)).toBe(18_000_000_000_000)
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat(), { maxLength: 5 }), fc.nat({ max: 10_000_000 }), (parts, rate) => {
        const amounts = parts.map((part) => Math.floor(part / 8))
        const whole = amounts.reduce((sum, amount) => sum + amount, 0)
        const charged = amounts.reduce((sum, amount) => sum + shareOf(amount, rate), 0)
        expect(charged).toBeLessThanOrEqual(shareOf(whole, rate))
      }),
    )
  })
})

describe('cash', () => {
  it('settles day by day, and none of it is lost', () => {
    const move = fc.record({
      amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      days: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(move, fc.constant('day' as const)), { maxLength: 60 }), (steps) => {
        const cash = new Cash(100)
        let total = 100
        for (const step of steps) {
          if (step === 'day') cash.rollDay()
          else {
            cash.move(step.amount, step.days)
            total += step.amount
          }
          expect(cash.total).toBe(total)
          expect(cash.in(3)).toBe(total)
        }
        for (let day = 0; day < 3; day++) cash.rollDay()
        expect(cash.settled).toBe(total)
      }),
    )
  })

  it('of a sale is there on the second day after', () => {
    const cash = new Cash(0)
    cash.move(500, 2)
    expect([cash.in(0), cash.in(1), cash.in(2), cash.orderable]).toEqual([0, 0, 500, 500])
    cash.rollDay()
    expect([cash.in(0), cash.in(1)]).toEqual([0, 500])
    cash.rollDay()
    expect(cash.settled).toBe(500)
  })
})

describe('holdings', () => {
  it('keep their average cost, and what comes out is what went in', () => {
    const trade = fc.record({ quantity: fc.integer({ min: 1, max: 500 }), price: fc.integer({ min: 1, max: 90_000 }) })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), trade), { maxLength: 60 }), (trades) => {
        const holdings = new Holdings()
        let paid = 0
        let taken = 0
        for (const [isBuy, { quantity, price }] of trades) {
          const held = holdings.of('a').quantity
          if (isBuy || held === 0) {
            paid += quantity * price
            holdings.trade({ code: 'a', side: 'buy', quantity, amount: quantity * price })
          } else {
            const sold = Math.min(quantity, held)
            taken += holdings.trade({ code: 'a', side: 'sell', quantity: sold, amount: sold * price })
          }
          const { cost, quantity: left } = holdings.of('a')
          expect(cost + taken).toBe(paid)
          expect(cost).toBeGreaterThanOrEqual(0)
          if (left === 0) expect(cost).toBe(0)
        }
      }),
    )
  })
})

describe('contracts', () => {
  it('cancel out, and results and open cost are all that was paid and received', () => {
    const fill = fc.record({
      side: fc.constantFrom('buy' as const, 'sell' as const),
      quantity: fc.integer({ min: 1, max: 9 }),
      price: fc.integer({ min: 1, max: 50_000 }),
    })
    fc.assert(
      fc.property(fc.array(fill, { maxLength: 80 }), (fills) => {
        const contracts = new Contracts()
        let flow = 0
        let results = 0
        let net = 0
        for (const { side, quantity, price } of fills) {
          const { result, closed } = contracts.trade({ code: 'a', side, quantity, price })
          expect(closed).toBeLessThanOrEqual(quantity)
          results += result
          flow += (side === 'sell' ? 1 : -1) * quantity * price
          net += side === 'buy' ? quantity : -quantity
          const position = contracts.of('a')
          expect(position.net).toBe(net)
          expect(position.cost).toBeGreaterThanOrEqual(0)
          // Bought contracts cost what they cost; sold ones were received.
          expect(flow + position.cost * Math.sign(net)).toBe(results)
        }
      }),
    )
  })
})

describe('the journal', () => {
  it('realises sales less cost, commission and tax, by day', () => {
    const journal = new TradeJournal()
    const entry = { date: '20261120', code: 'a', fee: 1, tax: 0, cost: 0 }
    journal.add({ ...entry, side: 'buy', quantity: 10, amount: 1000 })
    journal.add({ ...entry, side: 'sell', quantity: 4, amount: 500, cost: 400, tax: 2 })
    journal.add({ ...entry, date: '20261123', side: 'sell', quantity: 6, amount: 500, cost: 600, tax: 2 })
    const lines = journal.between('20261120', '20261123')
    expect(lines.map(realisedOf)).toEqual([97, -103])
    expect(journal.between('20261121', '20261130')).toHaveLength(1)
    expect(lines[0]).toMatchObject({ boughtQuantity: 10, buyFees: 1, soldQuantity: 4, soldCost: 400 })
  })
})
