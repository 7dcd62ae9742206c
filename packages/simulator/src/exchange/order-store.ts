import type { Account } from '../ledger/account.js'
import { type Order, remainingOf } from './order.js'

/** Orders kept; beyond, the oldest that are done are forgotten, so that a simulator may run for weeks. */
const KEPT_ORDERS = 300_000

interface OwnOrders {
  /** Oldest first. */
  all: Order[]
  /** Those of them that were open when somebody last asked, and the newer ones. */
  open: Order[]
}

/** Orders by number and by account. */
export class OrderStore {
  readonly #orders = new Map<number, Order>()
  readonly #byAccount = new Map<Account, OwnOrders>()

  find(number: number): Order | undefined {
    return this.#orders.get(number)
  }

  /** Orders of an account, oldest first. */
  of(account: Account): readonly Order[] {
    return this.#byAccount.get(account)?.all ?? []
  }

  /** Those of them that are still open. */
  openOf(account: Account): readonly Order[] {
    const own = this.#byAccount.get(account)
    if (!own) return []
    // What is done never opens again.
    own.open = own.open.filter((order) => remainingOf(order) > 0)
    return own.open
  }

  add(order: Order): void {
    this.#orders.set(order.number, order)
    const own = this.#byAccount.get(order.account)
    if (own) {
      own.all.push(order)
      own.open.push(order)
    } else this.#byAccount.set(order.account, { all: [order], open: [order] })
    if (this.#orders.size > KEPT_ORDERS) this.#forget()
  }

  /** Some at a time: lists are not copied for every one. */
  #forget(): void {
    const gone = new Set<Order>()
    for (const order of this.#orders.values()) {
      if (gone.size >= KEPT_ORDERS / 100) break
      if (remainingOf(order) > 0) continue
      gone.add(order)
      this.#orders.delete(order.number)
    }
    for (const own of this.#byAccount.values()) {
      own.all = own.all.filter((order) => !gone.has(order))
      own.open = own.open.filter((order) => remainingOf(order) > 0)
    }
  }
}
