import type { Pages } from '@kis/rest'
import type { OrderRecord } from '../order-record.js'
import { orderNumberKey } from '../order-ref.js'

/** How often a list of several pages that changes while it is read is read again. */
const MAX_READINGS = 4

/** The rows of a list, with the answers that they come from. */
export interface ListReading<Page, Row extends OrderRecord> {
  readonly rows: readonly Row[]
  readonly pages: readonly Page[]
  readonly complete: boolean
}

/** In which order a list tells: where the newest come first, an order is read after what amended it. */
export type ListOrder = 'oldest-first' | 'newest-first'

/**
 * Reads a list of orders until its pages fit together. An order that is amended between two pages stands there twice, or not at all: as it
 * was before, on the page that was read first, beside the amendment; or as over, where the page with the amendment had been read before. KIS tells
 * of no such change, so what may be one is read again: the second reading of an order is later than the first of its amendment. What still
 * cannot be told at the end is left out, and the list is `complete: false`.
 */
export async function readList<Page, Row extends OrderRecord>(
  list: Pick<Pages<Page>, 'collect'>,
  rowsOf: (page: Page) => readonly Row[],
  order: ListOrder = 'oldest-first',
): Promise<ListReading<Page, Row>> {
  let settled: ReadonlySet<string> = new Set()
  for (let reading = 1; ; reading += 1) {
    const { pages, complete } = await list.collect()
    const rows = pages.map(rowsOf)
    const moved = movedRows(rows, order)
    const unclear = moved.filter((row) => !settled.has(keyOf(row, row.orderNumber)))
    if (unclear.length === 0) return { rows: rows.flat(), pages, complete }
    if (!complete || reading === MAX_READINGS)
      return { rows: rows.flat().filter((row) => !unclear.includes(row)), pages, complete: false }
    settled = new Set(moved.map((row) => keyOf(row, row.orderNumber)))
  }
}

/** What may have changed between two pages. */
function movedRows<Row extends OrderRecord>(pages: readonly (readonly Row[])[], order: ListOrder): readonly Row[] {
  return order === 'oldest-first' ? amendedAfterwards(pages) : goneBeforehand(pages)
}

/** Amendments of orders of which something remained on an earlier page. */
function amendedAfterwards<Row extends OrderRecord>(pages: readonly (readonly Row[])[]): readonly Row[] {
  const remaining = new Set<string>()
  const moved: Row[] = []
  for (const page of pages) {
    moved.push(...page.filter((row) => row.action === 'amend' && remaining.has(originalOf(row))))
    for (const row of page)
      if (row.action !== 'cancel' && row.remainingQuantity !== 0) remaining.add(keyOf(row, row.orderNumber))
  }
  return moved
}

/** Orders of a later page of which something is gone that nothing in the list tells of. */
function goneBeforehand<Row extends OrderRecord>(pages: readonly (readonly Row[])[]): readonly Row[] {
  const changed = new Set(pages.flat().map(originalOf))
  return pages.slice(1).flatMap((page) =>
    page.filter((row) => {
      const { remainingQuantity, quantity, filledQuantity, cancelledQuantity, rejectedQuantity } = row
      const told = filledQuantity + (cancelledQuantity ?? 0) + (rejectedQuantity ?? 0)
      return remainingQuantity === 0 && told < quantity && !changed.has(keyOf(row, row.orderNumber))
    }),
  )
}

function originalOf(row: OrderRecord): string {
  return row.originalOrderNumber === null ? '' : keyOf(row, row.originalOrderNumber)
}

// Numbers begin anew each day.
function keyOf({ date }: OrderRecord, orderNumber: string): string {
  return `${date} ${orderNumberKey(orderNumber)}`
}
