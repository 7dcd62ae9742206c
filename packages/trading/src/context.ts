import type { Clock } from '@kis/core'
import type { RealtimeClient } from '@kis/realtime'
import type { RestClient } from '@kis/rest'

/** What the trading floor stands on. Nothing here is looked up globally. */
export interface TradingContext {
  readonly rest: RestClient
  /** Called on first use of a live view only. */
  readonly realtime: () => RealtimeClient
  readonly clock: Clock
  /** HTS id (HTS 아이디), needed by fill notices only. A secret. */
  readonly htsId?: string | undefined
  /** Orders with real money (`env: 'real'`) are refused unless this is `true`. */
  readonly allowRealOrders?: boolean | undefined
}
