import type { LedgerReason } from '../http/refusal.js'
import type { Instrument } from './instrument.js'
import type { Place } from './order.js'
import type { Venue } from './order-kinds.js'

/** Where and until when an order may trade that is taken now. */
export interface OrderWindow {
  /** Group of orders that stand in the book together. */
  readonly segment: string
  readonly place: Place
  /** When what is left of it ends. */
  readonly until: number
  /** How far from the last price it may be, in percent, where that is less than the daily limits. */
  readonly priceBand?: number | undefined
}

/** Which orders are taken when. */
export interface OrderWindows {
  /** The window of an order that comes in at a moment, or why it is refused. */
  windowFor(
    order: { readonly venue: Venue; readonly kind: string; readonly product: Instrument['product'] },
    at: number,
  ): OrderWindow | LedgerReason
}
