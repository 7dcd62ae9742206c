import type { Charts } from '../bars/create-charts.js'
import type { Instrument } from '../instrument/instrument.js'
import type { OverseasVenue } from '../instrument/venue-codes.js'
import type { LiveViews, OverseasWatchOptions } from '../live/live-views.js'
import type { AfterHours } from './after-hours.js'
import type { BrokerFlows } from './broker-flows.js'
import type { DomesticQuote } from './domestic-quote.js'
import type { ElwQuote } from './elw-quote.js'
import type { EtfQuote } from './etf-quote.js'
import type { HomeVenue } from './home-venue.js'
import type { InvestorFlows } from './investor-flows.js'
import type { OrderBookSnapshot } from './order-book.js'
import type { OverseasQuote } from './overseas-quote.js'
import type { Trades } from './past-trade.js'
import type { ProductInfo } from './product-info.js'
import type { Quote } from './quote.js'
import type { RecentBars, RecentBarsQuery } from './recent-bars.js'
import type { PastTrades, TradesBeforeQuery } from './trades-before.js'
import type { Cancellable } from './wire-values.js'

/** A stock, ETF, ETN or ELW, wherever it is listed. */
export interface Stock extends Charts, LiveViews {
  /** What is known of it without asking; see `resolve()`. */
  readonly instrument: Instrument
  readonly symbol: string
  /** Whose prices are shown. */
  readonly venue: HomeVenue | OverseasVenue
  /** The instrument with its facts (종목 마스터): name, lot size, halts, leverage. KIS is not asked. */
  resolve(options?: Cancellable): Promise<Instrument>
  /** 현재가 */
  quote(options?: Cancellable): Promise<Quote>
  /** 호가; abroad real only */
  orderBook(options?: Cancellable): Promise<OrderBookSnapshot>
  /** 체결: the latest on the screen; abroad real only */
  trades(options?: Cancellable): Promise<Trades>
  /** 상품기본정보; `null` when KIS has no such product. Real only. */
  info(options?: Cancellable): Promise<ProductInfo | null>
}

/** A product listed in Korea (국내주식). */
export interface DomesticStock extends Stock {
  readonly venue: HomeVenue
  quote(options?: Cancellable): Promise<DomesticQuote>
  /** 당일 시간대별 체결: today's trades from a time back to the open, read as far as wanted */
  tradesAt(query?: TradesBeforeQuery): PastTrades
  /** 투자자: individuals, foreigners and institutions, by day */
  investorFlows(options?: Cancellable): Promise<InvestorFlows>
  /** 회원사: the brokers that trade it most */
  brokerFlows(options?: Cancellable): Promise<BrokerFlows>
  /** 일자별: the last 30 days, weeks or months, with foreign holdings; `bars()` goes back over any range */
  recentBars(query?: RecentBarsQuery): Promise<RecentBars>
  /** 시간외 단일가 */
  readonly afterHours: AfterHours
  /** What only an ELW has. */
  readonly elw: {
    /** ELW 현재가, `FHKEW15010000`. */
    quote(options?: Cancellable): Promise<ElwQuote>
  }
  /** What only an ETF or ETN has: its NAV. Real only. */
  readonly etf: {
    /** ETF·ETN 현재가 with its NAV, `FHPST02400000`. */
    quote(options?: Cancellable): Promise<EtfQuote>
  }
}

/** Which trades abroad (해외주식 체결추이) are wanted. */
export interface OverseasTradesQuery extends Cancellable {
  /** Trades of today or of the trading day before. Default `today`. */
  readonly day?: 'today' | 'previous' | undefined
}

/** A product listed abroad (해외주식). */
export interface OverseasStock extends Omit<Stock, keyof LiveViews>, LiveViews<OverseasWatchOptions> {
  readonly venue: OverseasVenue
  /** Whether prices are those of the US daytime session (주간거래). */
  readonly isDaytime: boolean
  quote(options?: Cancellable): Promise<OverseasQuote>
  trades(query?: OverseasTradesQuery): Promise<Trades>
}
