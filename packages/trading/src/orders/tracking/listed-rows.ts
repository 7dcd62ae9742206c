import type { OrderRecord } from '../order-record.js'
import { orderNumberKey } from '../order-ref.js'

/** The rows of one list, read at one time, in the order in which things happened. */
export class ListedRows implements Iterable<OrderRecord> {
  readonly #rows: readonly OrderRecord[]
  #remaining: Map<string, number> | undefined

  constructor(records: readonly OrderRecord[]) {
    // Numbers grow over a day: an order comes before what amended it.
    this.#rows = records.toSorted((one, other) => compare(keyOf(one), keyOf(other)))
  }

  [Symbol.iterator](): Iterator<OrderRecord> {
    return this.#rows[Symbol.iterator]()
  }

  /** Whether a row is the amendment of a part: the same list says that some of the original remains. */
  isPart({ action, originalOrderNumber }: OrderRecord): boolean {
    if (action !== 'amend' || originalOrderNumber === null) return false
    this.#remaining ??= new Map(
      this.#rows
        .filter((row) => row.action !== 'cancel')
        .map((row) => [orderNumberKey(row.orderNumber), row.remainingQuantity ?? 0]),
    )
    return (this.#remaining.get(orderNumberKey(originalOrderNumber)) ?? 0) > 0
  }
}

// Rows without a day come first: no number has as many digits as that.
function keyOf({ date, orderNumber }: OrderRecord): string {
  return (date ?? '') + orderNumberKey(orderNumber).padStart(20, '0')
}

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other)
}
