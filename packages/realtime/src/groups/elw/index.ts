export { type ExpectedTradeRecord, expectedTrade } from './expected-trade.js'
export { type OrderBookRecord, orderBook } from './order-book.js'
export { type TradeRecord, trade } from './trade.js'
