export { type IndexTradeRecord, indexTrade } from './index-trade.js'
export { type OrderBookRecord, orderBook } from './order-book.js'
export { type TradeRecord, trade } from './trade.js'
