import Big from 'big.js'
import type { Order } from '../orders/order.js'
import { orderNumberKey } from '../orders/order-ref.js'
import type { LegFills } from '../orders/tracking/order-progress.js'
import { withHidden } from '../present.js'
import type { OrderNotice } from './order-notice.js'

/** Numbers and orders beyond these are forgotten, the oldest first. */
const MOST_NUMBERS = 10_000

interface Told {
  readonly quantity: number
  /** `null` once a fill of unknown price was told */
  readonly amount: Big | null
}

/** What was told of the fills of each order, so that each share is told once, whether a notice or a list tells it. */
export class ToldFills {
  readonly #told = new Map<string, Told>()
  readonly #orders = new Map<string, Order>()

  /** An order that fills may be told of. What was filled before anybody could tell counts as told. */
  follow(order: Order, isOld = order.clientOrderId === null): Order {
    const isNew = !order.orderNumbers.some((number) => this.#orders.has(keyOf(order, number)))
    for (const number of order.orderNumbers) put(this.#orders, keyOf(order, number), order)
    if (isNew && isOld) {
      for (const fill of order.fills) {
        const missing = this.#missing(order, fill)
        if (missing.quantity > 0) this.#add(keyOf(order, fill.orderNumber), missing)
      }
    }
    return order
  }

  find(notice: Numbered): Order | undefined {
    const order = this.#orders.get(keyOf(notice, notice.orderNumber))
    // A part of it may have become an order of its own.
    return order?.has(notice.orderNumber) ? order : undefined
  }

  /** Shares that are filled under a number of an order and that nobody was told of. */
  untold(order: Order, orderNumber: string): number {
    const key = orderNumberKey(orderNumber)
    const fill = order.fills.find((one) => orderNumberKey(one.orderNumber) === key)
    return fill ? this.#missing(order, fill).quantity : 0
  }

  tell(notice: Numbered, quantity: number, price: number | null): void {
    const amount = price === null ? null : new Big(price).times(quantity)
    this.#add(keyOf(notice, notice.orderNumber), { quantity, amount })
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

  #add(key: string, { quantity, amount }: Told): void {
    const before = this.#told.get(key)
    const sum = amount === null || before?.amount === null ? null : amount.plus(before?.amount ?? 0)
    put(this.#told, key, { quantity: (before?.quantity ?? 0) + quantity, amount: sum })
  }

  #missing(order: Order, { orderNumber, filledQuantity, averageFillPrice }: LegFills): Told {
    const { quantity, amount } = this.#told.get(keyOf(order, orderNumber)) ?? NOTHING
    const isKnown = averageFillPrice !== null && amount !== null
    return {
      quantity: filledQuantity - quantity,
      amount: isKnown ? new Big(averageFillPrice).times(filledQuantity).minus(amount) : null,
    }
  }
}

const NOTHING: Told = { quantity: 0, amount: new Big(0) }

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

function noticeOf(order: Order, orderNumber: string, { quantity, amount }: Told, time: string): OrderNotice {
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
