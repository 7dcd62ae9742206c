import type { Currency } from '../instrument/instrument.js'
import type { OverseasVenue } from '../instrument/venue-codes.js'

/** What 해외종목구분 (`ODER_COND`) of a notice abroad stands for. */
export interface OverseasNoticeVenue {
  /** `null` over the counter */
  readonly venue: OverseasVenue | null
  readonly currency: Currency
  /** How many of the last digits of `CNTG_UNPR` are decimals. */
  readonly decimals: number
}

/** 해외종목구분 by its code. Prices of notices come without their point: four decimals in the US, and so on. */
export const OVERSEAS_NOTICE_VENUES: Readonly<Record<string, OverseasNoticeVenue>> = {
  '4': { venue: 'HKEX', currency: 'HKD', decimals: 3 },
  '5': { venue: 'SSE', currency: 'USD', decimals: 3 },
  '6': { venue: 'NASDAQ', currency: 'USD', decimals: 4 },
  '7': { venue: 'NYSE', currency: 'USD', decimals: 4 },
  '8': { venue: 'AMEX', currency: 'USD', decimals: 4 },
  '9': { venue: null, currency: 'USD', decimals: 4 },
  A: { venue: 'SSE', currency: 'CNY', decimals: 3 },
  B: { venue: 'SZSE', currency: 'HKD', decimals: 3 },
  C: { venue: 'HKEX', currency: 'CNY', decimals: 3 },
  D: { venue: 'TSE', currency: 'JPY', decimals: 1 },
  E: { venue: 'HNX', currency: 'VND', decimals: 0 },
  F: { venue: 'HOSE', currency: 'VND', decimals: 0 },
}
