import type { Column, RecordLayout } from '../layouts/record-layout.js'

/** Where a column stands in a record of fixed width, in bytes. */
export interface ByteSlice {
  readonly column: Column
  readonly start: number
}

/** Where every column stands, in order. */
export function byteSlices(layout: RecordLayout): ByteSlice[] {
  let end = 0
  return layout.columns.map((column) => {
    const start = end
    end += column.width
    return { column, start }
  })
}
