import type { Position } from '../../account/position.js'

/** A position (보유종목) of so many shares at home, bought at the price that they have now. */
export const held = (symbol: string, quantity: number, price: number, more: Partial<Position> = {}): Position => ({
  ...{ assetClass: 'domestic-stock', venue: 'KRX', symbol, currency: 'KRW', name: symbol, side: 'long', loans: [] },
  ...{ settledQuantity: quantity, executedQuantity: quantity, sellableQuantity: quantity, boughtToday: 0 },
  ...{ soldToday: 0, averagePrice: price, cost: quantity * price, price, value: quantity * price, profit: 0 },
  ...{ profitRate: 0, exchangeRate: 1 },
  ...more,
})
