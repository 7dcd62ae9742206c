import type { Currency } from '../instrument/instrument.js'
import type { QuoteVenue } from '../stock/quote.js'
import type { LiveItem } from './live-view.js'

/** One trade (체결) as it happens, wherever it is. Prices in `currency`, or points of an index. */
export interface Trade extends LiveItem {
  readonly symbol: string
  /** Where it was traded; `SOR` for KRX and NXT together (통합) */
  readonly venue: QuoteVenue
  readonly currency: Currency
  /** 영업일자 `YYYYMMDD`, abroad the day at the exchange; `null` where the stream does not tell it */
  readonly date: string | null
  /** 체결시간 `HHMMSS` (KST) */
  readonly time: string
  /** 체결가 */
  readonly price: number
  /** 체결수량 (주, 계약) */
  readonly quantity: number
  /** Who crossed the spread: 매수 `buy`, 매도 `sell`; `null` before the open, for codes unknown, and where nobody tells it */
  readonly aggressor: 'buy' | 'sell' | null
  /** 전일 대비, signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  /** 누적 거래량 up to this trade */
  readonly volume: number | null
  /** 매도호가1 at that time */
  readonly ask: number | null
  /** 매수호가1 at that time */
  readonly bid: number | null
  /** 지연시세: 15 minutes late, as of Asian exchanges without the paid feed */
  readonly isDelayed: boolean
}
