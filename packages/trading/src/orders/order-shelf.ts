import { type AccountNumber, type Clock, type Environment, KisValidationError, kstDate } from '@kis/core'
import type { AssetClass } from '../instrument/instrument.js'
import type { OrderIntent } from './intents/order-intent.js'
import { kindOfCode } from './kinds/order-code-of.js'
import { Order, type OrderActions, type OrderStart } from './order.js'
import type { OrderDesk } from './order-desk.js'
import type { OrderRecord } from './order-record.js'
import { type OrderRef, orderNumberKey } from './order-ref.js'
import { readOrders } from './read-orders.js'
import type { OrderTracker } from './tracking/order-tracker.js'

export interface OrderShelfOptions {
  readonly env: Environment
  readonly account: AccountNumber
  readonly clock: Clock
  readonly tracker: OrderTracker
  readonly deskOf: (assetClass: AssetClass) => OrderDesk
}

/** Hands out one `Order` for each order of the account that can still change, wherever it was heard of. */
export class OrderShelf {
  readonly #options: OrderShelfOptions
  readonly #actions: () => OrderActions

  constructor(options: OrderShelfOptions, actions: () => OrderActions) {
    this.#options = options
    this.#actions = actions
  }

  /** An order that was just placed, or that the store remembers. */
  ofIntent(intent: OrderIntent & { readonly ref: OrderRef }, time: string | null): Order {
    const { terms, clientOrderId, ref } = intent
    const { quantity, price, kind, timeInForce, instrument } = terms
    const facts = { clientOrderId, quantity, price, kind, timeInForce, time, terms, currency: instrument.currency }
    return this.#options.tracker.find(ref.orderNumber, ref) ?? this.start(ref, facts)
  }

  /** An order that the broker's list tells of. */
  ofRecord(record: OrderRecord): Order {
    const { tracker } = this.#options
    const known = tracker.find(record.orderNumber, record)
    // The tracker has told it of the row, and knows of a doubt that came since.
    if (known) return known
    const order = this.#ofUnknown(record)
    order.record(record)
    return tracker.follow(order)
  }

  /**
   * A bare reference tells neither quantity nor price: the broker's list does.
   *
   * @throws KisValidationError when the list has no such order.
   */
  async ofRef(ref: OrderRef, signal: AbortSignal | undefined): Promise<Order> {
    const { tracker, clock, deskOf } = this.#options
    const known = tracker.find(ref.orderNumber, ref)
    if (known) return known
    const { assetClass, symbol, date, orderNumber, session } = ref
    const today = kstDate(clock.now())
    const from = date < today ? date : today
    const { records } = await readOrders(deskOf(assetClass), { session, from, to: today, symbol, signal })
    const record = records.find((row) => orderNumberKey(row.orderNumber) === orderNumberKey(orderNumber))
    if (record) return this.ofRecord({ ...record, side: ref.side })
    throw new KisValidationError({
      field: 'order',
      message: `The broker's list has no order ${orderNumber} of ${symbol} since ${from}: nothing is known of it. Nothing was sent.`,
    })
  }

  /** The order that is meant, if it is followed here. */
  known(target: Order | OrderRef): Order | undefined {
    return target instanceof Order ? target : this.#options.tracker.find(target.orderNumber, target)
  }

  /** All that remained of a reservation is cancelled. */
  cancelled(target: Order | OrderRef): void {
    const { orderNumber } = target
    const order = this.known(target)
    if (!order) return
    const quantity = order.remainingQuantity
    order.notice({
      ...{ kind: 'cancelled', orderNumber, originalOrderNumber: null, quantity, price: null },
      time: '',
    })
  }

  /** A part of an order that goes on by itself, as nobody but the list has told. */
  partOf(order: Order, record: OrderRecord): void {
    const { clientOrderId, kind, timeInForce, currency, ref, date } = order
    const { orderNumber, quantity, price, time } = record
    const next = { ...ref, orderNumber, orgNumber: record.orgNumber || ref.orgNumber, date: record.date ?? date }
    this.start(next, { clientOrderId, kind, timeInForce, currency, quantity, price, time }).record(record)
  }

  /** Follows an order from its number on. */
  start(ref: OrderRef, facts: OrderStart): Order {
    return this.#options.tracker.follow(new Order(ref, facts, this.#actions()))
  }

  #ofUnknown(record: OrderRecord): Order {
    const { env, account, clock } = this.#options
    const { assetClass, venue, session, orgNumber, orderNumber, symbol, currency, quantity, price, time } = record
    const date = record.date ?? kstDate(clock.now())
    // A row whose side nobody can read is left out before it comes here.
    const side = record.side ?? 'buy'
    const owner = { env, account: account.reveal() }
    const ref = { ...owner, assetClass, venue, session, orgNumber, orderNumber, date, symbol, side }
    const code = record.kindCode === null ? undefined : kindOfCode({ assetClass, venue, session }, record.kindCode)
    const kinds = { kind: code?.kind ?? null, timeInForce: code?.timeInForce ?? null }
    return new Order(ref, { clientOrderId: null, quantity, price, time, currency, ...kinds }, this.#actions())
  }
}
