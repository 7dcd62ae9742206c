import { type Clock, type Environment, KisOrderError, type Logger, onAbort, sleep } from '@kis/core'
import type { AssetClass, Currency } from '../instrument/instrument.js'
import type { OrderRecord } from './order-record.js'
import { type OrderRef, orderNumberKey, printable } from './order-ref.js'
import { isFinal, type OrderStatus } from './order-status.js'
import type { OrderKind, OrderTerms, SendSession, SendVenue, Side, TimeInForce } from './order-terms.js'
import { tellListeners } from './tell-listeners.js'
import type { ListedRows } from './tracking/listed-rows.js'
import {
  currentLeg,
  doubted,
  fillsOf,
  hasNumber,
  type LegFills,
  type NoticeFacts,
  newLeg,
  type OrderLeg,
  type OrderProgress,
  type OrderSummary,
  restated,
  splitOff,
  summarize,
  withNotice,
  withRecord,
  withSuccessor,
} from './tracking/order-progress.js'

/** What an order asks of the broker. `null` where a list does not tell. */
export interface OrderFacts {
  readonly assetClass: AssetClass
  readonly symbol: string
  readonly currency: Currency
  readonly side: Side
  readonly venue: SendVenue
  readonly session: SendSession
  readonly kind: OrderKind | null
  readonly timeInForce: TimeInForce | null
}

/** What is known of an order beside its reference when it is first heard of. */
export interface OrderStart extends Pick<OrderFacts, 'currency' | 'kind' | 'timeInForce'> {
  readonly clientOrderId: string | null
  readonly quantity: number
  readonly price: number | null
  readonly time: string | null
  readonly terms?: OrderTerms | undefined
  /** What notices told of it already. */
  readonly leg?: OrderLeg | undefined
}

/** What an order can be asked to do, by the account it belongs to. */
export interface OrderActions {
  readonly clock: Clock
  readonly logger: Logger | undefined
  amend(order: Order, request: AmendRequest): Promise<Order>
  cancel(order: Order, request: CancelRequest): Promise<Cancellation>
  refresh(order: Order, signal: AbortSignal | undefined): Promise<void>
}

/** What an amendment (정정) changes. */
export interface AmendRequest {
  /** The new price, in the order's currency. */
  readonly price: number
  /** Shares to amend; left out: all that remain. */
  readonly quantity?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** How much of an order is cancelled (취소). */
export interface CancelRequest {
  /** Shares to cancel; left out: all that remain. */
  readonly quantity?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** KIS took note of a cancellation. The order itself, or the `cancelled` notice, says when it is done. */
export interface Cancellation {
  /** The number of the cancellation itself. */
  readonly orderNumber: string
  readonly cancelledOrderNumber: string
  /** `HHMMSS` (KST) */
  readonly time: string | null
}

/** How long, and how attentively, the end of an order is waited for. */
export interface WaitOptions {
  readonly signal?: AbortSignal | undefined
  /** How often the broker's list is asked while no notice comes, in milliseconds. Default 2,000. */
  readonly pollMs?: number | undefined
}

const DEFAULT_POLL_MS = 2_000

/**
 * An order at the broker (주문), as far as notices and lists have told of it. It moves by itself while fills are watched; `refresh()` asks.
 * Prints its account masked.
 */
export class Order implements OrderFacts {
  /** The user's own name of it; `null` for orders found in a list. */
  readonly clientOrderId: string | null
  readonly assetClass: AssetClass
  readonly symbol: string
  readonly currency: Currency
  readonly side: Side
  readonly venue: SendVenue
  readonly session: SendSession
  readonly kind: OrderKind | null
  readonly timeInForce: TimeInForce | null
  /** 주문시각 `HHMMSS` (KST) */
  readonly time: string | null
  readonly #env: Environment
  readonly #account: string
  readonly #actions: OrderActions
  readonly #listeners = new Set<(order: Order) => unknown>()
  #progress: OrderProgress
  #summary: OrderSummary
  #terms: OrderTerms | undefined

