/** What a cell of a CSV file is made of. */
export type CsvValue = string | number | boolean | null | undefined

const BYTE_ORDER_MARK = '\uFEFF'
const NEEDS_QUOTES = /[",\r\n]/

/** One record of a CSV file as RFC 4180 has it, line end included. Nothing is an empty cell. */
export function csvRecord(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}

/** What a CSV file begins with. Excel takes Korean text for another encoding unless it begins with a byte order mark. */
export function csvHeader(columns: readonly string[], hasByteOrderMark: boolean): string {
  return (hasByteOrderMark ? BYTE_ORDER_MARK : '') + csvRecord(columns)
}

function csvCell(value: CsvValue): string {
  const text = String(value ?? '')
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
