import Big from 'big.js'
import type { Order } from '../orders/order.js'
import { orderNumberKey } from '../orders/order-ref.js'
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
      const { quantity, amount } = this.#ofOrder(order)
      const { filledQuantity, averageFillPrice: average } = order
      const missing = filledQuantity - quantity
      const whole = average === null ? null : new Big(average).times(filledQuantity)
      if (missing > 0) this.#add(keyOf(order, order.orderNumber), missing, whole && amount && whole.minus(amount))
    }
    return order
  }

  find(notice: Numbered): Order | undefined {
    return this.#orders.get(keyOf(notice, notice.orderNumber))
  }

  /** Shares of an order that are filled and that nobody was told of. */
  untold(order: Order): number {
    return order.filledQuantity - this.#ofOrder(order).quantity
  }

  tell(notice: Numbered, quantity: number, price: number | null): void {
    this.#add(keyOf(notice, notice.orderNumber), quantity, price === null ? null : new Big(price).times(quantity))
  }

  /** The fills that nobody was told of, as notices: one for each order, at the average price of what was missed. */
  missed(time: string): OrderNotice[] {
    return [...new Set(this.#orders.values())].flatMap((order) => {
      const quantity = this.untold(order)
      if (quantity <= 0) return []
      const { amount } = this.#ofOrder(order)
      const { averageFillPrice: average, filledQuantity } = order
      const missing = average === null || amount === null ? null : new Big(average).times(filledQuantity).minus(amount)
      const price = missing === null ? null : missing.div(quantity).round(8, Big.roundHalfUp).toNumber()
      this.#add(keyOf(order, order.orderNumber), quantity, missing)
      return [noticeOf(order, quantity, price, time)]
    })
  }

  #add(key: string, quantity: number, amount: Big | null): void {
    const before = this.#told.get(key)
    const sum = amount === null || before?.amount === null ? null : amount.plus(before?.amount ?? 0)
    put(this.#told, key, { quantity: (before?.quantity ?? 0) + quantity, amount: sum })
  }

  #ofOrder(order: Order): Told {
    let quantity = 0
    let amount: Big | null = new Big(0)
    for (const number of order.orderNumbers) {
      const told = this.#told.get(keyOf(order, number))
      if (!told) continue
      quantity += told.quantity
      amount = amount === null || told.amount === null ? null : amount.plus(told.amount)
    }
    return { quantity, amount }
  }
}

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

function noticeOf(order: Order, quantity: number, price: number | null, time: string): OrderNotice {
  const { assetClass, symbol, currency, side, venue, orderNumber, quantity: orderQuantity } = order
  const notice = {
    kind: 'filled' as const,
    ...{ assetClass, symbol, name: symbol, currency, side, orderNumber, originalOrderNumber: null },
    // What was sent by the best route (SOR) is listed at home.
    venue: assetClass === 'domestic-stock' || venue === 'SOR' ? ('KRX' as const) : venue,
    ...{ quantity, price, time, orderQuantity, isRepeat: false, source: 'rest' as const },
  }
  return withHidden(notice, { raw: null })
}
