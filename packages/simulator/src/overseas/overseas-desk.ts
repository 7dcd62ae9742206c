import type { Environment } from '@kis/core'
import type { Side } from '../exchange/side.js'
import { ledgerRefusal } from '../http/refusal.js'
import type { Account } from '../ledger/account.js'
import type { OverseasMarket } from './overseas-market.js'

/** Every account also has 100,000 dollars, in ten-thousandths. */
const STARTING_DOLLARS = 1_000_000_000

export interface OverseasOrder {
  readonly number: number
  readonly account: Account
  readonly exchange: string
  readonly symbol: string
  readonly side: Side
  readonly quantity: number
  /** Ten-thousandths of a dollar. */
  readonly limit: number
  filledAt: number | undefined
}

interface Wallet {
  dollars: number
  reserved: number
  readonly shares: Map<string, number>
  readonly promised: Map<string, number>
}

export interface OverseasDeskOptions {
  readonly env: Environment
  readonly market: OverseasMarket
  readonly firstNumber: number
}

/** US limit orders: filled whole at the last price when it allows, else waiting until it does. */
export class OverseasDesk {
  readonly #options: OverseasDeskOptions
  readonly #wallets = new Map<Account, Wallet>()
  readonly #waiting = new Set<OverseasOrder>()
  #nextNumber: number
  #filled = 0

  constructor(options: OverseasDeskOptions) {
    this.#options = options
    this.#nextNumber = options.firstNumber
  }

  get waitingCount(): number {
    return this.#waiting.size
  }

  get filledCount(): number {
    return this.#filled
  }

  place(request: Omit<OverseasOrder, 'number' | 'filledAt'>): OverseasOrder {
    const { env, market } = this.#options
    if (!market.quote(request.exchange, request.symbol)) throw ledgerRefusal(env, 'security')
    if (request.quantity <= 0 || request.limit <= 0) throw ledgerRefusal(env, 'input')
    const wallet = this.#wallet(request.account)
    const key = keyOf(request)
    const amount = request.limit * request.quantity
    if (request.side === 'buy') {
      if (amount > wallet.dollars - wallet.reserved) throw ledgerRefusal(env, 'cash')
      wallet.reserved += amount
    } else {
      const promised = wallet.promised.get(key) ?? 0
      if (request.quantity > (wallet.shares.get(key) ?? 0) - promised) throw ledgerRefusal(env, 'holding')
      wallet.promised.set(key, promised + request.quantity)
    }
    const order: OverseasOrder = { ...request, number: this.#nextNumber++, filledAt: undefined }
    this.#waiting.add(order)
    this.settle()
    return order
  }

  /** Fills what the prices of this moment allow. */
  settle(): void {
    for (const order of this.#waiting) {
      const last = this.#options.market.quote(order.exchange, order.symbol)?.last
      if (last !== undefined && (order.side === 'buy' ? last <= order.limit : last >= order.limit))
        this.#fill(order, last)
    }
  }

  #fill(order: OverseasOrder, price: number): void {
    const wallet = this.#wallet(order.account)
    const key = keyOf(order)
    const shares = wallet.shares.get(key) ?? 0
    if (order.side === 'buy') {
      wallet.reserved -= order.limit * order.quantity
      wallet.dollars -= price * order.quantity
      wallet.shares.set(key, shares + order.quantity)
    } else {
      wallet.promised.set(key, (wallet.promised.get(key) ?? 0) - order.quantity)
      wallet.dollars += price * order.quantity
      wallet.shares.set(key, shares - order.quantity)
    }
    order.filledAt = price
    this.#filled++
    this.#waiting.delete(order)
  }

  #wallet(account: Account): Wallet {
    const known = this.#wallets.get(account)
    if (known) return known
    const created: Wallet = { dollars: STARTING_DOLLARS, reserved: 0, shares: new Map(), promised: new Map() }
    this.#wallets.set(account, created)
    return created
  }
}

function keyOf(order: { readonly exchange: string; readonly symbol: string }): string {
  return `${order.exchange}/${order.symbol}`
}
