import type { AssetClass } from '../instrument/instrument.js'
import type { IntentState } from './intents/order-intent.js'
import type { OrderRequest } from './kinds/order-request.js'
import type { AmendRequest, Cancellation, CancelRequest, Order } from './order.js'
import type { OrderRecord } from './order-record.js'
import type { OrderRef } from './order-ref.js'
import type { Side } from './order-terms.js'
import type { OrderPreview } from './preview.js'
import type { Reservations, ReservationsQuery } from './reservation.js'
import type { SliceRequest } from './slicing/slice-request.js'
import type { SlicedOrder } from './slicing/sliced-order.js'

interface Cancellable {
  readonly signal?: AbortSignal | undefined
}

/** An order of either side. */
export type SidedRequest =
  | (OrderRequest<'buy'> & { readonly side: 'buy' })
  | (OrderRequest<'sell'> & { readonly side: 'sell' })

/** Which open orders (미체결) are wanted. */
export interface OpenOrdersQuery extends Cancellable {
  /** Default: what the account trades, by its product code; stocks at home for a general account (종합). */
  readonly assetClass?: AssetClass | undefined
  readonly symbol?: string | undefined
  readonly side?: Side | undefined
}

/** Open orders (미체결). */
export interface OpenOrders {
  readonly orders: readonly Order[]
  /** Whether every page was read. */
  readonly complete: boolean
  /** The wire answers. They hold the account number: neither printed nor serialised. */
  readonly raw: readonly unknown[]
}

/** Which orders (주문체결내역) are wanted. */
export interface OrderHistoryQuery extends OpenOrdersQuery {
  /** First day `YYYYMMDD`. Default: today in Korea. */
  readonly from?: string | undefined
  /** Last day `YYYYMMDD`. Default: today in Korea. */
  readonly to?: string | undefined
}

/** Orders of past days and of today (주문체결내역). */
export interface OrderHistory {
  readonly orders: readonly OrderRecord[]
  /** Whether every page was read. */
  readonly complete: boolean
  /** The wire answers. They hold the account number: neither printed nor serialised. */
  readonly raw: readonly unknown[]
}

/** What became of one of the orders to cancel. */
export interface CancelResult {
  readonly order: Order
  readonly cancellation: Cancellation | null
  /** Why it could not be cancelled; `null` when it could. */
  readonly error: unknown
}

/** What became of all orders to cancel (일괄 취소). */
export interface CancelAllResult {
  readonly results: readonly CancelResult[]
  /** Whether every open order was seen. */
  readonly complete: boolean
}

/** What is known of an order by its name. */
export interface Reconciliation {
  readonly clientOrderId: string
  /** `sending`: another process is at it just now. `absent`: it was never taken and can no longer arrive. */
  readonly state: IntentState
  /** The order, if it stands or stood at the broker. */
  readonly order: Order | null
  readonly reason: string | null
}

/** Orders of one account. Each name is sent at most once; nothing is sent again on doubt. */
export interface Orders {
  /** 매수 또는 매도 */
  place(request: SidedRequest): Promise<Order>
  /** 매수 */
  buy(request: OrderRequest<'buy'>): Promise<Order>
  /** 매도 */
  sell(request: OrderRequest<'sell'>): Promise<Order>
  /**
   * 분할 주문: a large order in parts, by time (TWAP) or by a share of the market's volume. It runs by itself; called again with the same id, in any
   * process, it goes on where it was.
   */
  slice(request: SliceRequest): Promise<SlicedOrder>
  /** 미리보기: the exact request and every check. Nothing is sent to the order desk; a quote may be asked for. */
  preview(request: SidedRequest): Promise<OrderPreview>
  /** 정정: the order goes on under a new number. What could not be sent within 30 seconds is given up (`KisOrderError`, `rejected`). */
  amend(order: Order | OrderRef, request: AmendRequest): Promise<Order>
  /** 취소. What could not be sent within ten minutes is given up (`KisOrderError`, `rejected`). */
  cancel(order: Order | OrderRef, request?: CancelRequest): Promise<Cancellation>
  /** 일괄 취소: every open order, or those of a symbol or side; one that fails does not keep the others */
  cancelAll(query?: OpenOrdersQuery): Promise<CancelAllResult>
  /** 미체결 */
  open(query?: OpenOrdersQuery): Promise<OpenOrders>
  /** 주문체결내역 */
  history(query?: OrderHistoryQuery): Promise<OrderHistory>
  /**
   * 예약주문조회: reserved orders, at home or abroad, with what became of them; they are in neither `open()` nor `history()` until they become
   * orders. KIS lists valid ones only: at home a cancelled one is gone.
   *
   * @throws KisUnsupportedInPaperError: paper trading has no such list.
   */
  reservations(query?: ReservationsQuery): Promise<Reservations>
  /** 체결내역: rows of the history with fills */
  executions(query?: OrderHistoryQuery): Promise<OrderHistory>
  /** The order of a name, from the store; `null` for a name that was never used. Nothing is asked. */
  find(clientOrderId: string, options?: Cancellable): Promise<Reconciliation | null>
  /**
   * 주문 대사: looks in the broker's lists for an order of which nobody knows what became of it, or for all such. Runs by itself before the
   * first order and after a reconnect.
   */
  reconcile(clientOrderId?: string, options?: Cancellable): Promise<readonly Reconciliation[]>
}
