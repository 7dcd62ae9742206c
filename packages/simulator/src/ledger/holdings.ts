import type { Side } from '../exchange/side.js'
import { emptyPosition, type Position } from './position.js'

/** The securities of one kind in one account. */
export class Holdings {
  readonly #positions = new Map<string, Position>()

  /** Positions in the order in which they were first bought, those sold out today among them. */
  all(): Iterable<Position> {
    return this.#positions.values()
  }

  get size(): number {
    return this.#positions.size
  }

  find(code: string): Position | undefined {
    return this.#positions.get(code)
  }

  /** The position in a security; an empty one when there is none yet. */
  of(code: string): Position {
    const known = this.#positions.get(code)
    if (known) return known
    const created = emptyPosition(code)
    this.#positions.set(code, created)
    return created
  }

  /** 주문가능수량: what may still be sold. */
  sellable(code: string): number {
    const position = this.#positions.get(code)
    return position ? position.quantity - position.promised : 0
  }

  /** Takes a fill in; returns what the securities sold had cost, 0 for a purchase. */
  trade(fill: {
    readonly code: string
    readonly side: Side
    readonly quantity: number
    readonly amount: number
  }): number {
    const position = this.of(fill.code)
    if (fill.side === 'buy') {
      position.quantity += fill.quantity
      position.cost += fill.amount
      position.boughtToday += fill.quantity
      return 0
    }
    // Average cost (이동평균): what goes takes its share of the cost with it, the last share all that is left.
    const cost =
      fill.quantity >= position.quantity
        ? position.cost
        : Math.round((position.cost / position.quantity) * fill.quantity)
    position.cost -= cost
    position.quantity -= fill.quantity
    position.soldToday += fill.quantity
    position.soldCostToday += cost
    return cost
  }

  /** A trading day begins: what was sold out disappears. */
  rollDay(): void {
    for (const position of this.#positions.values()) {
      position.boughtYesterday = position.boughtToday
      position.soldYesterday = position.soldToday
      position.boughtToday = 0
      position.soldToday = 0
      position.soldCostToday = 0
      position.realisedToday = 0
      if (position.quantity === 0) this.#positions.delete(position.code)
    }
  }
}
