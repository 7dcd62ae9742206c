import type { Clock, KeyValueStore, Logger } from '@kis/core'
import type { RealtimeClient } from '@kis/realtime'
import type { RestClient } from '@kis/rest'
import type { Calendar } from '@kis/utils/calendar'
import type { InstrumentSource } from './instrument/instrument.js'
import type { LastPrices } from './live/last-prices.js'
import type { CheckName } from './orders/checks/order-check.js'
import type { RiskLimits } from './orders/risk/risk-limits.js'

/** What the trading floor stands on. Nothing here is looked up globally. */
export interface TradingContext {
  readonly rest: RestClient
  /** Called on first use of a live view only. */
  readonly realtime: () => RealtimeClient
  readonly clock: Clock
  readonly logger?: Logger | undefined
  /**
   * Where the intents of orders are kept (주문 의도): what makes one `clientOrderId` one order, over restarts and processes. Left out: in
   * memory, for this context alone.
   */
  readonly store?: KeyValueStore | undefined
  /** Facts of instruments: tick tables, lots, halts. Left out: orders are checked without them. */
  readonly instruments?: InstrumentSource | undefined
  /** HTS id (HTS 아이디), needed by fill notices only. A secret. */
  readonly htsId?: string | undefined
  /** Orders with real money (`env: 'real'`) are refused unless this is `true`. */
  readonly allowRealOrders?: boolean | undefined
  /** 위험 한도 of every account. */
  readonly risk?: RiskLimits | undefined
  /** Checks of orders that are left out on purpose, such as `session` against a server that never closes. */
  readonly skipChecks?: readonly CheckName[] | undefined
  /** Trading days and hours. Default: the table of `@kis/utils/calendar`. */
  readonly calendar?: Calendar | undefined
  /** Makes up the name of an order that was given none. Default: a random UUID. */
  readonly createId?: (() => string) | undefined
  /** A number from 0 up to 1, for pauses between attempts. Default `Math.random`. */
  readonly random?: (() => number) | undefined
  /** Where live views tell last prices, and price collars (가격 이탈 한도) find them without asking. Shared by the contexts of one user. */
  readonly lastPrices?: LastPrices | undefined
}
