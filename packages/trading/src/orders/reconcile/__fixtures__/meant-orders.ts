import type { OrderTerms } from '../../order-terms.js'

/** 10:00 in Korea of a Friday, when the orders were meant. */
export const CREATED = Date.parse('2026-11-20T10:00:00+09:00')
/** A share at home. */
export const TERMS: OrderTerms = {
  instrument: { assetClass: 'domestic-stock', venue: 'KRX', symbol: '005930', currency: 'KRW', kind: 'stock' },
  ...{ side: 'buy', venue: 'KRX', session: 'regular', kind: 'limit', timeInForce: 'day', quantity: 3, price: 70_000 },
  ...{ stopPrice: null, credit: null, reservedUntil: null, algorithmTimes: null },
}
/** A share abroad. */
export const ABROAD: OrderTerms = {
  ...TERMS,
  instrument: { assetClass: 'overseas-stock', venue: 'NASDAQ', symbol: 'AAPL', currency: 'USD', kind: 'stock' },
  ...{ venue: 'NASDAQ', price: 200 },
}
