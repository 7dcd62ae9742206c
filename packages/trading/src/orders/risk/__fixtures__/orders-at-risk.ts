import type { Instrument } from '../../../instrument/instrument.js'
import type { OrderTerms } from '../../order-terms.js'
import type { ReferencePrice } from '../reference-price.js'
import type { RiskLimits } from '../risk-limits.js'

/** A Friday in Korea. */
export const TEN = Date.parse('2026-11-20T10:00:00+09:00')
export const STOCK: Instrument = {
  ...{ assetClass: 'domestic-stock', venue: 'KRX', symbol: '005930', currency: 'KRW', kind: 'stock' },
}
export const FUTURE: Instrument = {
  ...{ assetClass: 'domestic-derivative', venue: 'KRX_DERIV', symbol: 'A01612', currency: 'KRW', kind: 'future' },
}
export const TERMS: OrderTerms = {
  ...{ instrument: STOCK, side: 'buy', venue: 'KRX', session: 'regular', kind: 'limit', timeInForce: 'day' },
  ...{ quantity: 10, price: 70_000, stopPrice: null, credit: null, reservedUntil: null, algorithmTimes: null },
}
export const MARKET: OrderTerms = { ...TERMS, kind: 'market', price: null }
export const SALE: OrderTerms = { ...TERMS, side: 'sell' }
export const REFERENCE: ReferencePrice = { last: 70_000, upperLimit: 91_000, lowerLimit: 49_000 }
export const NO_LIMITS: RiskLimits = { maxNotional: null, priceCollar: null, maxOrdersPerMinute: null }
