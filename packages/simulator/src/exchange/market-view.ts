import type { Market } from './exchange.js'
import type { Instrument } from './instrument.js'
import type { Listing } from './listing.js'
import type { Order } from './order.js'
import type { OrderBook } from './order-book.js'

/** What quotes and streams read of a market: of one venue, or of several taken together (통합). */
export interface MarketView<Item extends Listing = Instrument>
  extends Pick<
    Market<Item>,
    | 'instrument'
    | 'grid'
    | 'day'
    | 'phase'
    | 'minutes'
    | 'tape'
    | 'prints'
    | 'daily'
    | 'minutesOf'
    | 'pastRanges'
    | 'close'
  > {
  readonly book: Pick<OrderBook<Order>, 'best' | 'levels'>
  /** What waits and trades at a closing price beside the book. */
  readonly rooms: Pick<Market<Item>['rooms'], 'waitingForClose' | 'closingVolumesOn'>
}
