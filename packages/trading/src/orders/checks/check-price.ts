import {
  isValidPrice,
  isValidQuantity,
  type MarketRuleOptions,
  type RoundDirection,
  roundToTick,
  type Venue,
} from '@kis/utils'
import { indexContractRules } from '../../instrument/derivative-product.js'
import type { Instrument } from '../../instrument/instrument.js'
import type { OrderTerms } from '../order-terms.js'
import { contractTickOf, isOnTick, roundedToTick } from './contract-grid.js'
import { failed, type OrderCheck, passed, skipped } from './order-check.js'

/** What decides on the tick grid of an instrument. */
type GridOwner = Pick<Instrument, 'assetClass' | 'venue' | 'kind' | 'facts'> & { readonly symbol?: string | undefined }

/** Which tick tables can hold: one where the facts are known, else all that the name leaves open. */
function rulesOf({ assetClass, venue, kind, facts, symbol = '' }: GridOwner, on?: string): MarketRuleOptions[] {
  if (assetClass === 'bond' || venue === 'OVERSEAS_DERIV' || venue === 'WORLD') return []
  const place: Venue = venue
  if (assetClass === 'domestic-derivative') {
    const product = facts?.product ?? indexContractRules(symbol, kind).product
    return product ? [{ venue: place, product, on }] : []
  }
  if (facts) {
    const product = facts.product ?? (kind === 'etf' || kind === 'etn' || kind === 'elw' ? kind : 'stock')
    return [{ venue: place, market: facts.market ?? undefined, product, on }]
  }
  const stock = { venue: place, on }
  return assetClass === 'domestic-stock' ? [stock, { ...stock, product: 'etf' }] : [stock]
}

/** Whether a price lies on the tick grid, or on one of those that the name leaves open; `undefined` where the grid is not known. */
export function isOnGrid(price: number, instrument: GridOwner, on?: string): boolean | undefined {
  const tick = contractTickOf(instrument)
  if (tick !== undefined) return isOnTick(price, tick)
  const rules = rulesOf(instrument, on)
  return rules.length === 0 ? undefined : rules.some((rule) => isValidPrice(price, rule))
}

/** Whether price and stop price lie on the tick grid (호가단위). */
export function checkTick(terms: OrderTerms, on: string): OrderCheck {
  const { instrument } = terms
  if (contractTickOf(instrument) === undefined && rulesOf(instrument, on).length === 0) {
    return skipped('tick', 'The tick grid of this product is not known here.')
  }
  for (const field of ['price', 'stopPrice'] as const) {
    const price = terms[field]
    if (price === null || isOnGrid(price, instrument, on)) continue
    return failed(
      'tick',
      field,
      `Parameter "${field}" ${price} is not on the tick grid (호가단위${tickText(instrument)}). Give "rounding", or round it with roundToTick() of @kis/utils.`,
    )
  }
  return passed('tick')
}

function tickText(instrument: GridOwner): string {
  const tick = contractTickOf(instrument)
  return tick === undefined ? '' : ` ${tick}`
}

/** Whether the quantity is one that the market takes (매매수량단위). */
export function checkLot(terms: OrderTerms, on: string): OrderCheck {
  const { instrument, quantity, side, kind } = terms
  const { assetClass, facts } = instrument
  if (assetClass !== 'domestic-stock' && assetClass !== 'overseas-stock') return passed('lot')
  // 단주 is the very order for what is less than a lot.
  if (kind === 'odd-lot') return passed('lot')
  const [rule] = rulesOf(instrument, on)
  if (!rule) return passed('lot')
  const boardLot = facts?.lotSize ?? undefined
  if (boardLot === undefined && needsBoardLot(rule)) {
    return skipped('lot', 'The lot of this stock is in the market master only.')
  }
  if (isValidQuantity(quantity, { ...rule, side, boardLot })) return passed('lot')
  const lot = boardLot === undefined ? '' : ` of ${boardLot}`
  return failed('lot', 'quantity', `Parameter "quantity" ${quantity} is no whole number of lots${lot} (매매수량단위).`)
}

function needsBoardLot({ venue }: MarketRuleOptions): boolean {
  return venue === 'HKEX' || venue === 'TSE'
}

/** The terms with prices on the tick grid, for those who asked for it. */
export function rounded(terms: OrderTerms, direction: RoundDirection, on: string): OrderTerms {
  const tick = contractTickOf(terms.instrument)
  const [rule] = rulesOf(terms.instrument, on)
  const round = (price: number | null): number | null => {
    if (price === null) return null
    if (tick !== undefined) return roundedToTick(price, direction, tick)
    return rule ? roundToTick(price, direction, rule) : price
  }
  return { ...terms, price: round(terms.price), stopPrice: round(terms.stopPrice) }
}
