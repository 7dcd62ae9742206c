import { type AccountNumber, KisOrderError, KisValidationError } from '@kis/core'
import type { TradingContext } from '../context.js'
import type { AssetClass } from '../instrument/instrument.js'
import { needsQuantity } from './desks/needs-quantity.js'
import { instrumentOf } from './instrument-of.js'
import type { IntentBook } from './intents/intent-book.js'
import { PRICED_KINDS } from './kinds/order-codes.js'
import { type AmendRequest, type Cancellation, type CancelRequest, Order } from './order.js'
import type { OrderDesk, OrderReceipt } from './order-desk.js'
import { checkMayOrder, refOf } from './order-owner.js'
import type { OrderRef } from './order-ref.js'
import type { OrderShelf } from './order-shelf.js'
import type { OrderTerms } from './order-terms.js'
import type { RiskGate } from './risk-gate.js'
import { SEND_WITHIN_MS, sendInTime } from './send-deadline.js'

/** A cancellation may wait its turn behind many others, but not until the next day, when its number can be that of another order. */
const CANCEL_WITHIN_MS = 600_000

export interface OrderChangesOptions {
  readonly context: TradingContext
  readonly account: AccountNumber
  readonly book: IntentBook
  readonly gate: RiskGate
  readonly shelf: OrderShelf
  readonly deskOf: (assetClass: AssetClass) => OrderDesk
}

/** 정정·취소 of orders of one account. Each is sent at most once. */
export class OrderChanges {
  readonly #options: OrderChangesOptions

  constructor(options: OrderChangesOptions) {
    this.#options = options
  }

  async amend(target: Order | OrderRef, request: AmendRequest): Promise<Order> {
    const { book, gate, shelf, deskOf } = this.#options
    const { clock } = this.#options.context
    const until = clock.now() + SEND_WITHIN_MS
    const ref = this.#owned(target)
    const { signal } = request
    const order = target instanceof Order ? target : await shelf.ofRef(ref, signal)
    const isReservation = ref.session === 'reservation'
    if (isReservation && order.terms === undefined) throw notKnownInFull(ref)
    const remaining = order.remainingQuantity
    const quantity = request.quantity ?? (remaining > 0 ? remaining : undefined)
    const terms = await this.#amendedTerms(order, request.price, quantity, signal)
    const call = deskOf(ref.assetClass).prepareAmend(ref, {
      ...{ price: terms.price, original: order.terms },
      quantity: request.quantity ?? (needsQuantity(ref) || isReservation ? quantity : undefined),
    })
    const ticket = await gate.check(terms, { signal })
    await book.exclusively((page) => ticket.take(page), signal)
    const receipt = await sent(() => sendInTime(call, until, clock, signal), order)
    if (isReservation) {
      order.restate(terms)
      return order
    }
    const { orderNumber } = receipt
    const orgNumber = receipt.orgNumber || ref.orgNumber
    const isPart = request.quantity !== undefined && request.quantity < remaining
    if (!isPart) {
      order.continueAs({ orderNumber, orgNumber, price: terms.price, quantity: terms.quantity })
      return order
    }
    const leg = order.splitOff(orderNumber, terms.quantity)
    const { clientOrderId, kind, timeInForce, currency } = order
    const next = { ...ref, orderNumber, orgNumber, date: receipt.date }
    const { price, quantity: amended } = terms
    // A list may have told of it before the reply did.
    const known = shelf.known(next)
    if (known) return known
    return shelf.start(next, {
      ...{ clientOrderId, kind, timeInForce, currency, leg, price },
      ...{ quantity: amended, time: receipt.time },
    })
  }

  async cancel(target: Order | OrderRef, request: CancelRequest = {}): Promise<Cancellation> {
    const { deskOf, shelf, context } = this.#options
    const sendUntil = context.clock.now() + CANCEL_WITHIN_MS
    const ref = this.#owned(target)
    const { signal } = request
    const quantity = request.quantity ?? (needsQuantity(ref) ? await this.#remainingOf(target, ref, signal) : undefined)
    const call = deskOf(ref.assetClass).prepareCancel(ref, quantity)
    const receipt = await sent(() => call.send({ signal, sendUntil }), shelf.known(target))
    // No notice tells of it, and the list leaves cancelled ones out.
    if (ref.session === 'reservation') shelf.cancelled(target)
    return { orderNumber: receipt.orderNumber, cancelledOrderNumber: ref.orderNumber, time: receipt.time }
  }

  #owned(target: Order | OrderRef): OrderRef {
    const { context, account } = this.#options
    const { env } = context.rest
    checkMayOrder(env, account, context.allowRealOrders)
    return refOf(target, env, account)
  }

  /** What stands at the broker after an amendment, as far as it is known, for the limits of risk. */
  async #amendedTerms(
    order: Order,
    price: number,
    quantity: number | undefined,
    signal: AbortSignal | undefined,
  ): Promise<OrderTerms> {
    const { instruments, logger } = this.#options.context
    const { side, venue, session } = order
    const known = order.terms ?? {
      ...{ side, venue, session, stopPrice: null, credit: null, reservedUntil: null, algorithmTimes: null },
      instrument: await instrumentOf(order, instruments, { signal, logger }),
    }
    return {
      ...known,
      ...amendedKind(order),
      quantity: quantity ?? order.quantity,
      price: checkAmendPrice(price),
    }
  }

  /** All that remains, where KIS must be told how much that is. */
  async #remainingOf(target: Order | OrderRef, ref: OrderRef, signal: AbortSignal | undefined): Promise<number> {
    const order = target instanceof Order ? target : await this.#options.shelf.ofRef(ref, signal)
    if (order.isDoubtful) await order.refresh({ signal })
    if (order.remainingQuantity > 0) return order.remainingQuantity
    throw new KisValidationError({
      field: 'order',
      message: `Nothing remains of the order ${ref.orderNumber}: it is ${order.status}. Nothing was sent.`,
    })
  }
}

/** An amendment names a price: what had none, or is of no known kind, goes on as a limit order. */
function amendedKind({
  kind,
  timeInForce,
}: Pick<Order, 'kind' | 'timeInForce'>): Pick<OrderTerms, 'kind' | 'timeInForce'> {
  const priced = PRICED_KINDS.find((one) => one === kind)
  return { kind: priced ?? 'limit', timeInForce: (priced && timeInForce) ?? 'day' }
}

/** KIS wants a reservation said anew as a whole, and its list tells neither the loan nor the kind for certain. */
function notKnownInFull({ orderNumber }: OrderRef): KisValidationError {
  return new KisValidationError({
    field: 'order',
    message: `The reservation ${orderNumber} was placed elsewhere, and KIS wants all of it said anew: cancel it and reserve again. Nothing was sent.`,
  })
}

function checkAmendPrice(price: unknown): number {
  if (typeof price === 'number' && Number.isFinite(price) && price > 0) return price
  throw new KisValidationError({ field: 'price', message: 'Parameter "price" must be a price above zero.' })
}

/** Sends a change, once. Where its reply is lost, only the broker's list can tell how the order stands. */
async function sent(send: () => Promise<OrderReceipt>, order: Order | undefined): Promise<OrderReceipt> {
  try {
    return await send()
  } catch (error) {
    if (!KisOrderError.isInstance(error) || error.outcome === 'unknown') order?.doubt()
    throw error
  }
}
