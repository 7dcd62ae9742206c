export { type CommodityFuturesOrderBookRecord, commodityFuturesOrderBook } from './commodity-futures-order-book.js'
export { type CommodityFuturesTradeRecord, commodityFuturesTrade } from './commodity-futures-trade.js'
export { type ExecutionNoticeRecord, executionNotice } from './execution-notice.js'
export { type IndexFuturesOrderBookRecord, indexFuturesOrderBook } from './index-futures-order-book.js'
export { type IndexFuturesTradeRecord, indexFuturesTrade } from './index-futures-trade.js'
export { type IndexOptionsOrderBookRecord, indexOptionsOrderBook } from './index-options-order-book.js'
export { type IndexOptionsTradeRecord, indexOptionsTrade } from './index-options-trade.js'
export {
  type NightFuturesExecutionNoticeRecord,
  nightFuturesExecutionNotice,
} from './night-futures-execution-notice.js'
export { type NightFuturesOrderBookRecord, nightFuturesOrderBook } from './night-futures-order-book.js'
export { type NightFuturesTradeRecord, nightFuturesTrade } from './night-futures-trade.js'
export {
  type NightOptionsExecutionNoticeRecord,
  nightOptionsExecutionNotice,
} from './night-options-execution-notice.js'
export { type NightOptionsExpectedTradeRecord, nightOptionsExpectedTrade } from './night-options-expected-trade.js'
export { type NightOptionsOrderBookRecord, nightOptionsOrderBook } from './night-options-order-book.js'
export { type NightOptionsTradeRecord, nightOptionsTrade } from './night-options-trade.js'
export { type StockFuturesExpectedTradeRecord, stockFuturesExpectedTrade } from './stock-futures-expected-trade.js'
export { type StockFuturesOrderBookRecord, stockFuturesOrderBook } from './stock-futures-order-book.js'
export { type StockFuturesTradeRecord, stockFuturesTrade } from './stock-futures-trade.js'
export { type StockOptionsExpectedTradeRecord, stockOptionsExpectedTrade } from './stock-options-expected-trade.js'
export { type StockOptionsOrderBookRecord, stockOptionsOrderBook } from './stock-options-order-book.js'
export { type StockOptionsTradeRecord, stockOptionsTrade } from './stock-options-trade.js'
