export { type DelayedOrderBookRecord, delayedOrderBook } from './delayed-order-book.js'
export { type ExecutionNoticeRecord, executionNotice } from './execution-notice.js'
export { type OrderBookRecord, orderBook } from './order-book.js'
export { type TradeRecord, trade } from './trade.js'
