import type { StreamRecord } from '@kis/realtime'
import type { OrderBookRecord as BondBook } from '@kis/realtime/domestic-bond'
import type {
  CommodityFuturesOrderBookRecord,
  IndexFuturesOrderBookRecord,
  IndexOptionsOrderBookRecord,
  NightFuturesOrderBookRecord,
  NightOptionsOrderBookRecord,
  StockFuturesOrderBookRecord,
  StockOptionsOrderBookRecord,
} from '@kis/realtime/domestic-futures-options'
import type { OrderBookNxtRecord, OrderBookRecord, OrderBookUnifiedRecord } from '@kis/realtime/domestic-stock'
import type { OrderBookRecord as ElwBook } from '@kis/realtime/elw'
import type { OrderBookRecord as OverseasContractBook } from '@kis/realtime/overseas-futures-options'
import type { DelayedOrderBookRecord, OrderBookRecord as OverseasBook } from '@kis/realtime/overseas-stock'
import { type BookLevel, fiveLevelsOf, levelsOf, levelsWith, type OrderBook } from '../stock/order-book.js'

/** What a record of a book stream tells, under plain names. */
export interface BookState extends Omit<OrderBook, 'symbol'> {
  readonly raw: StreamRecord
}

export function stockBook(record: OrderBookRecord | OrderBookNxtRecord | OrderBookUnifiedRecord | ElwBook): BookState {
  return {
    time: record.BSOP_HOUR,
    asks: levelsOf(record, 'ASKP', 'ASKP_RSQN'),
    bids: levelsOf(record, 'BIDP', 'BIDP_RSQN'),
    totalAskQuantity: record.TOTAL_ASKP_RSQN,
    totalBidQuantity: record.TOTAL_BIDP_RSQN,
    raw: record,
  }
}

export function overseasBook(record: OverseasBook): BookState {
  return {
    time: record.KHMS,
    asks: levelsWith(record, 'PASK', 'VASK', ['DASK', 'quantityChange']),
    bids: levelsWith(record, 'PBID', 'VBID', ['DBID', 'quantityChange']),
    totalAskQuantity: record.AVOL,
    totalBidQuantity: record.BVOL,
    raw: record,
  }
}

export function delayedBook(record: DelayedOrderBookRecord): BookState {
  const level = (price: number, quantity: number, quantityChange: number): BookLevel[] =>
    price ? [{ price, quantity, quantityChange }] : []
  return {
    time: record.KHMS,
    asks: level(record.PASK1, record.VASK1, record.DASK1),
    bids: level(record.PBID1, record.VBID1, record.DBID1),
    totalAskQuantity: record.AVOL,
    totalBidQuantity: record.BVOL,
    raw: record,
  }
}

export function futureBook(
  record: IndexFuturesOrderBookRecord | CommodityFuturesOrderBookRecord | NightFuturesOrderBookRecord,
): BookState {
  return {
    ...contractTotals(record),
    asks: fiveLevelsOf(record, 'FUTS_ASKP', 'ASKP_RSQN', ['ASKP_CSNU', 'orderCount']),
    bids: fiveLevelsOf(record, 'FUTS_BIDP', 'BIDP_RSQN', ['BIDP_CSNU', 'orderCount']),
  }
}

export function optionBook(record: IndexOptionsOrderBookRecord | NightOptionsOrderBookRecord): BookState {
  return {
    ...contractTotals(record),
    asks: fiveLevelsOf(record, 'OPTN_ASKP', 'ASKP_RSQN', ['ASKP_CSNU', 'orderCount']),
    bids: fiveLevelsOf(record, 'OPTN_BIDP', 'BIDP_RSQN', ['BIDP_CSNU', 'orderCount']),
  }
}

export function stockFutureBook(record: StockFuturesOrderBookRecord): BookState {
  return {
    ...contractTotals(record),
    asks: levelsWith(record, 'ASKP', 'ASKP_RSQN', ['ASKP_CSNU', 'orderCount']),
    bids: levelsWith(record, 'BIDP', 'BIDP_RSQN', ['BIDP_CSNU', 'orderCount']),
  }
}

export function stockOptionBook(record: StockOptionsOrderBookRecord): BookState {
  return {
    ...contractTotals(record),
    asks: levelsWith(record, 'OPTN_ASKP', 'ASKP_RSQN', ['ASKP_CSNU', 'orderCount']),
    bids: levelsWith(record, 'OPTN_BIDP', 'BIDP_RSQN', ['BIDP_CSNU', 'orderCount']),
  }
}

type Totals = Pick<IndexFuturesOrderBookRecord, 'BSOP_HOUR' | 'TOTAL_ASKP_RSQN' | 'TOTAL_BIDP_RSQN'> & StreamRecord

function contractTotals(record: Totals): Pick<BookState, 'time' | 'totalAskQuantity' | 'totalBidQuantity' | 'raw'> {
  const { BSOP_HOUR: time, TOTAL_ASKP_RSQN: totalAskQuantity, TOTAL_BIDP_RSQN: totalBidQuantity } = record
  return { time, totalAskQuantity, totalBidQuantity, raw: record }
}

export function bondBook(record: BondBook): BookState {
  // The fifth quantities go by other names on the wire (ASKP_RSQN52, BIDP_RSQN53).
  const asks = { ...pricesOf(record, 'ASKP'), ASKP_RSQN5: record.ASKP_RSQN52 }
  const bids = { ...pricesOf(record, 'BIDP'), BIDP_RSQN5: record.BIDP_RSQN53 }
  return {
    time: record.STCK_CNTG_HOUR,
    asks: fiveLevelsOf(asks, 'ASKP', 'ASKP_RSQN', ['ASKP_ERT', 'yield']),
    bids: fiveLevelsOf(bids, 'BIDP', 'BIDP_RSQN', ['BIDP_ERT', 'yield']),
    totalAskQuantity: record.TOTAL_ASKP_RSQN,
    totalBidQuantity: record.TOTAL_BIDP_RSQN,
    raw: record,
  }
}

const FIVE = [1, 2, 3, 4, 5] as const
const FOUR = [1, 2, 3, 4] as const

type BondColumns<S extends 'ASKP' | 'BIDP'> = {
  readonly [K in `${S}${(typeof FIVE)[number]}` | `${S}_ERT${(typeof FIVE)[number]}`]: number
} & { readonly [K in `${S}_RSQN${(typeof FOUR)[number]}`]: number }

function pricesOf<S extends 'ASKP' | 'BIDP'>(record: BondColumns<S>, side: S): BondColumns<S> {
  const pairs = [
    ...FIVE.flatMap((level) => [`${side}${level}` as const, `${side}_ERT${level}` as const]),
    ...FOUR.map((level) => `${side}_RSQN${level}` as const),
  ].map((name) => [name, record[name]])
  return Object.fromEntries(pairs) as BondColumns<S>
}

/** @param scale makes prices of the exchange of those that KIS shows. */
export function overseasContractBook(
  record: OverseasContractBook,
  scale: (price: number | null) => number | null,
): BookState {
  const scaled = (levels: BookLevel[]): BookLevel[] =>
    levels.map((level) => ({ ...level, price: scale(level.price) ?? level.price }))
  return {
    time: record.RECV_TIME.slice(0, 6),
    asks: scaled(fiveLevelsOf(record, 'ASK_PRICE_', 'ASK_QNTT_', ['ASK_NUM_', 'orderCount'])),
    bids: scaled(fiveLevelsOf(record, 'BID_PRICE_', 'BID_QNTT_', ['BID_NUM_', 'orderCount'])),
    totalAskQuantity: null,
    totalBidQuantity: null,
    raw: record,
  }
}
