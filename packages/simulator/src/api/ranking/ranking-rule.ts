import type { Market } from '../../exchange/exchange.js'
import type { ApiCall } from '../api-route.js'
import type { RankedRecord } from './record-writer.js'

/** A stock in a ranking with its row so far. */
export interface Ranked {
  readonly market: Market
  readonly record: Readonly<RankedRecord>
}

/** How one ranking TR ranks. */
export interface RankingRule {
  /** Endpoint, such as `domesticStock.fluctuation`. */
  readonly id: string
  /** The block that holds the ranking. Default `output`. */
  readonly block?: string
  /** Rows at most. Default 30, as KIS has it. */
  readonly most?: number
  /** What is ranked, largest first, by the request. */
  readonly measure: (call: ApiCall) => (ranked: Ranked) => number
  /** Which stocks take part at all. Bounds of price and volume, market and class are seen to already. */
  readonly keep?: (call: ApiCall) => (ranked: Ranked) => boolean
  /** The rank to begin at. Default 1. */
  readonly first?: (call: ApiCall) => number
  /** Fields that follow from others. */
  readonly complete?: (record: RankedRecord, call: ApiCall, market: Market) => Readonly<RankedRecord>
  /** Fields of the rows shown that follow from more than one stock. */
  readonly finish?: (rows: readonly Readonly<RankedRecord>[], call: ApiCall) => readonly Readonly<RankedRecord>[]
  /** Whether 분류구분코드 asks for ordinary or preferred shares; default yes. */
  readonly hasClasses?: false
  /** The blocks before it, out of all stocks of the request, whether they are kept or not. */
  readonly heads?: (all: readonly Ranked[], call: ApiCall) => Readonly<Record<string, unknown>>
  /** Parameters that look like a bound of prices and are none. */
  readonly noBounds?: readonly string[]
}

/** Largest first by a field of the row. */
export function largest(field: string): (ranked: { readonly record: RankedRecord }) => number {
  return ({ record }) => Number(record[field])
}

/** Smallest first by a field of the row. */
export function smallest(field: string): (ranked: { readonly record: RankedRecord }) => number {
  return ({ record }) => -Number(record[field])
}

/** A measure chosen by a code of the request; the lowest code stands for an unknown one. */
export function byCode<Measure>(
  parameter: string,
  measures: Readonly<Record<string, Measure>>,
): (call: Pick<ApiCall, 'parameters'>) => Measure {
  return ({ parameters }) => {
    const chosen = measures[parameters.text(parameter)] ?? Object.values(measures)[0]
    if (chosen === undefined) throw new RangeError(`Nothing to choose from by ${parameter}.`)
    return chosen
  }
}
