/** Columns a text takes in a terminal: Korean letters take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
      letter,
    )
      ? 2
      : 1
  return width
}

const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text
const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** A table as lines: names to the left, numbers to the right. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[], leftColumns = 1): string {
  const widths = headers.map((header, column) =>
    Math.max(widthOf(header), ...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column < leftColumns ? padEnd : padStart)(cell, widths[column] ?? 0)).join('  ')
  return [line(headers), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)]
    .map((text) => `  ${text}`)
    .join('\n')
}

/** `1234567` as `1,234,567`; nothing as `-`. */
export function number(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : value.toLocaleString('ko-KR')
}

/** A signed percentage with two places. */
export function percent(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : `${value > 0 ? '+' : ''}${value.toFixed(2)}%`
}

/** `093015` as `09:30:15`. */
export function clock(time: string | null): string {
  return time?.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3') ?? '-'
}
