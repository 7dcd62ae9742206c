import type { Balance } from '../account/balance.js'
import type { Cash } from '../account/cash.js'
import { type CurrencyTotals, wonOf } from '../account/currency-totals.js'
import { percentOf } from '../account/exact.js'
import type { Position } from '../account/position.js'
import type { Currency } from '../instrument/instrument.js'
import { applyFill } from './apply-fill.js'
import { ExactSum } from './exact-sum.js'
import type { OrderNotice } from './order-notice.js'
import type { LivePosition, Portfolio } from './portfolio.js'
import { revalued } from './revalue.js'

interface Held {
  position: LivePosition
  /** A price that has not been reckoned with yet. */
  price: number | null
  pricedAt: number
}

interface Sums {
  readonly cost: ExactSum
  readonly value: ExactSum
  readonly profit: ExactSum
  count: number
}

/** What makes two things one holding: symbols are unique within a class and a currency. */
export function holdingKey(
  of: Pick<Position, 'assetClass' | 'symbol'> & { readonly currency: Currency | null },
): string {
  return `${of.assetClass}|${of.symbol}|${of.currency}`
}

/**
 * The holdings of an account between two balances. Prices are taken in at once and reckoned with when somebody looks; sums are kept and not added
 * up anew.
 */
export class PortfolioBook {
  readonly #held = new Map<string, Held[]>()
  readonly #sums = new Map<Currency, Sums>()
  readonly #realized = new Map<Currency, ExactSum>()
  readonly #dirty = new Set<Held>()
  #cashes: readonly Cash[] = []
  #balancedAt = 0
  #isComplete = false
  #snapshot: Portfolio | undefined