  constructor(ref: OrderRef, facts: OrderStart, actions: OrderActions) {
    this.clientOrderId = facts.clientOrderId
    this.assetClass = ref.assetClass
    this.symbol = ref.symbol
    this.currency = facts.currency
    this.side = ref.side
    this.venue = ref.venue
    this.session = ref.session
    this.kind = facts.kind
    this.timeInForce = facts.timeInForce
    this.time = facts.time
    this.#env = ref.env
    this.#account = ref.account
    this.#actions = actions
    this.#terms = facts.terms
    const { quantity, price } = facts
    const leg = facts.leg ? { ...facts.leg, price } : newLeg({ ...ref, quantity, price })
    this.#progress = { legs: [leg], apart: [], reason: null }
    this.#summary = summarize(this.#progress)
  }

  /** 주문번호. An amendment gives a new one. */
  get orderNumber(): string {
    return this.#leg.orderNumber
  }

  /** Every number it has had, the latest last. */
  get orderNumbers(): readonly string[] {
    return this.#progress.legs.map(({ orderNumber }) => orderNumber)
  }

  /** 주문조직번호 */
  get orgNumber(): string {
    return this.#leg.orgNumber
  }

  /** The day `YYYYMMDD` under which the broker keeps the number. */
  get date(): string {
    return this.#leg.date
  }

  /** 주문수량, as placed */
  get quantity(): number {
    return this.#progress.legs[0]?.quantity ?? 0
  }

  /** 주문가격, as amended last; `null` for an order without one */
  get price(): number | null {
    return this.#leg.price
  }

  /** Where the order stands (주문 상태), by what notices and lists have told so far. */
  get status(): OrderStatus {
    return this.#summary.status
  }

  /** Whether nothing more can happen to it. */
  get isFinal(): boolean {
    return isFinal(this.status) && !this.#summary.isDoubtful
  }

  /** 총체결수량 */
  get filledQuantity(): number {
    return this.#summary.filledQuantity
  }

  /** 잔여수량 that may still fill */
  get remainingQuantity(): number {
    return this.#summary.remainingQuantity
  }

  /** 체결평균가; `null` without fills, or where the prices of some are not known */
  get averageFillPrice(): number | null {
    return this.#summary.averageFillPrice
  }

  /** 거부사유 */
  get reason(): string | null {
    return this.#progress.reason
  }

