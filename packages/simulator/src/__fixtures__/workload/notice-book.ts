import { kstDate } from '@kis/core'

/** A notice, whatever stream it came by. Prices are whole numbers of the smallest unit. */
export interface NoticeEvent {
  readonly asset: 'stock' | 'overseas' | 'contract'
  readonly account: string
  readonly number: number
  readonly original: number | undefined
  readonly side: 'buy' | 'sell'
  readonly about: 'accepted' | 'amended' | 'cancelled' | 'expired' | 'filled'
  /** 주문구분, of anything but a fill. */
  readonly kind: string
  readonly code: string
  readonly quantity: number
  readonly price: number
  /** Day and lender of a loan, `20261120/자기융자`; `undefined`: in cash. */
  readonly loan: string | undefined
}

/** An order as its notices tell it. */
export interface NoticedOrder extends Omit<NoticeEvent, 'about'> {
  /** Of its market. */
  readonly day: string
  filled: number
  amount: number
  /** Handed over to an amendment. */
  amended: number
  cancelled: number
}

/** What an account has gained and lost, by day. */
export interface Flow {
  bought: number
  sold: number
  fees: number
  taxes: number
  /** Borrowed, less what was paid back. */
  lent: number
}

/** Shares bought with one loan, and what is owed for them. */
export interface Lot {
  quantity: number
  owed: number
}

export class BrokenPromise extends Error {}

/** Fails loudly; a workload of a hundred thousand orders cannot afford a matcher for each of its checks. */
export function must(isKept: boolean, what: () => string): void {
  if (!isKept) throw new BrokenPromise(what())
}

/** What a fill came to, its commission and its tax, worked out anew. */
export type FillRule = (event: NoticeEvent) => { readonly amount: number; readonly fee: number; readonly tax: number }

/** The books of somebody who knows nothing but the notices. */
export class NoticeBook {
  readonly orders = new Map<number, NoticedOrder>()
  readonly open = new Set<NoticedOrder>()
  /** `account/code` to shares or contracts, below 0 for contracts sold. */
  readonly holdings = new Map<string, number>()
  /** `account/code/day/lender`. */
  readonly loans = new Map<string, Lot>()
  /** `account/asset/day`. */
  readonly flows = new Map<string, Flow>()
  fills = 0
  events = 0
  readonly #fillRule: FillRule
  #day = ''
  #now = 0

  constructor(fillRule: FillRule) {
    this.#fillRule = fillRule
  }

  get day(): string {
    return this.#day
  }

  /** Days pass: what is open ends with the day of its market. */
  turnTo(now: number): void {
    this.#now = now
    this.#day = kstDate(now)
    for (const order of this.open) {
      if (order.day === marketDay(order.asset, now)) continue
      order.cancelled += remainingOf(order)
      this.open.delete(order)
    }
  }

  take(event: NoticeEvent): void {
    this.events++
    if (event.about === 'filled') this.#fill(event)
    else if (event.about === 'accepted' || event.about === 'amended') this.#begin(event)
    else this.#end(event)
  }

  holding(account: string, code: string): number {
    return this.holdings.get(`${account}/${code}`) ?? 0
  }

  flow(account: string, asset: NoticeEvent['asset'], day: string): Flow {
    const key = `${account}/${asset}/${day}`
    const known = this.flows.get(key)
    if (known) return known
    const created = { bought: 0, sold: 0, fees: 0, taxes: 0, lent: 0 }
    this.flows.set(key, created)
    return created
  }

  #begin(event: NoticeEvent): void {
    must(!this.orders.has(event.number), () => `order ${event.number} was told twice`)
    const { about, ...order } = event
    const day = marketDay(event.asset, this.#now)
    const noticed: NoticedOrder = { ...order, day, filled: 0, amount: 0, amended: 0, cancelled: 0 }
    if (about === 'amended') {
      const original = this.#orderOf(event.original, event)
      original.amended += event.quantity
      this.#check(original)
    }
    this.orders.set(event.number, noticed)
    this.open.add(noticed)
  }

  #end(event: NoticeEvent): void {
    const order = this.#orderOf(event.about === 'cancelled' ? event.original : event.number, event)
    order.cancelled += event.quantity
    this.#check(order)
  }

  #fill(event: NoticeEvent): void {
    const order = this.#orderOf(event.number, event)
    const { price, quantity, side } = event
    order.filled += quantity
    order.amount += price * quantity
    this.fills++
    const isThrough = order.price > 0 && (side === 'buy' ? price > order.price : price < order.price)
    must(!isThrough, () => `order ${order.number} at ${order.price} was filled at ${price}`)
    this.#check(order)
    const key = `${event.account}/${event.code}`
    const { amount, fee, tax } = this.#fillRule(event)
    const flow = this.flow(event.account, event.asset, this.#day)
    if (event.loan !== undefined) flow.lent += this.#lend(`${key}/${event.loan}`, event, amount)
    else {
      const held = (this.holdings.get(key) ?? 0) + (side === 'buy' ? quantity : -quantity)
      must(held >= 0 || event.asset === 'contract', () => `${key} fell to ${held}`)
      this.holdings.set(key, held)
    }
    flow[side === 'buy' ? 'bought' : 'sold'] += amount
    flow.fees += fee
    flow.taxes += tax
  }

  /** What a fill borrows; below 0 what it pays back: the share of the loan that goes with the shares. */
  #lend(key: string, { side, quantity }: NoticeEvent, amount: number): number {
    const lot = this.loans.get(key) ?? { quantity: 0, owed: 0 }
    this.loans.set(key, lot)
    must(side === 'buy' || lot.quantity >= quantity, () => `${key}: ${quantity} sold of ${lot.quantity}`)
    const isLast = quantity === lot.quantity
    const lent = side === 'buy' ? amount : isLast ? -lot.owed : -Math.round((lot.owed / lot.quantity) * quantity)
    lot.quantity += side === 'buy' ? quantity : -quantity
    lot.owed += lent
    return lent
  }

  #orderOf(number: number | undefined, event: NoticeEvent): NoticedOrder {
    const order = number === undefined ? undefined : this.orders.get(number)
    if (!order) throw new BrokenPromise(`a notice (${event.about}) is about order ${number}, which nobody accepted`)
    return order
  }

  #check(order: NoticedOrder): void {
    const left = remainingOf(order)
    must(left >= 0, () => `order ${order.number} of ${order.quantity} has ${left} left`)
    if (left === 0) this.open.delete(order)
  }
}

const US_DAY_STARTS_MS = 14 * 3_600_000

/** In a market that never closes a day lasts from midnight to midnight in Korea; of American shares from two to two in the afternoon. */
export function marketDay(asset: NoticeEvent['asset'], now: number): string {
  return kstDate(asset === 'overseas' ? now - US_DAY_STARTS_MS : now)
}

export function remainingOf({ quantity, filled, amended, cancelled }: NoticedOrder): number {
  return quantity - filled - amended - cancelled
}
