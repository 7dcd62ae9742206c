import type { MasterMarket } from '../layouts/record-layout.js'

/** What a sync did for one file. */
export interface MarketSync {
  readonly market: MasterMarket
  /** `updated`: the file came anew; `unchanged`: the server said it is the same; `fresh`: it was not old enough to be asked for. */
  readonly status: 'updated' | 'unchanged' | 'fresh'
  readonly rows: number
  /** When the copy was last known to be current, in epoch milliseconds. */
  readonly syncedAt: number
}