  /** The order as plain JSON, account number included, for storing; a console prints it masked. */
  get ref(): OrderRef {
    const { assetClass, venue, session, orgNumber, orderNumber, date, symbol, side } = this
    const owner = { env: this.#env, account: this.#account }
    return printable({ ...owner, assetClass, venue, session, orgNumber, orderNumber, date, symbol, side })
  }

  /** What it asks of the broker in full, where this process knows. */
  get terms(): OrderTerms | undefined {
    return this.#terms
  }

  /**
   * 정정: the order goes on under a new number. An amendment of a part gives an order of its own; the rest stays as it is. What could not be sent
   * within 30 seconds is given up (`KisOrderError`, `rejected`).
   */
  amend(request: AmendRequest): Promise<Order> {
    return this.#actions.amend(this, request)
  }

  /** 취소: of all that remains, or of a part. What could not be sent within ten minutes is given up (`KisOrderError`, `rejected`). */
  cancel(request: CancelRequest = {}): Promise<Cancellation> {
    return this.#actions.cancel(this, request)
  }

  /** Asks the broker's list how it stands. */
  async refresh(options: { readonly signal?: AbortSignal | undefined } = {}): Promise<this> {
    await this.#actions.refresh(this, options.signal)
    return this
  }

  /** Waits until nothing more can happen to it: filled, cancelled or rejected. */
  async done(options: WaitOptions = {}): Promise<this> {
    const { signal, pollMs = DEFAULT_POLL_MS } = options
    while (!this.isFinal) {
      await this.#changeWithin(pollMs, signal)
      if (!this.isFinal) await this.refresh({ signal })
    }
    return this
  }

  /** Hears of every change. Returns what ends it. */
  on(name: 'change', listener: (order: Order) => unknown): () => void {
    if (name !== 'change') throw new TypeError(`An order tells of "change" only, not of "${String(name)}".`)
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether a number is one of its own. @internal */
  has(orderNumber: string): boolean {
    return hasNumber(this.#progress, orderNumber)
  }

  /** Whether a part of it goes on under a number, as an order of its own. @internal */
  hasApart(orderNumber: string): boolean {
    return this.#progress.apart.includes(orderNumberKey(orderNumber))
  }

  /** What was filled under each of its numbers. @internal */
  get fills(): readonly LegFills[] {
    return fillsOf(this.#progress)
  }

  /** Whether only the broker's list can tell how it stands. @internal */
  get isDoubtful(): boolean {
    return this.#summary.isDoubtful
  }

  /** @internal */
  notice(notice: NoticeFacts): void {
    this.#move(withNotice(this.#progress, notice))
  }

  /** @internal */
  record(record: OrderRecord): void {
    this.#move(withRecord(this.#progress, record))
  }

  /** The rows of one list that are about it. @internal */
  records(rows: ListedRows): void {
    this.#move([...rows].reduce((progress, row) => withRecord(progress, row, rows.isPart(row)), this.#progress))
  }

  /** What became of an amendment or a cancellation is not known: only the broker's list can tell. @internal */
  doubt(): void {
    if (!this.isFinal) this.#move(doubted(this.#progress))
  }

  /** It goes on under a new number. @internal */
  continueAs(next: { orderNumber: string; orgNumber: string; price: number | null; quantity: number }): void {
    this.#move(withSuccessor(this.#progress, this.#progress.legs.length - 1, next))
  }

  /** 예약주문정정: it is said anew under its own number. @internal */
  restate(terms: { readonly quantity: number; readonly price: number | null }): void {
    this.#move(restated(this.#progress, terms))
  }

  /** A part of it goes on as another order, of which this is all that is known already. @internal */
  splitOff(orderNumber: string, quantity: number): OrderLeg | undefined {
    const { rest, leg } = splitOff(this.#progress, orderNumber, quantity)
    this.#move(rest)
    return leg
  }

  /** The facts of the order as plain data, without the account. */
  toJSON(): object {
    const { clientOrderId, assetClass, symbol, currency, side, venue, session, kind, timeInForce } = this
    const { quantity, price, status, filledQuantity, remainingQuantity, averageFillPrice, reason } = this
    const { orderNumber, orgNumber, date, time } = this
    return {
      ...{ clientOrderId, assetClass, venue, session, symbol, currency, side, kind, timeInForce, quantity, price },
      ...{ status, filledQuantity, remainingQuantity, averageFillPrice, reason, orderNumber, orgNumber, date, time },
    }
  }

  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return this.toJSON()
  }

  get #leg() {
    const leg = currentLeg(this.#progress)
    if (leg) return leg
    throw new KisOrderError({ message: 'The order has no number.', outcome: 'unknown' })
  }

  #move(progress: OrderProgress): void {
    if (progress === this.#progress) return
    this.#progress = progress
    this.#summary = summarize(progress)
    tellListeners(this.#listeners, this, this.#actions.logger)
  }

  async #changeWithin(ms: number, signal: AbortSignal | undefined): Promise<void> {
    const waiting = new AbortController()
    const wake = (): void => waiting.abort()
    const off = this.on('change', wake)
    const stopListening = onAbort(signal, wake)
    try {
      await sleep(this.#actions.clock, ms, waiting.signal)
    } catch (error) {
      if (signal?.aborted || !waiting.signal.aborted) throw error
    } finally {
      off()
      stopListening()
    }
  }
}
