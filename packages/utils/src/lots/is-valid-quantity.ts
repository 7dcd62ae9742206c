import type { MarketRuleOptions } from '../market-rule-options.js'
import { checkChoice, refuse, refuseValue } from '../refuse.js'
import { lotRuleOf } from './lot-size.js'

export interface QuantityOptions extends MarketRuleOptions {
  /** Buying or selling: what is left of a lot can be sold in Hong Kong and China. `'buy'` when left out. */
  readonly side?: 'buy' | 'sell' | undefined
  /** The lot of this stock (매매수량단위), where it differs from stock to stock. */
  readonly boardLot?: number | undefined
}

/**
 * Whether a quantity can be ordered (주문수량이 매매수량단위에 맞는지): whole lots, and at least the smallest order. Odd lots below 100 shares,
 * which Vietnam trades apart, are not valid here.
 *
 * @param quantity shares or contracts.
 * @throws KisValidationError for a quantity that is no whole number above 0, a missing `boardLot` in Hong Kong and for funds in
 * Tokyo, an unknown side, venue, market, product or date.
 * @example
 * ```ts
 * import { isValidQuantity } from '@kis/utils'
 * isValidQuantity(150, { venue: 'SZSE' }) // false
 * isValidQuantity(150, { venue: 'SZSE', side: 'sell' }) // true
 * ```
 */
export function isValidQuantity(quantity: number, options: QuantityOptions = {}): boolean {
  const { side = 'buy', boardLot } = options
  checkWhole(quantity, 'quantity')
  if (boardLot !== undefined) checkWhole(boardLot, 'boardLot')
  checkChoice('side', side, ['buy', 'sell'])
  const { step = boardLot, least, sellsOddLots } = lotRuleOf(options)
  if (sellsOddLots && side === 'sell') return true
  if (step !== undefined) return quantity >= least && quantity % step === 0
  refuse(
    'boardLot',
    `Lots of ${options.venue} differ from stock to stock: give "boardLot", which the symbol file tells.`,
  )
}

function checkWhole(value: unknown, field: string): void {
  if (!Number.isSafeInteger(value) || Number(value) <= 0) refuseValue(field, 'a whole number above 0', value)
}
