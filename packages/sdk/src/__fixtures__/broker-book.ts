import type { PublishedRecord } from '@kis/simulator'

/** An order with all the numbers that amendments gave it, as the broker keeps it. */
export interface BookedOrder {
  /** The number that it was given first. */
  readonly first: number
  /** 주문수량 */
  readonly quantity: number
  filled: number
  cancelled: number
  /** As placed, or as amended last. */
  price: number
}

/** Columns of a notice (체결통보) as the wire has them, whatever comes behind. */
const [NUMBER, ORIGINAL, CHANGE, QUANTITY, PRICE, IS_FILL] = [2, 3, 5, 9, 10, 13]

/** The simulator's own record of the orders of its account, whether or not anybody heard of it: the judge in matters of orders. */
export class BrokerBook {
  readonly #orders = new Map<number, BookedOrder>()

  /** Takes in whatever the simulator publishes. */
  take({ trId, text }: PublishedRecord): void {
    if (trId !== 'H0STCNI0' && trId !== 'H0STCNI9') return
    const columns = text.split('^')
    const numberAt = (column: number): number => Number(columns[column])
    const [number, quantity, price] = [numberAt(NUMBER), numberAt(QUANTITY), numberAt(PRICE)]
    if (columns[IS_FILL] === '2') this.of(number).filled += quantity
    else if (columns[CHANGE] === '1') {
      const order = this.of(numberAt(ORIGINAL))
      order.price = price
      this.#orders.set(number, order)
    } else if (columns[CHANGE] === '2') this.of(numberAt(ORIGINAL)).cancelled += quantity
    else this.#orders.set(number, { first: number, quantity, filled: 0, cancelled: 0, price })
  }

  /** The order of any of its numbers. */
  of(orderNumber: string | number): BookedOrder {
    const order = this.find(orderNumber)
    if (order) return order
    throw new Error(`The simulator knows no order ${orderNumber}.`)
  }

  /** The order of any of its numbers, if there is one. */
  find(orderNumber: string | number): BookedOrder | undefined {
    return this.#orders.get(Number(orderNumber))
  }

  /** All orders together: how many, the latest number of each that may still fill, and all shares that were filled. */
  totals(): { readonly orders: number; readonly open: readonly number[]; readonly filled: number } {
    const latest = new Map<BookedOrder, number>()
    for (const [number, order] of this.#orders) latest.set(order, Math.max(number, latest.get(order) ?? 0))
    const open = [...latest].filter(([{ quantity, filled, cancelled }]) => quantity > filled + cancelled)
    const filled = [...latest.keys()].reduce((sum, order) => sum + order.filled, 0)
    return { orders: latest.size, open: open.map(([, number]) => number), filled }
  }

  /** How many shares of an order were filled, by a count of what somebody was told of each number. */
  toldOf(order: BookedOrder, told: ReadonlyMap<number, number>): number {
    let sum = 0
    for (const [number, quantity] of told) if (this.#orders.get(number) === order) sum += quantity
    return sum
  }
}
