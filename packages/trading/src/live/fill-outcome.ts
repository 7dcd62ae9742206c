import { isOverseasVenue } from '../instrument/venue-codes.js'
import type { OrderNotice } from './order-notice.js'
import type { LivePosition } from './portfolio.js'

/** What is known beside the fill itself. */
export interface FillContext {
  readonly at: number
  readonly exchangeRate: number | null
  /** 승수 of a contract */
  readonly multiplier: number | null
}

export interface FillOutcome {
  /** `undefined` when all of it was sold */
  readonly position: LivePosition | undefined
  /** 실현손익 of what was sold or closed, before commissions and taxes */
  readonly realized: number | null
}

/** A holding of none, before the first fill. */
export function opened(notice: OrderNotice, { at, exchangeRate, multiplier }: FillContext): LivePosition {
  const { assetClass, venue, symbol, currency, name, price } = notice
  const isContract = venue === 'KRX_DERIV' || venue === 'OVERSEAS_DERIV'
  return {
    assetClass,
    venue: venue !== null && (isContract || isOverseasVenue(venue)) ? venue : 'KRX',
    symbol,
    currency: currency ?? 'KRW',
    name,
    side: 'long',
    settledQuantity: 0,
    executedQuantity: 0,
    sellableQuantity: 0,
    boughtToday: 0,
    soldToday: 0,
    averagePrice: null,
    cost: 0,
    price,
    value: 0,
    profit: 0,
    profitRate: null,
    exchangeRate,
    loans: [],
    multiplier,
    pricedAt: at,
    isDelayed: false,
  }
}
