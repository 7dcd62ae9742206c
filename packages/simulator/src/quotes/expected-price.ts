import { type AuctionPrice, auctionPriceOf } from '../exchange/auction.js'
import type { MarketView } from '../exchange/market-view.js'

/** 예상체결: what the call of the moment (동시호가) would come to. While none is on it is the last price, and no quantity. */
export function expectedPriceOf({ phase, book, day }: Pick<MarketView, 'phase' | 'book' | 'day'>): AuctionPrice {
  const found = phase.book === 'call' ? auctionPriceOf(book, day.last) : undefined
  return found ?? { price: day.last, quantity: 0 }
}
