import { dateOf, dayOf } from '../calendar/dates.js'
import type { MarketRuleOptions } from '../market-rule-options.js'
import { ruleBookOf } from '../rule-book-of.js'
import { tickTableOf } from './tick-table-of.js'
import { TICK_TABLES } from './tick-tables.js'
import type { PriceUnit } from './ticks.js'

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
export function tickTable(options: MarketRuleOptions = {}): TickRules {
  const table = tickTableOf(options)
  const { unit, from, scale, bands, isInclusive, confidence } = table
  const rows = TICK_TABLES[ruleBookOf(options)]
  const newer = rows[rows.indexOf(table) - 1]
  return {
    unit,
    from,
    to: newer && dateOf(dayOf(newer.from) - 1),
    bands: bands.flatMap((tick, index) =>
      index % 2 ? [] : { upTo: bands[index + 1] ?? Infinity, isInclusive, tick: tick / scale },
    ),
    confidence,
  }
}
