export type { AccountKind } from './account/account-kind.js'
export type { AssetKind, Assets } from './account/assets.js'
export type { Balance, BalanceQuery } from './account/balance.js'
export type {
  BalanceTotals,
  DerivativeTotals,
  DomesticTotals,
  OverseasTotals,
  RetirementTotals,
} from './account/balance-totals.js'
export type { BuyingPower, BuyingPowerQuery } from './account/buying-power.js'
export type { Cash } from './account/cash.js'
export { type Account, createAccount } from './account/create-account.js'
export type { CurrencyTotals } from './account/currency-totals.js'
export type { RangeOptions, RangeProgress } from './account/date-windows.js'
export type { Position, PositionLoan } from './account/position.js'
export type { ProfitEntry, ProfitHistory, ProfitHistoryQuery } from './account/profit-history.js'
export type { RealizedProfit, RealizedProfitQuery } from './account/realized-profit.js'
export type { Sellable, SellableQuery } from './account/sellable.js'
export type { Transaction, Transactions, TransactionsQuery } from './account/transactions.js'
export type { Bar, BarGap, BarMinutes, BarSeries, BarUnit, GapReason } from './bars/bar.js'
export type { BarsProgress, BarsQuery, MinuteBarsQuery, PeriodBarsQuery } from './bars/bars-query.js'
export type { Charts } from './bars/create-charts.js'
export type { TradingContext } from './context.js'
// `@kis/sdk` has this by the usual name, and a name that is there twice cannot be loaded by `require()`.
export {
  createInstrumentSource as createListedInstruments,
  type InstrumentSourceOptions,
} from './instrument/create-instrument-source.js'
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
export type { ListedKind, ListedRow, OverseasStockList, SymbolList, SymbolLists } from './instrument/listed-row.js'
export { type InstrumentLike, nameInstrument, resolveInstrument } from './instrument/resolve.js'
export type { OverseasVenue } from './instrument/venue-codes.js'
export { createLastPrices, type LastPrices, type PriceListener } from './live/last-prices.js'
export type { LiveOrderBook } from './live/live-order-book.js'
export type { LivePortfolio, LivePortfolioEvents, WatchPortfolioOptions } from './live/live-portfolio.js'
export type { LiveQuote } from './live/live-quote.js'
export type { ItemSource, LiveGap, LiveItem, LiveView, LiveViewEvents, WatchOptions } from './live/live-view.js'
export type { LiveViews, OverseasWatchOptions } from './live/live-views.js'
export type { NoticeKind, OrderNotice } from './live/order-notice.js'
export type { LivePosition, Portfolio, PortfolioChange } from './live/portfolio.js'
export type { Trade } from './live/trade.js'
export type { WatchFillsOptions } from './live/watch-fills.js'
export type { CheckName, OrderCheck } from './orders/checks/order-check.js'
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
export type { OrderPreview, PreviewedRequest } from './orders/preview.js'
export type { Reservation, Reservations, ReservationsQuery } from './orders/reservation.js'
export type { ReservationRecord, ReservationState } from './orders/reservation-record.js'
export type { RiskSwitch } from './orders/risk/create-risk-gate.js'
export type { KillSwitchState } from './orders/risk/risk-counters.js'
export type { RiskLimits } from './orders/risk/risk-limits.js'
export type { SlicePart, SlicePlan, SliceState } from './orders/slicing/slice-plan.js'
export type { PovRequest, SliceRequest, TwapRequest } from './orders/slicing/slice-request.js'
export { SlicedOrder } from './orders/slicing/sliced-order.js'
export type {
  AfterHours,
  AfterHoursBar,
  AfterHoursBars,
  AfterHoursQuote,
  AfterHoursState,
  AfterHoursTrades,
} from './stock/after-hours.js'
export type { BrokerFlow, BrokerFlows } from './stock/broker-flows.js'
export type { ContractFacts, ContractQuote } from './stock/contract-quote.js'
export { type BondInfo, type BondQuote, type BondView, type BondYields, createBond } from './stock/create-bond.js'
export { type Contract, type ContractLike, type ContractOptions, createContract } from './stock/create-contract.js'
export { createIndex, type MarketIndex } from './stock/create-index.js'
export {
  createStock,
  type DomesticStockOptions,
  type OpenStock,
  type OverseasStockOptions,
  type StockOptions,
} from './stock/create-stock.js'
export type { DomesticQuote, DomesticQuoteFacts, PriceRecord } from './stock/domestic-quote.js'
export type { ElwFacts, ElwQuote } from './stock/elw-quote.js'
export type { EtfFacts, EtfQuote } from './stock/etf-quote.js'
export {
  type ExchangeRate,
  type ExchangeRates,
  type ExchangeRatesQuery,
  fetchExchangeRates,
} from './stock/exchange-rates.js'
export type { HomeVenue } from './stock/home-venue.js'
export type { IndexBreadth, IndexQuote } from './stock/index-quote.js'
export type { InvestorDay, InvestorFlow, InvestorFlows } from './stock/investor-flows.js'
export type { BookLevel, ExpectedMatch, OrderBook, OrderBookSnapshot } from './stock/order-book.js'
export type { OverseasQuote, OverseasQuoteFacts } from './stock/overseas-quote.js'
export type { PastTrade, Trades } from './stock/past-trade.js'
export type { ProductInfo } from './stock/product-info.js'
export type { Quote, QuoteVenue } from './stock/quote.js'
export type { RecentBar, RecentBars, RecentBarsQuery } from './stock/recent-bars.js'
export type { DomesticStock, OverseasStock, OverseasTradesQuery, Stock } from './stock/stock.js'
export type { PastTrades, TradesBeforeQuery } from './stock/trades-before.js'
