/** What prices of a table are counted in; `pt` are index points. */
export type PriceUnit = 'KRW' | 'pt' | 'USD' | 'HKD' | 'CNY' | 'JPY' | 'VND'

/**
 * A value for every price: the value of the lowest band, the price where the band ends, the value of the next band, and so on; the last band
 * has no end. An end belongs to the band above it.
 */
export type Bands = readonly number[]

/** A table of tick sizes (호가가격단위) and the first day on which it was in force. */
export interface TickTable {
  readonly from: string
  readonly unit: PriceUnit
  /** Units to one won, dollar or point: ticks are whole numbers of units, so that nothing is calculated in fractions. */
  readonly scale: number
  /** `high`: official or several independent sources. `medium`: one good source, or a first or last day not certain. */
  readonly confidence: 'high' | 'medium' | 'low'
  /** Ends are prices, ticks are units. */
  readonly bands: Bands
  /** The end of a band belongs to it. */
  readonly isInclusive: boolean
  /** Bands that were announced without a day: their prices may be valid, too. */
  readonly announced: Bands | undefined
}

/** The value of the band that a price lies in. By index: iterators would cost more than the comparisons. */
export function valueIn(bands: Bands, price: number, isInclusive = false): number {
  let index = 0
  for (; index < bands.length - 1; index += 2) {
    const end = bands[index + 1] as number
    if (price < end || (isInclusive && price === end)) break
  }
  return bands[index] as number
}
