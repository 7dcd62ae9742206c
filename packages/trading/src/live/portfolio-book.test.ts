import { describe, expect, it } from 'vitest'
import type { Balance } from '../account/balance.js'
import { cashOf } from '../account/cash.js'
import type { Position } from '../account/position.js'
import { held } from './__fixtures__/held.js'
import type { OrderNotice } from './order-notice.js'
import { PortfolioBook } from './portfolio-book.js'

const US = { assetClass: 'overseas-stock', venue: 'NASDAQ', currency: 'USD', exchangeRate: 1_400 } as const
const FUTURE = { assetClass: 'domestic-derivative', venue: 'KRX_DERIV' } as const
const ABROAD = { assetClass: 'overseas-derivative', venue: 'OVERSEAS_DERIV', currency: 'USD' } as const
const BOND = { assetClass: 'bond' } as const

const fill = (of: Position, side: 'buy' | 'sell', quantity: number, price: number | null, more = {}): OrderNotice =>
  ({
    ...{ kind: 'filled', assetClass: of.assetClass, venue: of.venue, symbol: of.symbol, name: of.name },
    ...{ currency: of.currency, side, quantity, price, orderNumber: '1', originalOrderNumber: null },
    ...{ orderQuantity: quantity, time: '100000', isRepeat: false, source: 'stream', raw: null },
    ...more,
  }) as OrderNotice

function bookOf(...positions: readonly Position[]): PortfolioBook {
  const book = new PortfolioBook()
  book.load(balanceOf(...positions), 100, () => false)
  return book
}
const balanceOf = (...positions: readonly Position[]): Pick<Balance, 'positions' | 'cashes' | 'complete'> => ({
  positions,
  cashes: [cashOf('KRW', { d0: 1_000 }), cashOf('USD', { d0: 5, exchangeRate: 1_390 })],
  complete: true,
})
const keyOf = ({ assetClass, symbol, currency }: Position): string => `${assetClass}|${symbol}|${currency}`

describe('the holdings between two balances', () => {
  const SAMSUNG = held('005930', 10, 70_000)
  const APPLE = held('AAPL', 4, 200, US)

  it('keep a price that is newer than the balance, reckoned with or not, and take no older one', () => {
    const book = bookOf(SAMSUNG, APPLE)
    book.price(keyOf(SAMSUNG), 71_000, 300)
    book.price(keyOf(APPLE), 210, 300)
    expect(book.find(keyOf(APPLE))?.value).toBe(840)
    book.load(balanceOf(SAMSUNG, APPLE), 200, () => false)
    expect(book.snapshot.positions.map(({ price, pricedAt }) => [price, pricedAt])).toEqual([
      [71_000, 300],
      [210, 300],
    ])
    book.price(keyOf(SAMSUNG), 69_000, 250)
    expect(book.find(keyOf(SAMSUNG))?.price).toBe(71_000)
    book.load(balanceOf(SAMSUNG, APPLE), 400, () => false)
    expect(book.snapshot.positions.map(({ price }) => price)).toEqual([70_000, 200])
  })

  it('value what is held twice, long and short, at the same price, and leave its fills to the balance', () => {
    const short = held('005930', 4, 70_000, { side: 'short' })
    const book = bookOf(SAMSUNG, short)
    expect(book.price(keyOf(SAMSUNG), 71_000, 300)).toBe(true)
    expect(book.snapshot.positions.map(({ side, profit }) => [side, profit])).toEqual([
      ['long', 10_000],
      ['short', -4_000],
    ])
    expect(book.fill(fill(SAMSUNG, 'sell', 4, 71_000), 400)).toBe(false)
    expect(book.snapshot).toMatchObject({ complete: false, totalProfit: 6_000, realized: [] })
  })

  it('add each currency up by itself, and drop the sums of one that is sold', () => {
    const book = bookOf(SAMSUNG, APPLE)
    expect(
      book.snapshot.byCurrency.map(({ currency, count, exchangeRate }) => [currency, count, exchangeRate]),
    ).toEqual([
      ['KRW', 1, 1],
      ['USD', 1, 1_400],
    ])
    expect(book.fill(fill(APPLE, 'sell', 4, 205), 300)).toBe(true)
    const { byCurrency, realized, totalValue } = book.snapshot
    expect(byCurrency.map(({ currency }) => currency)).toEqual(['KRW'])
    expect([realized, totalValue]).toEqual([[{ currency: 'USD', profit: 20 }], 700_000])
    // Bought again, its rate is that of the cash.
    expect(book.fill(fill(APPLE, 'buy', 1, 200), 400)).toBe(true)
    expect(book.snapshot.byCurrency[1]).toMatchObject({ currency: 'USD', cost: 200, exchangeRate: 1_390 })
  })

  it('lower what can be sold with a part that is sold, and know the result to the last cent', () => {
    const book = bookOf(held('AAPL', 3, 100.1, { ...US, cost: 300.3, sellableQuantity: 3 }))
    expect(book.fill(fill(APPLE, 'sell', 1, 101.3), 300)).toBe(true)
    expect(book.snapshot.positions).toMatchObject([
      { executedQuantity: 2, sellableQuantity: 2, soldToday: 1, cost: 200.2 },
    ])
    expect(book.snapshot.realized).toEqual([{ currency: 'USD', profit: 1.2 }])
  })

  it.each([
    ['that may have come twice', fill(SAMSUNG, 'buy', 1, 70_000, { isRepeat: true })],
    ['of unknown price', fill(SAMSUNG, 'buy', 1, null)],
    ['of unknown currency', fill(SAMSUNG, 'buy', 1, 70_000, { currency: null })],
    ['of more than is held', fill(SAMSUNG, 'sell', 11, 70_000)],
    ['of what is not held', fill(held('000660', 1, 1), 'sell', 1, 200_000)],
    ['of what is no security', fill(held('0001', 1, 1, { assetClass: 'index' }), 'buy', 1, 2_500)],
  ])('wait for the balance after a fill %s', (_, notice) => {
    const book = bookOf(SAMSUNG)
    expect(book.fill(notice, 300)).toBe(false)
    expect(book.snapshot).toMatchObject({ complete: false, positions: [{ executedQuantity: 10, cost: 700_000 }] })
  })

  it('wait for it as well where the holding was lent, or its cost is not told', () => {
    const loan = { type: '자기융자', date: '20260102', dueDate: null, amount: 1, shortSaleProceeds: null }
    const lent = held('005930', 10, 70_000, { loans: [{ ...loan, quantity: 10, sellableQuantity: 10 }] })
    expect(bookOf(lent).fill(fill(lent, 'buy', 1, 70_000), 300)).toBe(false)
    const blank = held('005930', 10, 70_000, { cost: null })
    expect(bookOf(blank).fill(fill(blank, 'buy', 1, 70_000), 300)).toBe(false)
  })

  it('mark what is late, without a price', () => {
    const book = bookOf(SAMSUNG)
    const before = book.snapshot
    book.delayed(keyOf(SAMSUNG), false)
    expect(book.snapshot).toBe(before)
    book.delayed(keyOf(SAMSUNG), true)
    book.delayed(keyOf(APPLE), true)
    expect(book.snapshot.positions[0]?.isDelayed).toBe(true)
    expect(book.price(keyOf(APPLE), 1, 300)).toBe(false)
  })
})

