import type { Side } from '../exchange/side.js'
import { emptyPosition, type Position } from './position.js'

/** What every account starts with, in won. */
export const STARTING_CASH = 100_000_000
/** Trades are settled on the second day after (T+2). */
const SETTLEMENT_DAYS = 2

/** Charges in millionths of the amount; nothing is charged in this version. */
export const CHARGES: Readonly<Record<Side, number>> = { buy: 0, sell: 0 }

/** The charge on an amount, in whole won. */
export function chargeOn(side: Side, amount: number): number {
  return Math.floor((amount * CHARGES[side]) / 1_000_000)
}

interface Turnover {
  bought: number
  sold: number
  charges: number
}

const NO_TURNOVER: Readonly<Turnover> = { bought: 0, sold: 0, charges: 0 }

/** An account (계좌): cash by day of settlement, positions, and what open orders have reserved. All amounts in whole won. */
export class Account {
  readonly positions = new Map<string, Position>()
  /** 예수금 of today (D). */
  settledCash = STARTING_CASH
  /** Reserved by open buy orders. */
  reserved = 0
  today: Turnover = { ...NO_TURNOVER }
  yesterday: Turnover = { ...NO_TURNOVER }
  /** Sums that become cash after 1, 2, … days. */
  #due: number[] = []

  constructor(
    readonly cano: string,
    readonly productCode: string,
    readonly appKey: string,
  ) {}

  /** Cash after `days` more days of settlement: 1 is 익일정산금액, 2 가수도정산금액. */
  cashIn(days: 0 | 1 | 2): number {
    return this.#due.slice(0, days).reduce((sum, amount) => sum + amount, this.settledCash)
  }

  /** 주문가능현금: what will be there on D+2, less what open orders reserve. */
  get orderableCash(): number {
    return this.cashIn(2) - this.reserved
  }

  /** Shares that may still be sold. */
  sellable(code: string): number {
    const position = this.positions.get(code)
    return position ? position.quantity - position.promised : 0
  }

  position(code: string): Position {
    const known = this.positions.get(code)
    if (known) return known
    const created = emptyPosition(code)
    this.positions.set(code, created)
    return created
  }

  /** Books a fill. */
  book(fill: { readonly side: Side; readonly code: string; readonly price: number; readonly quantity: number }): void {
    const amount = fill.price * fill.quantity
    const charge = chargeOn(fill.side, amount)
    const position = this.position(fill.code)
    this.today.charges += charge
    if (fill.side === 'buy') {
      position.quantity += fill.quantity
      position.cost += amount
      position.boughtToday += fill.quantity
      this.today.bought += amount
      this.#settleLater(-amount - charge)
      return
    }
    // Average cost: what goes takes its share of the cost with it.
    position.cost -= Math.round((position.cost * fill.quantity) / position.quantity)
    position.quantity -= fill.quantity
    position.soldToday += fill.quantity
    this.today.sold += amount
    this.#settleLater(amount - charge)
  }

  /** A day passes: one day's settlements become cash, sold-out positions disappear. */
  rollDay(): void {
    this.settledCash += this.#due.shift() ?? 0
    this.yesterday = this.today
    this.today = { ...NO_TURNOVER }
    for (const position of this.positions.values()) {
      position.boughtYesterday = position.boughtToday
      position.soldYesterday = position.soldToday
      position.boughtToday = 0
      position.soldToday = 0
      if (position.quantity === 0) this.positions.delete(position.code)
    }
  }

  #settleLater(amount: number): void {
    while (this.#due.length < SETTLEMENT_DAYS) this.#due.push(0)
    this.#due[SETTLEMENT_DAYS - 1] = (this.#due[SETTLEMENT_DAYS - 1] ?? 0) + amount
  }
}
