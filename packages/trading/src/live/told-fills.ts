import type { Clock } from '@kis/core'
import Big from 'big.js'
import type { Order } from '../orders/order.js'
import { orderNumberKey } from '../orders/order-ref.js'
import type { LegFills } from '../orders/tracking/order-progress.js'
import { withHidden } from '../present.js'
import type { OrderNotice } from './order-notice.js'

/** Numbers beyond these are forgotten, the oldest first. */
const MOST_NUMBERS = 10_000
/** So many numbers of orders are looked through before those that are over are let go of; more where more are open. */
const FEW_NUMBERS = 128
/** The broker begins its numbers anew each day, hours after the last market has closed. */
const NEXT_DAY_MS = 6 * 60 * 60 * 1_000

interface Shares {
  readonly quantity: number
  /** `null` once a fill of unknown price was told */
  readonly amount: Big | null
}

interface Told extends Shares {
  /** When it was told last, in milliseconds of the monotonic clock. */
  readonly at: number
}

/** What was told of the fills of each order, so that each share is told once, whether a notice or a list tells it. */
export class ToldFills {
  readonly #clock: Pick<Clock, 'monotonic'>
  readonly #told = new Map<string, Told>()
  readonly #orders = new Map<string, Order>()
  /** Numbers of orders that are over and told in full, and when that was seen: of the orders themselves nothing is kept. */
  readonly #over = new Map<string, number>()
  #mostOrders = FEW_NUMBERS
  #tidiedAt: number

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock
    this.#tidiedAt = clock.monotonic()
  }

  /** An order that fills may be told of. What was filled before anybody could tell counts as told. */
  follow(order: Order, isOld = order.clientOrderId === null): Order {
    this.#tidy()
    const keys = order.orderNumbers.map((number) => keyOf(order, number))
    const isNew = !keys.some((key) => this.#orders.has(key))
    for (const key of keys) {
      if (this.#orders.get(key) !== order) this.#forgetYesterday(key)
      put(this.#orders, key, order)
    }
    if (isNew && isOld) {
      for (const fill of order.fills) {
        const missing = this.#missing(order, fill)
        if (missing.quantity > 0) this.#add(keyOf(order, fill.orderNumber), missing)
      }
    }
    return order
  }

  find(notice: Numbered): Order | undefined {
    this.#tidy()
    const order = this.#orders.get(keyOf(notice, notice.orderNumber))
    // A part of it may have become an order of its own.
    return order?.has(notice.orderNumber) ? order : undefined
  }

  /** Whether the number was that of an order that is over since today, and all of whose fills were told. */
  isOver(notice: Numbered): boolean {
    const since = this.#over.get(keyOf(notice, notice.orderNumber))
    return since !== undefined && this.#clock.monotonic() - since < NEXT_DAY_MS
  }

  /** Shares that are filled under a number of an order and that nobody was told of. */
  untold(order: Order, orderNumber: string): number {
    const key = orderNumberKey(orderNumber)
    const fill = order.fills.find((one) => orderNumberKey(one.orderNumber) === key)
    return fill ? this.#missing(order, fill).quantity : 0
  }

  tell(notice: Numbered, quantity: number, price: number | null): void {
    const amount = price === null ? null : new Big(price).times(quantity)
    const key = keyOf(notice, notice.orderNumber)
    if (!this.#orders.has(key)) this.#forgetYesterday(key)
    this.#add(key, { quantity, amount })
  }

  /** The fills that nobody was told of, as notices: one for each number, at the average price of what was missed. */
  missed(time: string): OrderNotice[] {
    return [...new Set(this.#orders.values())].flatMap((order) =>
      order.fills.flatMap((fill) => {
        const missing = this.#missing(order, fill)
        if (missing.quantity <= 0) return []
        const key = keyOf(order, fill.orderNumber)
        this.#add(key, missing)
        // Its notice may still come, and this number may be new.
        put(this.#orders, key, order)
        return [noticeOf(order, fill.orderNumber, missing, time)]
      }),
    )
  }

  /** Lets go of orders that are over: a program that trades for weeks must not keep all that it ever placed. */
  #tidy(): void {
    const now = this.#clock.monotonic()
    const before = this.#tidiedAt
    if (this.#orders.size < this.#mostOrders && now - before < NEXT_DAY_MS / 2) return
    this.#tidiedAt = now
    for (const [key, order] of this.#orders) {
      if (!order.isFinal || order.fills.some((fill) => this.#missing(order, fill).quantity > 0)) continue
      this.#orders.delete(key)
      // It may have been over for as long as nobody has looked.
      put(this.#over, key, before)
    }
    this.#mostOrders = Math.max(FEW_NUMBERS, 2 * this.#orders.size)
  }

  /** The number may have been that of another order, of which other shares were told. */
  #forgetYesterday(key: string): void {
    const told = this.#told.get(key)
    if (told && this.#clock.monotonic() - told.at >= NEXT_DAY_MS) this.#told.delete(key)
    this.#over.delete(key)
  }

  #add(key: string, { quantity, amount }: Shares): void {
    const before = this.#told.get(key)
    const sum = amount === null || before?.amount === null ? null : amount.plus(before?.amount ?? 0)
    const at = this.#clock.monotonic()
    put(this.#told, key, { quantity: (before?.quantity ?? 0) + quantity, amount: sum, at })
  }

  #missing(order: Order, { orderNumber, filledQuantity, averageFillPrice }: LegFills): Shares {
    const { quantity, amount }: Shares = this.#told.get(keyOf(order, orderNumber)) ?? NOTHING
    const isKnown = averageFillPrice !== null && amount !== null
    return {
      quantity: filledQuantity - quantity,
      amount: isKnown ? new Big(averageFillPrice).times(filledQuantity).minus(amount) : null,
    }
  }
}

const NOTHING: Shares = { quantity: 0, amount: new Big(0) }

type Numbered = Pick<OrderNotice, 'assetClass' | 'orderNumber'>

/** The same number can come again in another market. */
function keyOf({ assetClass }: Pick<OrderNotice, 'assetClass'>, orderNumber: string): string {
  return `${assetClass} ${orderNumberKey(orderNumber)}`
}

function put<V>(map: Map<string, V>, key: string, value: V): void {
  map.set(key, value)
  if (map.size <= MOST_NUMBERS) return
  for (const oldest of map.keys()) {
    map.delete(oldest)
    return
  }
}

function noticeOf(order: Order, orderNumber: string, { quantity, amount }: Shares, time: string): OrderNotice {
  const price = amount === null ? null : amount.div(quantity).round(8, Big.roundHalfUp).toNumber()
  const { assetClass, symbol, currency, side, venue, quantity: orderQuantity } = order
  const notice = {
    kind: 'filled' as const,
    ...{ assetClass, symbol, name: symbol, currency, side, orderNumber, originalOrderNumber: null },
    // What was sent by the best route (SOR) is listed at home.
    venue: assetClass === 'domestic-stock' || venue === 'SOR' ? ('KRX' as const) : venue,
    ...{ quantity, price, time, orderQuantity, isRepeat: false, source: 'rest' as const },
  }
  return withHidden(notice, { raw: null })
}
