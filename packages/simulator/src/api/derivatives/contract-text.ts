import type { Contract } from '../../derivatives/contract.js'
import { type Order, remainingOf } from '../../exchange/order.js'
import { sideCode } from '../../exchange/side.js'
import { FOREIGN_SCALE } from '../../ledger/account.js'
import { fixed } from '../../quotes/change.js'
import type { Parameters } from '../parameters.js'

/** The contract that an order is for. */
export function contractOf(order: Order): Contract {
  return order.market.instrument as Contract
}

/** A price with its point. */
export function priceText({ decimals }: Contract, units: number, places: number): string {
  return fixed(units / 10 ** decimals, places)
}

/** The average price of an order's fills. */
export function averageText(order: Order, places: number): string {
  return priceText(contractOf(order), order.filled === 0 ? 0 : order.filledAmount / order.filled, places)
}

/** Foreign money with two places. */
export function moneyText(units: number): string {
  return fixed(units / FOREIGN_SCALE, 2)
}

/** Whether an order is among those that a list is asked for: by side, by what became of it, by its dates. */
export function isListed(order: Order, ...asked: globalThis.Parameters<typeof listedBy>): boolean {
  return listedBy(...asked)(order)
}

/** The same, prepared for a list of many. */
export function listedBy(
  parameters: Parameters,
  names: { readonly side: string; readonly state: string; readonly from?: string; readonly to?: string },
  codes: { readonly filled: string; readonly open: string },
): (order: Order) => boolean {
  const side = parameters.text(names.side)
  const state = parameters.text(names.state)
  const isAnySide = !['01', '02'].includes(side)
  const from = names.from === undefined ? '' : parameters.text(names.from)
  const to = names.to === undefined ? '' : parameters.text(names.to)
  return (order) =>
    (isAnySide || side === sideCode(order.side)) &&
    (state !== codes.filled || order.filled > 0) &&
    (state !== codes.open || remainingOf(order) > 0) &&
    order.date >= from &&
    (to === '' || order.date <= to)
}
