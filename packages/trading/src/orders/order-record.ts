import type { AssetClass, Currency } from '../instrument/instrument.js'
import type { SendSession, SendVenue, Side } from './order-terms.js'

/** One order as the broker's lists tell it (미체결, 주문체결내역). Amounts in `currency`; `null` is what a list does not tell. */
export interface OrderRecord {
  readonly assetClass: AssetClass
  readonly venue: SendVenue
  readonly session: SendSession
  readonly symbol: string
  readonly name: string
  readonly currency: Currency
  /** `null` for a code unknown */
  readonly side: Side | null
  /** 주문일자 `YYYYMMDD` */
  readonly date: string | null
  /** 주문시각 `HHMMSS` (KST) */
  readonly time: string | null
  /** 주문번호 */
  readonly orderNumber: string
  /** 원주문번호 of an amendment or cancellation; `null` for a new order */
  readonly originalOrderNumber: string | null
  /** 신규 `new`, 정정 `amend`, 취소 `cancel`: a cancellation has a row of its own in some lists */
  readonly action: 'new' | 'amend' | 'cancel'
  /** 주문조직번호 */
  readonly orgNumber: string
  /** 주문구분 as KIS writes it */
  readonly kindCode: string | null
  /** 주문수량 */
  readonly quantity: number
  /** 주문단가; `null` for an order without one */
  readonly price: number | null
  /** 총체결수량 */
  readonly filledQuantity: number
  /** 체결평균가 */
  readonly averageFillPrice: number | null
  /** 잔여수량 that may still fill */
  readonly remainingQuantity: number | null
  /** 취소확인수량, or what is cancelled of it */
  readonly cancelledQuantity: number | null
  /** 거부수량 */
  readonly rejectedQuantity: number | null
  /** 거부사유, where the list tells it */
  readonly rejectionReason: string | null
}

/** What a list of orders answers. */
export interface OrderRecords {
  readonly records: readonly OrderRecord[]
  /** Whether every page was read. */
  readonly complete: boolean
  /** The wire answers. They hold the account number: neither printed nor serialised. */
  readonly raw: readonly unknown[]
}
