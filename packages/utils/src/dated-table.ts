import type { RuleBook } from './market-rule-options.js'

/** Rows of a dated table, newest first: each holds from its first day on, until the one before it begins. */
export type DatedRows<Row extends { readonly from: string }> = readonly [Row, ...Row[]]

/**
 * Reads a table of which each line has the rule books that share it, its first day and what is particular to it. Lines of one book stand newest first.
 * Calls are marked pure: bundlers drop a table that nobody asks.
 */
export function datedTable<Row extends { readonly from: string }, Book extends string = RuleBook>(
  lines: string,
  rowOf: (from: string, words: readonly string[]) => Row,
): Readonly<Record<Book, DatedRows<Row>>> {
  const table: Record<string, Row[]> = {}
  for (const line of lines.split('\n')) {
    const [books = '', from = '', ...words] = line.split(' ')
    const row = rowOf(from, words)
    for (const book of books.split(',')) table[book] = [...(table[book] ?? []), row]
  }
  // Tests ask every book. Of a copy engines know the layout: what was written key by key is slower to read.
  return { ...table } as unknown as Record<Book, DatedRows<Row>>
}
