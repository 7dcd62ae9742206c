export { type ExecutionNoticeRecord, executionNotice } from './execution-notice.js'
export { type OrderBookRecord, orderBook } from './order-book.js'
export { type OrderNoticeRecord, orderNotice } from './order-notice.js'
export { type TradeRecord, trade } from './trade.js'