  /** Begins anew from a balance; prices that were seen after `asOf` stay. */
  load(
    balance: Pick<Balance, 'positions' | 'cashes' | 'complete'>,
    asOf: number,
    isDelayed: (key: string) => boolean,
    multiplierOf: (position: Position) => number | null = () => null,
  ): void {
    const seen = new Map<string, Held>()
    for (const [key, group] of this.#held) {
      const [held] = group
      if (held && held.pricedAt > asOf) seen.set(key, held)
    }
    this.#held.clear()
    this.#sums.clear()
    this.#dirty.clear()
    for (const position of balance.positions) {
      const key = holdingKey(position)
      const held = this.#put(key, {
        ...position,
        multiplier: multiplierOf(position),
        pricedAt: asOf,
        isDelayed: isDelayed(key),
      })
      const newer = seen.get(key)
      if (newer) this.#price(held, newer.price ?? newer.position.price, newer.pricedAt)
    }
    this.#cashes = balance.cashes
    this.#balancedAt = asOf
    this.#isComplete = balance.complete
    this.#snapshot = undefined
  }

  get keys(): readonly string[] {
    return [...this.#held.keys()]
  }

  /** A holding by its key, up to date. */
  find(key: string): LivePosition | undefined {
    const [held] = this.#held.get(key) ?? []
    return held && this.#reckon(held)
  }

  /** Takes a price in. @returns whether anything is held of it. */
  price(key: string, price: number, at: number): boolean {
    const group = this.#held.get(key)
    if (!group) return false
    for (const held of group) this.#price(held, price, at)
    this.#snapshot = undefined
    return true
  }

  /** Marks whether the price of a holding is late. */
  delayed(key: string, isDelayed: boolean): void {
    for (const held of this.#held.get(key) ?? []) {
      if (held.position.isDelayed === isDelayed) continue
      held.position = { ...held.position, isDelayed }
      this.#snapshot = undefined
    }
  }

  /** Takes a fill in. @returns whether it could be: what could not needs a new balance to be told. */
  fill(notice: OrderNotice, at: number, multiplier: number | null = null): boolean {
    this.#isComplete = false
    this.#snapshot = undefined
    const key = holdingKey(notice)
    const group = this.#held.get(key) ?? []
    const [held] = group
    if (group.length > 1) return false
    const outcome = applyFill(held && this.#reckon(held), notice, {
      ...{ at, multiplier },
      exchangeRate: this.#rateOf(notice.currency),
    })
    if (outcome === undefined) return false
    const { position, realized } = outcome
    if (realized !== null && notice.currency !== null) sumIn(this.#realized, notice.currency).add(realized)
    if (held) this.#remove(key, held)
    if (position) this.#put(key, position)
    return true
  }

  get snapshot(): Portfolio {
    this.#snapshot ??= this.#take()
    return this.#snapshot
  }

  #take(): Portfolio {
    for (const held of this.#dirty) this.#reckon(held)
    const byCurrency = [...this.#sums].map(([currency, { cost, value, profit, count }]): CurrencyTotals => {
      const sums = { cost: cost.value, value: value.value, profit: profit.value }
      const profitRate = percentOf(sums.profit, sums.cost)
      return { currency, count, ...sums, profitRate, exchangeRate: this.#rateOf(currency) }
    })
    const won = wonOf(byCurrency)
    return {
      positions: [...this.#held.values()].flatMap((group) => group.map(({ position }) => position)),
      cashes: this.#cashes,
      byCurrency,
      totalCost: won.cost,
      totalValue: won.value,
      totalProfit: won.profit,
      realized: [...this.#realized].map(([currency, sum]) => ({ currency, profit: sum.value ?? 0 })),
      balancedAt: this.#balancedAt,
      complete: this.#isComplete,
    }
  }

  #price(held: Held, price: number | null, at: number): void {
    if (price === null || at < held.pricedAt) return
    held.price = price
    held.pricedAt = at
    this.#dirty.add(held)
  }

  #reckon(held: Held): LivePosition {
    const { price, pricedAt, position: before } = held
    if (price === null) return before
    this.#dirty.delete(held)
    held.price = null
    const position = revalued(before, price, pricedAt)
    held.position = position
    const sums = this.#sums.get(position.currency)
    sums?.value.replace(before.value, position.value)
    sums?.profit.replace(before.profit, position.profit)
    return position
  }

  #put(key: string, position: LivePosition): Held {
    const held: Held = { position, price: null, pricedAt: position.pricedAt }
    const group = this.#held.get(key)
    if (group) group.push(held)
    else this.#held.set(key, [held])
    let sums = this.#sums.get(position.currency)
    if (!sums) {
      sums = { cost: new ExactSum(), value: new ExactSum(), profit: new ExactSum(), count: 0 }
      this.#sums.set(position.currency, sums)
    }
    sums.count++
    sums.cost.add(position.cost)
    sums.value.add(position.value)
    sums.profit.add(position.profit)
    return held
  }

  #remove(key: string, held: Held): void {
    const left = (this.#held.get(key) ?? []).filter((one) => one !== held)
    if (left.length > 0) this.#held.set(key, left)
    else this.#held.delete(key)
    this.#dirty.delete(held)
    const { currency, cost, value, profit } = held.position
    const sums = this.#sums.get(currency)
    if (!sums) return
    sums.count--
    sums.cost.remove(cost)
    sums.value.remove(value)
    sums.profit.remove(profit)
    if (sums.count === 0) this.#sums.delete(currency)
  }

  #rateOf(currency: Currency | null): number | null {
    if (currency === 'KRW') return 1
    for (const group of this.#held.values()) {
      for (const { position } of group) {
        if (position.currency === currency && position.exchangeRate !== null) return position.exchangeRate
      }
    }
    return this.#cashes.find((cash) => cash.currency === currency)?.exchangeRate ?? null
  }
}

function sumIn(sums: Map<Currency, ExactSum>, currency: Currency): ExactSum {
  const sum = sums.get(currency) ?? new ExactSum()
  sums.set(currency, sum)
  return sum
}
