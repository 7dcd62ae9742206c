import type { Account } from '../ledger/account.js'
import { type Order, remainingOf } from './order.js'

/** Orders kept; beyond, the oldest that are done are forgotten, so that a simulator may run for weeks. */
const KEPT_ORDERS = 300_000

/** Orders by number and by account. */
export class OrderStore {
  readonly #orders = new Map<number, Order>()
  readonly #byAccount = new Map<Account, Map<number, Order>>()

  find(number: number): Order | undefined {
    return this.#orders.get(number)
  }

  /** Orders of an account, oldest first. */
  of(account: Account): Order[] {
    return [...(this.#byAccount.get(account)?.values() ?? [])]
  }

  add(order: Order): void {
    this.#orders.set(order.number, order)
    const own = this.#byAccount.get(order.account)
    if (own) own.set(order.number, order)
    else this.#byAccount.set(order.account, new Map([[order.number, order]]))
    if (this.#orders.size > KEPT_ORDERS) this.#forgetOne()
  }

  #forgetOne(): void {
    for (const order of this.#orders.values()) {
      if (remainingOf(order) > 0) continue
      this.#orders.delete(order.number)
      this.#byAccount.get(order.account)?.delete(order.number)
      return
    }
  }
}
