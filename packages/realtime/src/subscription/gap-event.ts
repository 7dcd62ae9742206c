import type { DropReason } from '../connection/connection-state.js'

/** Why records were missed: the connection was lost, or a relay dropped records that its reader took too slowly (`overflow`). */
export type GapReason = DropReason | 'overflow'

/** A stretch of time of which a subscription may have missed records. KIS does not number records, so nobody can tell which. */
export interface GapEvent {
  /**
   * When something last arrived on the old connection, in epoch milliseconds. Nothing that came before it was missed; on a slow network
   * a record made shortly before it may have been, on its way. Leave a margin when filling the gap.
   */
  readonly from: number
  /** When the registration held again, in epoch milliseconds. Nothing after it was missed. */
  readonly to: number
  readonly reason: GapReason
  readonly trId: string
  /** The key of the subscription; `***` where it is an HTS id. */
  readonly key: string
}

/** Records are being missed from now on. A `gap` event follows as soon as that is over. */
export interface LostEvent {
  /** The last sign of life, in epoch milliseconds. */
  readonly from: number
  readonly reason: GapReason
  readonly trId: string
  /** The key of the subscription; `***` where it is an HTS id. */
  readonly key: string
}
