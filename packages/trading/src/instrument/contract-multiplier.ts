import { indexContractRules } from './derivative-product.js'
import type { Instrument } from './instrument.js'

/**
 * What a move of 1 in the price of one contract is worth in its currency (승수): from the market master, or for index contracts at home from the
 * code alone. `null` where nobody knows it, and for what is no contract.
 */
export function contractMultiplierOf({ assetClass, symbol, kind, facts }: Instrument): number | null {
  if (!assetClass.endsWith('derivative')) return null
  return (
    facts?.multiplier ?? (assetClass === 'domestic-derivative' ? indexContractRules(symbol, kind).multiplier : null)
  )
}