describe('the value at another price', () => {
  const priced = (position: Position, price: number, multiplier: number | null = null) => {
    const book = new PortfolioBook()
    book.load(
      balanceOf(position),
      100,
      () => false,
      () => multiplier,
    )
    book.price(keyOf(position), price, 200)
    return book.find(keyOf(position))
  }

  it('of a bond is a tenth of price times quantity', () => {
    const bond = held('KR103502GE12', 10, 10_000, { ...BOND, cost: 10_000, value: 10_000 })
    expect(priced(bond, 10_100.5)).toMatchObject({ value: 10_100.5, profit: 100.5, profitRate: 1.01 })
  })

  it('of a contract at home has the multiplier of its value, where that is a whole number', () => {
    const future = held('A01612', 2, 400, { ...FUTURE, cost: 200_000_000, value: 200_000_000 })
    expect(priced(future, 401)).toMatchObject({ value: 200_500_000, profit: 500_000, profitRate: 0.25 })
    expect(priced({ ...future, side: 'short' }, 401)?.profit).toBe(-500_000)
    expect(priced({ ...future, value: 200_000_123 }, 401)).toMatchObject({ price: 401, value: 200_000_123 })
    expect(priced({ ...future, price: null }, 401)).toMatchObject({ price: 401, value: 200_000_000, profit: 0 })
    expect(priced({ ...future, value: null, price: 400 }, 401, 250_000)?.value).toBe(200_500_000)
  })

  it('of a contract abroad is the way from its average price, as far as KIS tells', () => {
    const pound = held('6BZ26', 2, 1.25, { ...ABROAD, cost: null, value: null, profit: null, profitRate: null })
    expect(priced(pound, 1.2551, 62_500)).toMatchObject({ price: 1.2551, value: null, profit: 637.5 })
    expect(priced({ ...pound, side: 'short', value: 1 }, 1.2551, 62_500)).toMatchObject({
      value: 156_887.5,
      profit: -637.5,
    })
    expect(priced({ ...pound, averagePrice: null, profit: 7 }, 1.3, 62_500)?.profit).toBe(7)
    expect(priced({ ...pound, profit: 7 }, 1.3)).toMatchObject({ price: 1.3, profit: 7 })
  })

  it('is exact beyond fifteen digits too, and blank in its profit where no cost is told', () => {
    const dust = held('AAPL', 3, 0.00001, { ...US, cost: 0.00003 })
    expect(priced(dust, 0.00002)).toMatchObject({ value: 0.00006, profit: 0.00003, profitRate: 100 })
    const short = held('AAPL', 3, 0.00001, { ...US, cost: 0.00003, side: 'short' })
    expect(priced(short, 0.00002)?.profit).toBe(-0.00003)
    const huge = held('005930', 90_000_000, 70_000, {})
    expect(priced(huge, 70_001)).toMatchObject({ value: 6_300_090_000_000, profit: 90_000_000 })
    expect(priced(held('AAPL', 3, 100, { ...US, cost: null }), 110)).toMatchObject({ value: 330, profit: null })
  })
})
