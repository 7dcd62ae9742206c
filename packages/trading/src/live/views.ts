/** What follows a market or an account, and all that it reads streams with. One piece, which programs that follow nothing never load. */
export { createNoticeHub } from './create-notice-hub.js'
export { watchFills } from './watch-fills.js'
export { watchOrderBook } from './watch-order-book.js'
export { watchPortfolio } from './watch-portfolio.js'
export { watchQuote } from './watch-quote.js'
export { watchTrades } from './watch-trades.js'
