export type { Balance, Cash, Position } from './account/balance.js'
export type { BuyingPower, BuyingPowerQuery } from './account/buying-power.js'
export { type Account, createAccount } from './account/create-account.js'
export type { TradingContext } from './context.js'
export type {
  AssetClass,
  Currency,
  Instrument,
  InstrumentFacts,
  InstrumentKind,
  InstrumentName,
  InstrumentSource,
  ListingVenue,
  UnknownInstrument,
} from './instrument/instrument.js'
export { type InstrumentLike, nameInstrument, resolveInstrument } from './instrument/resolve.js'
export type { OverseasVenue } from './instrument/venue-codes.js'
export type { LiveView, LiveViewEvents } from './live/live-view.js'
export type { NoticeKind, OrderNotice } from './live/watch-fills.js'
export type { LiveOrderBook } from './live/watch-order-book.js'
export type { Trade } from './live/watch-trades.js'
export type { IntentState } from './orders/intents/order-intent.js'
export type { CreditRequest, OrderRequest } from './orders/kinds/order-request.js'
export {
  type AmendRequest,
  type Cancellation,
  type CancelRequest,
  Order,
  type OrderFacts,
  type WaitOptions,
} from './orders/order.js'
export type { OrderRecord } from './orders/order-record.js'
export { type OrderRef, orderNumberKey } from './orders/order-ref.js'
export type { OrderStatus } from './orders/order-status.js'
export type {
  CreditTerms,
  OrderKind,
  OrderTerms,
  SendSession,
  SendVenue,
  Side,
  TimeInForce,
} from './orders/order-terms.js'
export type {
  CancelAllResult,
  CancelResult,
  OpenOrders,
  OpenOrdersQuery,
  OrderHistory,
  OrderHistoryQuery,
  Orders,
  Reconciliation,
  SidedRequest,
} from './orders/orders.js'
export type { Bar, BarsQuery, DailyBarsQuery, MinuteBarsQuery } from './stock/bars.js'
export { createStock, type Stock } from './stock/create-stock.js'
export type { BookLevel, OrderBook, OrderBookSnapshot } from './stock/order-book.js'
export type { Quote } from './stock/quote.js'
