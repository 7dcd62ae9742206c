import type { StreamRecord } from '@kis/realtime'
import type { Reply } from '@kis/rest'
import type { Currency } from '../instrument/instrument.js'
import type { OrderBook } from '../stock/order-book.js'
import type { QuoteVenue } from '../stock/quote.js'
import type { ItemSource } from './live-view.js'

/** An order book (호가창) as it changes. Each item is the whole book. */
export interface LiveOrderBook extends OrderBook {
  /** `SOR` for KRX and NXT together (통합) */
  readonly venue: QuoteVenue
  readonly currency: Currency
  /** 지연호가: 15 minutes late, and one level alone, as of Asian exchanges without the paid feed */
  readonly isDelayed: boolean
  readonly source: ItemSource
  /** The wire record, or the answer of REST; neither printed nor serialised. */
  readonly raw: StreamRecord | Reply
}
