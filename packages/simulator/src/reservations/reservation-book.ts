import type { Cancel, Clock, Environment } from '@kis/core'
import { type Order, remainingOf } from '../exchange/order.js'
import { ledgerRefusal, Refusal } from '../http/refusal.js'
import type { Account } from '../ledger/account.js'

/** An order for a coming session (예약주문). */
export interface Reservation<Terms> {
  /** 예약주문 순번. */
  readonly number: number
  readonly account: Account
  /** When it came in, epoch milliseconds. */
  readonly receivedAt: number
  /** As ordered, or as amended last. */
  terms: Terms
  cancelledAt: number | undefined
  /** When it is tried next; `undefined`: never again. */
  dueAt: number | undefined
  /** The orders that came of it, one a day at most. */
  readonly orders: Order[]
  /** Why the last try was refused; blank when it was not. */
  reason: string
}

export interface ReservationBookOptions<Terms> {
  readonly env: Environment
  readonly clock: Clock
  readonly nextNumber: () => number
  /** The first moment after another at which a reservation is to become an order; `undefined`: there is none. */
  readonly nextTry: (terms: Terms, after: number, isFirst: boolean) => number | undefined
  /** Brings the ledger up to a moment before orders are given. */
  readonly prepare: (now: number) => void
  /** Gives the order for what is not filled yet. @throws Refusal */
  readonly carryOut: (account: Account, terms: Terms, quantity: number) => Order
}

/** Reservations kept; beyond, the oldest that are done are forgotten. */
const KEPT = 20_000

/** A timer does not hold more than 24 days. */
const LONGEST_WAIT_MS = 86_400_000

/** Keeps reservations and gives their orders when their sessions open. Throws `Refusal` for changes that come too late. */
export class ReservationBook<Terms extends { readonly quantity: number }> {
  readonly #options: ReservationBookOptions<Terms>
  readonly #all = new Map<number, Reservation<Terms>>()
  #cancelTimer: Cancel | undefined
  #nextDue = Number.POSITIVE_INFINITY
  #isClosed = false

  constructor(options: ReservationBookOptions<Terms>) {
    this.#options = options
  }

  /** Those of an account, oldest first. */
  of(account: Account): Reservation<Terms>[] {
    return [...this.#all.values()].filter((one) => one.account === account)
  }

  /** Takes one. @throws Refusal when no session will ever come for it. */
  add(account: Account, terms: Terms): Reservation<Terms> {
    const { clock, nextNumber } = this.#options
    const receivedAt = clock.now()
    const dueAt = this.#firstTry(terms, receivedAt)
    const reservation: Reservation<Terms> = {
      ...{ number: nextNumber(), account, receivedAt, terms, dueAt },
      ...{ cancelledAt: undefined, orders: [], reason: '' },
    }
    this.#all.set(reservation.number, reservation)
    if (this.#all.size > KEPT) this.#forgetOne()
    this.#wait()
    return reservation
  }

  /** Replaces the terms of one that has not become an order yet; its number stays. */
  amend(account: Account, number: number, termsFor: (present: Terms) => Terms): Reservation<Terms> {
    const reservation = this.#waiting(account, number)
    const terms = termsFor(reservation.terms)
    reservation.dueAt = this.#firstTry(terms, this.#options.clock.now())
    reservation.terms = terms
    this.#wait()
    return reservation
  }

  /** Cancels one that is to be tried yet. An order that it has become already is none of its business. */
  cancel(account: Account, number: number): Reservation<Terms> {
    const reservation = this.#waiting(account, number)
    reservation.cancelledAt = this.#options.clock.now()
    reservation.dueAt = undefined
    this.#wait()
    return reservation
  }

  /** Gives the orders that are due by a moment, oldest first. */
  carryOutUntil(now: number): void {
    if (now < this.#nextDue) return
    this.#options.prepare(now)
    for (const one of this.#all.values()) {
      if (one.dueAt !== undefined && one.dueAt <= now) this.#carryOut(one, now)
    }
    this.#wait()
  }

  close(): void {
    this.#isClosed = true
    this.#cancelTimer?.()
  }

  #carryOut(reservation: Reservation<Terms>, now: number): void {
    const { nextTry, carryOut } = this.#options
    const { account, terms } = reservation
    reservation.dueAt = undefined
    const left = terms.quantity - filledOf(reservation)
    if (left <= 0 || isTakenOver(reservation)) return
    reservation.dueAt = nextTry(terms, now, false)
    try {
      reservation.orders.push(carryOut(account, terms, left))
      reservation.reason = ''
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      reservation.reason = error.text
    }
  }

  #firstTry(terms: Terms, after: number): number {
    const dueAt = this.#options.nextTry(terms, after, true)
    if (dueAt === undefined) throw ledgerRefusal(this.#options.env, 'closedDay')
    return dueAt
  }

  #waiting(account: Account, number: number): Reservation<Terms> {
    const { env } = this.#options
    const reservation = this.#all.get(number)
    if (!reservation || reservation.account !== account) throw ledgerRefusal(env, 'noOriginal')
    if (reservation.dueAt === undefined) throw ledgerRefusal(env, 'nothingLeft')
    return reservation
  }

  #wait(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    if (this.#isClosed) return
    const { clock } = this.#options
    let soonest = Number.POSITIVE_INFINITY
    for (const { dueAt } of this.#all.values()) if (dueAt !== undefined) soonest = Math.min(soonest, dueAt)
    this.#nextDue = soonest
    if (soonest === Number.POSITIVE_INFINITY) return
    const delay = Math.min(Math.max(0, soonest - clock.now()), LONGEST_WAIT_MS)
    const wake = (): void => {
      this.carryOutUntil(clock.now())
      this.#wait()
    }
    // Reservations alone do not keep a program alive.
    this.#cancelTimer = clock.schedule(delay, wake, { background: true })
  }

  #forgetOne(): void {
    for (const one of this.#all.values()) {
      if (one.dueAt !== undefined) continue
      this.#all.delete(one.number)
      return
    }
  }
}

/** 총체결수량 of the orders that came of a reservation. */
export function filledOf({ orders }: Pick<Reservation<unknown>, 'orders'>): number {
  return orders.reduce((sum, { filled }) => sum + filled, 0)
}

// Its order was amended, or is still on: what becomes of it is decided there.
function isTakenOver({ orders }: Reservation<unknown>): boolean {
  const last = orders.at(-1)
  return last !== undefined && (remainingOf(last) > 0 || last.withdrawn > last.cancelled)
}
