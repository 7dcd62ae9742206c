import type { ColumnKind } from '../layouts/record-layout.js'

const INTEGER = /^-?\d+$/
const DECIMAL = /^-?\d+(?:\.\d*)?$/
const DATE = /^(?!0{8})\d{8}$/

/** A value of a record: `null` where the file is blank or holds something else than the column promises; the text stays in `raw`. */
export type ColumnValue = string | number | boolean | null

/** Reads one field. `-00010.06` is how the files write -10.06. */
export function readValue(kind: ColumnKind, field: string): ColumnValue {
  if (kind === 'text') return field.trimEnd()
  const text = field.trim()
  switch (kind) {
    case 'int':
      return INTEGER.test(text) ? readNumber(text) : null
    case 'decimal':
      return DECIMAL.test(text) ? readNumber(text) : null
    case 'date':
      return DATE.test(text) ? text : null
    case 'flag':
      return text === 'Y' ? true : text === 'N' ? false : null
    case 'bit':
      return text === '1' ? true : text === '0' ? false : null
  }
}

function readNumber(text: string): number {
  // `-00000000` is how the files write zero for small losses; nobody wants -0.
  return Number(text) + 0
}
