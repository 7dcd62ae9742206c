import type { StreamRecord } from '@kis/realtime'
import type { Reply } from '@kis/rest'
import type { Quote } from '../stock/quote.js'
import type { ItemSource } from './live-view.js'

/** The current price (현재가) as it changes: begins with a quote, then follows the trades. */
export interface LiveQuote extends Omit<Quote, 'raw' | 'volume'> {
  /** 누적 거래량 */
  readonly volume: number | null
  /** 체결시간 `HHMMSS` (KST) of the last trade; `null` as long as only the quote is known */
  readonly time: string | null
  /** 매도호가1, where the stream tells it */
  readonly ask: number | null
  /** 매수호가1 */
  readonly bid: number | null
  /** 지연시세: 15 minutes late */
  readonly isDelayed: boolean
  readonly source: ItemSource
  /** The wire record or answer; neither printed nor serialised. */
  readonly raw: StreamRecord | Reply
}
