import type { Column, RecordLayout } from '../layouts/record-layout.js'

/** Columns that are stored beside the record, because they are searched. */
const BESIDE: readonly string[] = ['name', 'english_name']

/** Whether a column of fixed width is kept out of `MasterRecord.wire`. */
export function isBeside(column: Column): boolean {
  return BESIDE.includes(column.name)
}

/** Where a column stands: characters of `MasterRecord.wire`, or between separators its place among the columns. */
export interface WireSlice {
  readonly column: Column
  /** Which text of a record holds it: some have one of their own. */
  readonly source: 'wire' | 'code' | 'name' | 'englishName'
  readonly index: number
  readonly start: number
  readonly end: number
}

/** Where every column stands, by English name, in the order of the file. Columns that are kept out of the wire take no characters. */
export function wireSlices(layout: RecordLayout): ReadonlyMap<string, WireSlice> {
  let end = 0
  return new Map(
    layout.columns.map((column, index) => {
      const start = end
      if (!isBeside(column)) end += column.width
      return [column.name, { column, source: sourceOf(column, layout), index, start, end }]
    }),
  )
}

function sourceOf({ name }: Column, layout: RecordLayout): WireSlice['source'] {
  if (name === 'name') return 'name'
  if (name === 'english_name') return 'englishName'
  return name === layout.key ? 'code' : 'wire'
}
