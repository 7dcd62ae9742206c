import type { MarketRuleOptions } from '../market-rule-options.js'
import { tickTableOf } from './tick-table-of.js'
import type { PriceUnit } from './tick-tables.js'

/** Prices that share a tick. */
export interface TickBand {
  /** Where the band ends, `Infinity` for the last one. It begins where the one before it ends. */
  readonly upTo: number
  /** Whether a price at the end belongs to this band. */
  readonly isInclusive: boolean
  readonly tick: number
}

/** A table of tick sizes (호가가격단위). */
export interface TickRules {
  /** What prices and ticks are counted in; `pt` are index points. */
  readonly unit: PriceUnit
  /** First day in force (`YYYYMMDD`). */
  readonly from: string
  /** Last day in force; `undefined` for the rules of now. */
  readonly to: string | undefined
  readonly bands: readonly TickBand[]
  /**
   * How sure it is. `high`: official or several independent sources. `medium`: one good source, or a first or last day not certain.
   * `low`: inferred, or a change was announced whose day is not known.
   */
  readonly confidence: 'high' | 'medium' | 'low'
}

/**
 * The whole table that `tickSize` and the others go by, to show it or to build a price ladder.
 *
 * @throws KisValidationError for an unknown venue, market, product or date.
 * @example
 * ```ts
 * import { tickTable } from '@kis/utils'
 * tickTable({ product: 'etf' }).bands // [{ upTo: 2000, isInclusive: false, tick: 1 }, { upTo: Infinity, …, tick: 5 }]
 * ```
 */
export function tickTable(options?: MarketRuleOptions): TickRules {
  const { unit, from, to, scale, bands, isInclusive = false, confidence } = tickTableOf(options)
  return { unit, from, to, bands: bands.map(([upTo, tick]) => ({ upTo, isInclusive, tick: tick / scale })), confidence }
}
