import type { Order } from '../order.js'
import type { OrderRecord } from '../order-record.js'
import { orderNumberKey } from '../order-ref.js'
import type { NoticeFacts } from './order-progress.js'

/** Notices that came before anybody knew their order are kept up to here. */
const MOST_EARLY_NOTICES = 1_000

/** Brings notices and rows of lists to the orders they are about, also those that come before the reply to the order itself. */
export class OrderTracker {
  readonly #orders = new Set<Order>()
  readonly #early = new Map<string, NoticeFacts[]>()
  #earlyCount = 0

  /** Orders that can still change. */
  get orders(): readonly Order[] {
    return [...this.#orders]
  }

  /** The order of a number, if it is known here. */
  find(orderNumber: string): Order | undefined {
    for (const order of this.#orders) if (order.has(orderNumber)) return order
    return undefined
  }

  /** Follows an order from now on, and tells it what came before. */
  follow(order: Order): Order {
    if (order.isFinal) return order
    this.#orders.add(order)
    this.#tellEarly(order)
    this.#forgetFinal(order)
    return order
  }

  /** @returns the order that it was about, if that is known here. */
  notice(notice: NoticeFacts): Order | undefined {
    const order = this.find(notice.originalOrderNumber ?? notice.orderNumber)
    if (!order) {
      this.#keep(notice)
      return undefined
    }
    order.notice(notice)
    // An amendment gave it a number under which notices may have come already.
    this.#tellEarly(order)
    this.#forgetFinal(order)
    return order
  }

  records(records: readonly OrderRecord[]): void {
    for (const order of this.#orders) {
      for (const record of records) order.record(record)
      this.#forgetFinal(order)
    }
  }

  #tellEarly(order: Order): void {
    for (let told = true; told; ) {
      told = false
      for (const number of order.orderNumbers) {
        const key = orderNumberKey(number)
        const early = this.#early.get(key)
        if (!early) continue
        this.#early.delete(key)
        this.#earlyCount -= early.length
        for (const notice of early) order.notice(notice)
        told = true
      }
    }
  }

  #keep(notice: NoticeFacts): void {
    const key = orderNumberKey(notice.originalOrderNumber ?? notice.orderNumber)
    const early = this.#early.get(key)
    if (early) early.push(notice)
    else this.#early.set(key, [notice])
    this.#earlyCount += 1
    while (this.#earlyCount > MOST_EARLY_NOTICES) {
      const [oldest] = this.#early
      if (!oldest) return
      this.#early.delete(oldest[0])
      this.#earlyCount -= oldest[1].length
    }
  }

  #forgetFinal(order: Order): void {
    if (order.isFinal) this.#orders.delete(order)
  }
}
