import type { Order } from '../exchange/order.js'

/**
 * Finds the order of a cursor in a list that runs by number, up or down: a long list is not searched anew for each of its pages. -1 where
 * there is none.
 */
export function orderPlace(orders: readonly Order[]): (cursor: string) => number {
  const isRising = (orders[0]?.number ?? 0) <= (orders.at(-1)?.number ?? 0)
  return (cursor) => {
    const wanted = Number(cursor)
    let [low, high] = [0, orders.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const number = orders[middle]?.number ?? 0
      if (number === wanted) return middle
      if (number < wanted === isRising) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}
