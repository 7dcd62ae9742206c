import type { DropReason } from '../connection/connection-state.js'

/** A stretch of time of which a subscription may have missed records. KIS does not number records, so nobody can tell which. */
export interface GapEvent {
  /** The last sign of life of the old connection, in epoch milliseconds. Nothing before it was missed. */
  readonly from: number
  /** When the registration held again, in epoch milliseconds. Nothing after it was missed. */
  readonly to: number
  /** Why the connection was lost. */
  readonly reason: DropReason
  readonly trId: string
  /** The key of the subscription; `***` where it is an HTS id. */
  readonly key: string
}
