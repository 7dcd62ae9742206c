import type { Exchange, Market } from '../exchange/exchange.js'
import { type IndexDefinition, membersOf } from './index-definitions.js'

/** The members of an index, and what their prices make it. */
export interface IndexWeights {
  readonly markets: readonly Market[]
  /** The level of the index at one price for each market, in their order. */
  level(prices: readonly number[]): number
}

/** Weighs the members of an index by their shares; before the simulator started it stood at its base. */
export function indexWeights(definition: IndexDefinition, exchange: Exchange): IndexWeights {
  const markets = membersOf(definition, exchange.instruments.values()).flatMap(
    ({ code }) => exchange.market(code) ?? [],
  )
  const weights = markets.map(({ instrument }) => Math.max(instrument.listedShares, 1))
  const anchor = markets.reduce((sum, { instrument }, index) => sum + instrument.basePrice * (weights[index] ?? 1), 0)
  return {
    markets,
    level: (prices) =>
      (definition.base * prices.reduce((sum, price, index) => sum + price * (weights[index] ?? 1), 0)) / anchor,
  }
}
