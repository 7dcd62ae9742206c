import type { RealtimeClient } from '@kis/realtime'
import { type OrderBookRecord, orderBook } from '@kis/realtime/domestic-stock'
import { withHidden } from '../present.js'
import { levelsOf, type OrderBook } from '../stock/order-book.js'
import { type LiveView, viewOf } from './live-view.js'

/** An order book (호가창) as it changes. */
export interface LiveOrderBook extends OrderBook {
  /** The wire record of H0STASP0. */
  readonly raw: OrderBookRecord
}

/** 국내주식 실시간호가 (H0STASP0). Each item is the whole book; a slow reader gets the latest one. */
export async function watchOrderBook(
  realtime: RealtimeClient,
  symbol: string,
  signal?: AbortSignal,
): Promise<LiveView<LiveOrderBook>> {
  const subscription = await realtime.subscribe(orderBook, symbol, { signal, overflow: 'latest' })
  return viewOf(subscription, bookOf)
}

function bookOf(record: OrderBookRecord): LiveOrderBook {
  const book: OrderBook = {
    symbol: record.MKSC_SHRN_ISCD,
    time: record.BSOP_HOUR,
    asks: levelsOf(record, 'ASKP', 'ASKP_RSQN'),
    bids: levelsOf(record, 'BIDP', 'BIDP_RSQN'),
    totalAskQuantity: record.TOTAL_ASKP_RSQN,
    totalBidQuantity: record.TOTAL_BIDP_RSQN,
  }
  return withHidden(book, { raw: record })
}
