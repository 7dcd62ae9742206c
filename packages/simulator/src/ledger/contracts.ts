import type { Side } from '../exchange/side.js'

/** What an account holds of one futures or options contract (미결제약정). Prices in the units of the contract's market. */
export interface ContractPosition {
  readonly code: string
  /** Contracts: above 0 bought (매수), below 0 sold (매도). */
  net: number
  /** Sum of price times contracts at which the open ones were made; never negative. */
  cost: number
  /** Contracts of open orders. */
  openBuys: number
  openSells: number
  /** Sum of price times contracts over open purchases, for options. */
  openPremium: number
  boughtToday: number
  soldToday: number
  /** Won or lost by closing today, in the currency's units, before commissions. */
  realisedToday: number
  /** Money that position and open orders bind (증거금), in the currency's units. */
  margin: number
}

/** What a fill did to a position. */
export interface ContractTrade {
  /** Contracts that closed an open position (청산). */
  readonly closed: number
  /** Won (above 0) or lost by closing, as price times contracts. */
  readonly result: number
}

/** Futures and options positions of one account: bought and sold contracts of one code cancel each other. */
export class Contracts {
  readonly #positions = new Map<string, ContractPosition>()

  all(): Iterable<ContractPosition> {
    return this.#positions.values()
  }

  find(code: string): ContractPosition | undefined {
    return this.#positions.get(code)
  }

  of(code: string): ContractPosition {
    const known = this.#positions.get(code)
    if (known) return known
    const created: ContractPosition = {
      ...{ code, net: 0, cost: 0, openBuys: 0, openSells: 0, openPremium: 0 },
      ...{ boughtToday: 0, soldToday: 0, realisedToday: 0, margin: 0 },
    }
    this.#positions.set(code, created)
    return created
  }

  trade(fill: {
    readonly code: string
    readonly side: Side
    readonly quantity: number
    readonly price: number
  }): ContractTrade {
    const position = this.of(fill.code)
    const direction = fill.side === 'buy' ? 1 : -1
    if (fill.side === 'buy') position.boughtToday += fill.quantity
    else position.soldToday += fill.quantity
    const held = Math.abs(position.net)
    const closed = Math.sign(position.net) === -direction ? Math.min(fill.quantity, held) : 0
    let result = 0
    if (closed > 0) {
      // Average price: what closes takes its share of the cost, the last contract all that is left.
      const cost = closed === held ? position.cost : Math.round((position.cost / held) * closed)
      result = (fill.price * closed - cost) * -direction
      position.cost -= cost
    }
    position.cost += fill.price * (fill.quantity - closed)
    position.net += direction * fill.quantity
    return { closed, result }
  }

  /** A trading day begins: what was closed out disappears. */
  rollDay(): void {
    for (const position of this.#positions.values()) {
      position.boughtToday = 0
      position.soldToday = 0
      position.realisedToday = 0
      const isIdle = position.net === 0 && position.openBuys === 0 && position.openSells === 0
      if (isIdle) this.#positions.delete(position.code)
    }
  }
}
