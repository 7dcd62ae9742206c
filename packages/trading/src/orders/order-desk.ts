import type { CallOptions } from '@kis/rest'
import type { AssetClass } from '../instrument/instrument.js'
import type { OrderRecords } from './order-record.js'
import type { OrderRef } from './order-ref.js'
import type { OrderTerms } from './order-terms.js'

/** What the broker answered to an order, an amendment or a cancellation. */
export interface OrderReceipt {
  /** 주문번호; of an amendment the number under which the order goes on */
  readonly orderNumber: string
  /** 주문조직번호; blank where there is none */
  readonly orgNumber: string
  /** The day `YYYYMMDD` under which the broker keeps the number. */
  readonly date: string
  /** `HHMMSS` (KST) */
  readonly time: string | null
  /** The wire answer. */
  readonly raw: object
}

/** One call to the broker, ready and not yet sent. */
export interface PreparedCall {
  /** Endpoint of `@kis/rest`, such as `domesticStock.orderCash` */
  readonly operation: string
  readonly trId: string
  readonly path: string
  /** The body exactly as sent, but for the account, which prints masked. */
  readonly body: Readonly<Record<string, string>>
  /** Sends it, at most once in its life: a second call throws. */
  send(options?: Pick<CallOptions, 'signal' | 'sendUntil'>): Promise<OrderReceipt>
}

/** What an amendment changes. */
export interface AmendTerms {
  /** `null` for kinds without a price */
  readonly price: number | null
  /** Left out: all that remain. */
  readonly quantity?: number | undefined
  /** The order as it stands, where it is known. */
  readonly original?: OrderTerms | undefined
}

/** The broker's order counter for one family of instruments. Knows TRs and fields; decides nothing. */
export interface OrderDesk {
  readonly assetClass: AssetClass
  /** @throws KisUnsupportedInPaperError, KisValidationError for terms that no TR takes */
  prepareOrder(terms: OrderTerms): PreparedCall
  prepareAmend(ref: OrderRef, terms: AmendTerms): PreparedCall
  /** Left out, all that remains is cancelled. */
  prepareCancel(ref: OrderRef, quantity?: number): PreparedCall
  /** 미체결 of the day */
  open(options: { readonly signal?: AbortSignal | undefined }): Promise<OrderRecords>
  /** 주문체결내역 from a day to a day (`YYYYMMDD`), all pages, split where KIS splits */
  history(query: {
    readonly from: string
    readonly to: string
    readonly symbol?: string | undefined
    readonly signal?: AbortSignal | undefined
  }): Promise<OrderRecords>
}
