import type { Collected } from '@kis/rest'
import { type Lot, lotIdentityOf, uniqueLots } from './merge-lots.js'

/** How often a list that changes while it is read is read again. */
const MAX_READINGS = 4

/** A list of holdings, read to its end. */
export interface SteadyReading<Page> extends Collected<Page> {
  readonly lots: readonly Lot[]
}

/**
 * Reads a list of holdings until what it tells fits together. KIS mostly says itself when the account changed between two pages (SYDB0050,
 * handled by `paginate`), but not always: a row that comes twice, or sums that differ from page to page, are signs of it, and then a row
 * may be missing as well. Such a list is read again until two readings in a row tell the same holdings; if none do, it is `complete: false`.
 *
 * @param read one reading of all pages
 * @param lotsOf the rows of all pages, repetitions included
 * @param sumOfPage what does not move with prices and should be the same on every page, such as the amount bought today
 */
export async function readSteady<Page>(options: {
  readonly read: () => Promise<Collected<Page>>
  readonly lotsOf: (pages: readonly Page[]) => readonly Lot[]
  readonly sumOfPage?: ((page: Page) => string) | undefined
}): Promise<SteadyReading<Page>> {
  const { read, lotsOf, sumOfPage } = options
  let before: string | undefined
  for (let reading = 1; ; reading += 1) {
    const { pages, complete } = await read()
    const told = lotsOf(pages)
    const lots = uniqueLots(told)
    const hasMoved = sumOfPage !== undefined && new Set(pages.map(sumOfPage)).size > 1
    const holdings = lots.map((lot) => `${lotIdentityOf(lot)}=${lot.executedQuantity}`).join()
    if (!hasMoved && lots.length === told.length) return { pages, complete, lots }
    // A server that always repeats a row tells the same twice; what moves does not.
    if (holdings === before) return { pages, complete, lots }
    if (!complete || reading === MAX_READINGS) return { pages, complete: false, lots }
    before = holdings
  }
}
