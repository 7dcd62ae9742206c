import { percentOf, quotientOf, sumOf } from './exact.js'
import type { Position, PositionLoan } from './position.js'

/** One row of a list of holdings. A stock bought with cash and on credit has a row for each. */
export interface Lot extends Omit<Position, 'loans'> {
  /** Where no two stocks share a symbol: rows of one such area with one symbol are one position, whatever exchange they name. */
  readonly area: string
  /** Tells the rows of one stock apart: how and when it was financed. */
  readonly lotKey: string
  readonly loan: Omit<PositionLoan, 'quantity' | 'sellableQuantity'> | null
  /** Whether the row contradicts itself about its exchange: such a row gives way to one that does not. */
  readonly isDoubtful?: boolean | undefined
}

/**
 * The holdings behind the rows of one or several lists. A row that was told twice counts once, as it was told last, whichever exchange it was
 * answered for (P33: 21 shares must not read as 42); rows of zero are left out; rows of one stock that are financed differently become one
 * position, added up in exact decimals. The order is that of the lists.
 */
export function mergeLots(lots: readonly Lot[]): Position[] {
  const byPosition = new Map<string, Lot[]>()
  for (const lot of uniqueLots(lots)) {
    if (lot.executedQuantity === 0) continue
    const key = positionKeyOf(lot)
    const group = byPosition.get(key)
    if (group) group.push(lot)
    else byPosition.set(key, [lot])
  }
  return [...byPosition.values()].map(positionOf)
}

/**
 * Every row once, as it was told last. A row of another exchange is no news of this one, and a doubtful one never replaces one that is
 * not.
 */
export function uniqueLots(lots: readonly Lot[]): Lot[] {
  const unique = new Map<string, Lot>()
  for (const lot of lots) {
    const key = lotIdentityOf(lot)
    const before = unique.get(key)
    if (before && !before.isDoubtful && (lot.isDoubtful || lot.venue !== before.venue)) continue
    unique.set(key, lot)
  }
  return [...unique.values()]
}

export function lotIdentityOf(lot: Lot): string {
  return `${positionKeyOf(lot)}|${lot.lotKey}`
}

function positionKeyOf({ area, symbol, currency, side }: Lot): string {
  return [area, symbol, currency, side].join('|')
}

function positionOf(lots: Lot[]): Position {
  const [first] = lots as [Lot]
  const { area: _area, lotKey: _lotKey, isDoubtful: _isDoubtful, loan: _loan, ...same } = first
  const loans = lots.flatMap(({ loan, executedQuantity, sellableQuantity }) =>
    loan ? [{ ...loan, quantity: executedQuantity, sellableQuantity }] : [],
  )
  if (lots.length === 1) return { ...same, loans }
  const add = (pick: (lot: Lot) => number | null) => sumOf(lots.map(pick))
  const executedQuantity = add((lot) => lot.executedQuantity) ?? 0
  const [cost, profit] = [add((lot) => lot.cost), add((lot) => lot.profit)]
  return {
    ...same,
    settledQuantity: add((lot) => lot.settledQuantity),
    executedQuantity,
    sellableQuantity: add((lot) => lot.sellableQuantity),
    boughtToday: add((lot) => lot.boughtToday),
    soldToday: add((lot) => lot.soldToday),
    averagePrice: quotientOf(cost, executedQuantity, 4),
    cost,
    value: add((lot) => lot.value),
    profit,
    profitRate: percentOf(profit, cost),
    loans,
  }
}
