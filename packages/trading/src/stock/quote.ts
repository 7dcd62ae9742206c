import type { Reply } from '@kis/rest'
import type { Currency, ListingVenue } from '../instrument/instrument.js'

/** Where a quote is from: an exchange, or `SOR`, KRX and NXT taken together (통합 시세). */
export type QuoteVenue = ListingVenue | 'SOR'

/**
 * The current price of an instrument (현재가). Prices in `currency` (points of an index), rates in percent. `null` is what KIS leaves blank or does
 * not tell on this screen.
 */
export interface Quote {
  /** 종목코드 */
  readonly symbol: string
  readonly venue: QuoteVenue
  /** 통화; prices of index contracts are points all the same */
  readonly currency: Currency
  /** 종목명, where the screen tells it */
  readonly name: string | null
  /** 현재가; the base price until something has traded (`volume` is 0 then) */
  readonly price: number
  /** 전일 대비, signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  /** 시가 */
  readonly open: number | null
  /** 고가 */
  readonly high: number | null
  /** 저가 */
  readonly low: number | null
  /** 기준가 or 전일 종가: what price limits and changes are measured from */
  readonly basePrice: number | null
  /** 상한가; `null` where there is none */
  readonly upperLimit: number | null
  /** 하한가; `null` where there is none */
  readonly lowerLimit: number | null
  /** 누적 거래량 (주, 계약) */
  readonly volume: number
  /** 누적 거래대금, in `currency` */
  readonly turnover: number | null
  /** The wire answer; neither printed nor serialised. */
  readonly raw: Reply
}
