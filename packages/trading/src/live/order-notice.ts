import type { AssetClass, Currency, ListingVenue } from '../instrument/instrument.js'
import type { Side } from '../orders/order-terms.js'
import type { LiveItem } from './live-view.js'

/** What happened to an order: 접수 `accepted`, 정정 `amended`, 취소 `cancelled`, 거부 `rejected`, 체결 `filled`. */
export type NoticeKind = 'accepted' | 'amended' | 'cancelled' | 'rejected' | 'filled'

/** One notice about an order of this account (체결통보), of any market. Prices in `currency`. */
export interface OrderNotice extends LiveItem {
  /** Only `filled` is a trade: the others carry the order's own quantity and price. */
  readonly kind: NoticeKind
  readonly assetClass: AssetClass
  /** Where it is listed; `null` where the notice does not tell it */
  readonly venue: ListingVenue | null
  readonly symbol: string
  readonly name: string
  /** `null` where the notice does not tell it */
  readonly currency: Currency | null
  readonly side: Side
  /** 주문번호 */
  readonly orderNumber: string
  /** 원주문번호 of an amendment or cancellation */
  readonly originalOrderNumber: string | null
  /** Shares or contracts of this fill; for the other kinds those that they are about */
  readonly quantity: number
  /**
   * Price of this fill; for the other kinds the order's, `null` for a market order. Of several fills that were missed (`source: 'rest'`) the
   * average, to eight decimals; `null` where the broker's list does not tell it.
   */
  readonly price: number | null
  /** 주문수량; `null` where the notice does not tell it */
  readonly orderQuantity: number | null
  /** `HHMMSS` (KST); the time of arrival where the notice has none */
  readonly time: string
  /** The same notice came before, of an order that nobody follows here: a second fill of the same size in that second, or the first once more. */
  readonly isRepeat: boolean
}
