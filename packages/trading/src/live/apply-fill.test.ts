import { describe, expect, it } from 'vitest'
import { applyFill } from './apply-fill.js'
import type { OrderNotice } from './order-notice.js'
import type { LivePosition } from './portfolio.js'

const notice = (side: 'buy' | 'sell', quantity: number, price: number, more: Partial<OrderNotice> = {}): OrderNotice =>
  ({
    ...{ kind: 'filled', assetClass: 'bond', venue: 'KRX', symbol: 'KR103502GE12', name: '국고채', currency: 'KRW' },
    ...{ side, quantity, price, orderNumber: '1', originalOrderNumber: null, orderQuantity: quantity },
    ...{ time: '100000', isRepeat: false, source: 'rest', raw: null },
    ...more,
  }) as OrderNotice
const context = { at: 1, exchangeRate: 1, multiplier: null }
const apply = (held: LivePosition | undefined, ...args: Parameters<typeof notice>) =>
  applyFill(held, notice(...args), context)

describe('a bond', () => {
  it('costs a tenth of price times thousands of face value', () => {
    const first = apply(undefined, 'buy', 10, 10_000)?.position
    expect(first).toMatchObject({ executedQuantity: 10, cost: 10_000, averagePrice: 10_000, value: 10_000 })
    const second = apply(first, 'buy', 10, 9_000)?.position
    expect(second).toMatchObject({ executedQuantity: 20, cost: 19_000, averagePrice: 9_500, profit: 1_000 })
    // Which purchase was sold is not told: what it brought is not made up.
    expect(apply(second, 'sell', 5, 9_900)).toMatchObject({
      realized: null,
      position: { executedQuantity: 15, cost: 14_250, averagePrice: 9_500 },
    })
  })
})

describe('a contract', () => {
  const future = { assetClass: 'domestic-derivative', venue: 'KRX_DERIV', symbol: 'A01612' } as const

  it('of unknown multiplier waits for the balance', () => {
    expect(apply(undefined, 'buy', 1, 400, future)).toBeUndefined()
  })

  it('that is sold first is short, and wins when it is bought back below', () => {
    const known = { ...context, multiplier: 250_000 }
    const sold = applyFill(undefined, notice('sell', 2, 400.05, future), known)?.position
    expect(sold).toMatchObject({ side: 'short', venue: 'KRX_DERIV', executedQuantity: 2, cost: 200_025_000 })
    expect(applyFill(sold, notice('buy', 2, 399.05, future), known)).toEqual({ position: undefined, realized: 500_000 })
  })
})
