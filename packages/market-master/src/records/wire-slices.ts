import type { Column, RecordLayout } from '../layouts/record-layout.js'

/** Where an ASCII column stands within `MasterRecord.wire`. */
export interface WireSlice {
  readonly column: Column
  readonly start: number
  readonly end: number
}

/** Where every column but the Korean one stands, by English name, in the order of the file. */
export function wireSlices(layout: RecordLayout): ReadonlyMap<string, WireSlice> {
  const slices = new Map<string, WireSlice>()
  let start = 0
  for (const column of layout.columns) {
    if (column.korean) continue
    slices.set(column.name, { column, start, end: start + column.width })
    start += column.width
  }
  return slices
}
