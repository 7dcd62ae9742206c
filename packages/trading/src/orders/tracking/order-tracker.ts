import type { AssetClass } from '../../instrument/instrument.js'
import type { Order } from '../order.js'
import type { OrderRecord } from '../order-record.js'
import { orderNumberKey } from '../order-ref.js'
import type { SendSession } from '../order-terms.js'
import { ListedRows } from './listed-rows.js'
import type { NoticeFacts } from './order-progress.js'

/** Notices that came before anybody knew their order are kept up to here. */
const MOST_EARLY_NOTICES = 1_000

/** Where a number is one, as far as it is known. */
export interface OrderPlace {
  readonly assetClass?: AssetClass | undefined
  readonly date?: string | null | undefined
  /** Reservations have numbers of their own; notices tell none of them. */
  readonly session?: SendSession | undefined
}

/** Who wants to know what is followed, and what lists have told of it. */
export interface TrackerListener {
  /** An order is followed from now on. */
  followed(order: Order): void
  /** Only the lists can tell how an order stands. */
  doubted(): void
  /** A list was read: orders may have moved on without a notice. */
  listed(): void
}

interface Followed {
  /** The numbers under which the order is found, each with all orders that have it. */
  readonly numbers: Map<string, Set<Order>>
  readonly stopListening: () => void
}

/** Brings notices and rows of lists to the orders they are about, also those that come before the reply to the order itself. */
export class OrderTracker {
  readonly #orders = new Map<Order, Followed>()
  readonly #byNumber = new Map<string, Set<Order>>()
  readonly #early = new Map<string, NoticeFacts[]>()
  readonly #listeners = new Set<TrackerListener>()
  readonly #onPart: ((order: Order, row: OrderRecord) => void) | undefined
  #earlyCount = 0

  /** @param onPart A list tells of a part of an order that goes on by itself, and that nobody follows yet. */
  constructor(onPart?: (order: Order, row: OrderRecord) => void) {
    this.#onPart = onPart
  }

  /** Returns what ends it. */
  listen(listener: TrackerListener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Orders that can still change. */
  get orders(): readonly Order[] {
    return [...this.#orders.keys()]
  }

  /** The order of a number, if it is known here. The same number can come again in another market, and on another day. */
  find(orderNumber: string, where: OrderPlace = {}): Order | undefined {
    const { assetClass, date, session } = where
    return [...(this.#byNumber.get(orderNumberKey(orderNumber)) ?? [])].findLast(
      (order) =>
        order.has(orderNumber) &&
        isReservation(order) === isReservation({ session }) &&
        (assetClass === undefined || order.assetClass === assetClass) &&
        (date === undefined || date === null || order.date === date),
    )
  }

  /** Follows an order from now on, and tells it what came before. */
  follow(order: Order): Order {
    if (order.isFinal) return order
    const { numbers } = this.#orders.get(order) ?? this.#begin(order)
    this.#index(order, numbers)
    this.#tellEarly(order)
    this.#forgetFinal(order)
    return order
  }

  /** @returns the order that it was about, if that is known here. */
  notice(notice: NoticeFacts): Order | undefined {
    const order = this.find(notice.originalOrderNumber ?? notice.orderNumber, notice)
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

  /** To be asked before a list is. A list can have been read before what has come into doubt since. */
  get doubtful(): ReadonlySet<Order> {
    return new Set(this.orders.filter(({ isDoubtful }) => isDoubtful))
  }

  /** @param doubtful The orders that were in doubt before the list was asked for. */
  records(records: readonly OrderRecord[], doubtful: ReadonlySet<Order>): void {
    for (const order of this.orders) {
      const rows = this.rowsOf(order, records)
      const parts = [...rows].filter((row) => rows.isPart(row) && !order.hasApart(row.orderNumber))
      const isNewDoubt = order.isDoubtful && !doubtful.has(order)
      order.records(rows)
      if (isNewDoubt) order.doubt()
      for (const row of parts) {
        if (order.hasApart(row.orderNumber) && !this.find(row.orderNumber, row)) this.#onPart?.(order, row)
      }
      this.#forgetFinal(order)
    }
    for (const listener of this.#listeners) listener.listed()
  }

  /** The rows of a list that can be about an order: an amendment that is known as an order of its own is not. */
  rowsOf(order: Order, records: readonly OrderRecord[]): ListedRows {
    const isElsewhere = (record: OrderRecord): boolean => {
      const known = record.action === 'amend' ? this.find(record.orderNumber, record) : undefined
      return known !== undefined && known !== order
    }
    return new ListedRows(records.filter((record) => isOf(record, order) && !isElsewhere(record)))
  }

  #begin(order: Order): Followed {
    const numbers = new Map<string, Set<Order>>()
    const stopListening = order.on('change', () => {
      this.#index(order, numbers)
      if (order.isDoubtful) for (const listener of this.#listeners) listener.doubted()
    })
    const followed = { numbers, stopListening }
    this.#orders.set(order, followed)
    for (const listener of this.#listeners) listener.followed(order)
    return followed
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
    for (const [oldest, notices] of this.#early) {
      if (this.#earlyCount <= MOST_EARLY_NOTICES) return
      this.#early.delete(oldest)
      this.#earlyCount -= notices.length
    }
  }

  // Under every number that it has, and an amendment gives it one more.
  #index(order: Order, numbers: Map<string, Set<Order>>): void {
    for (const number of order.orderNumbers) {
      const key = orderNumberKey(number)
      const same = this.#byNumber.get(key) ?? new Set()
      this.#byNumber.set(key, same.add(order))
      numbers.set(key, same)
    }
  }

  #forgetFinal(order: Order): void {
    const followed = this.#orders.get(order)
    if (!followed || !order.isFinal) return
    followed.stopListening()
    this.#orders.delete(order)
    for (const [key, same] of followed.numbers) {
      same.delete(order)
      if (same.size === 0) this.#byNumber.delete(key)
    }
  }
}

// Abroad the day of a row can be another than that of the reply.
function isOf({ assetClass, date, session }: OrderRecord, order: Order): boolean {
  if (isReservation({ session }) !== isReservation(order)) return false
  const isHome = assetClass === 'domestic-stock' || assetClass === 'bond' || assetClass === 'domestic-derivative'
  return assetClass === order.assetClass && (!isHome || date === null || date === order.date)
}

function isReservation({ session }: { readonly session?: SendSession | undefined }): boolean {
  return session === 'reservation'
}
