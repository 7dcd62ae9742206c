import { KisValidationError } from '@kis/core'
import type { Reply } from '@kis/rest'
import { shown } from '../shown.js'
import type { NumberIn, OrderOptions, Ranking } from './ranking.js'

/** Rows of a page, and nothing says that more exist: a full page may have been cut. */
export const PAGE_ROWS = 30

/** What a ranking is put together from. */
export interface RankingParts<Answer, Fields, Row> {
  readonly answer: Answer
  readonly records: readonly Fields[]
  /** Names one record; the index is its place in KIS's order. */
  readonly read: (record: Fields, index: number) => Omit<Row, 'raw'>
  readonly order: OrderOptions<Row>
  /** Whether KIS has no more rows, where it is known better than by a full page. */
  readonly complete?: boolean | undefined
  /** How many rows there are in all (전체조회종목수), where the answer says so. */
  readonly total?: number | null | undefined
}

/**
 * Names the records of an answer and orders them.
 *
 * @throws KisValidationError naming `sort` when the rows have no such number.
 */
export function rankingOf<Answer extends Reply, Fields extends object, Row extends { readonly raw: Fields }>(
  parts: RankingParts<Answer, Fields, Row>,
): Ranking<Row, Answer> {
  const { answer, records, read, order, total } = parts
  // The cast says what the getter adds.
  const rows = records.map((record, index) => withHidden(read(record, index), record) as unknown as Row)
  const isWhole = typeof total === 'number' ? rows.length >= total : rows.length !== PAGE_ROWS
  const complete = parts.complete ?? (!answer.meta.hasMore && isWhole)
  return withHidden({ rows: ordered(rows, order), complete }, answer)
}

/** Adds a `raw` that is reachable but neither printed nor serialised. */
function withHidden<T extends object, Raw>(visible: T, raw: Raw): T & { readonly raw: Raw } {
  // A getter, since some consoles print what cannot be enumerated.
  return Object.defineProperty(visible, 'raw', { get: () => raw }) as T & { readonly raw: Raw }
}

function ordered<Row>(rows: Row[], { sort, reverse }: OrderOptions<Row>): Row[] {
  if (sort !== undefined) {
    const [first] = rows
    if (first && !(Object.hasOwn(first, sort) && rows.every((row) => isNumeric(row[sort])))) {
      throw new KisValidationError({
        field: 'sort',
        message: `"sort" must name a number of the rows, got ${shown(sort)}.`,
      })
    }
    rows.sort((a, b) => compare(b, a, sort, reverse === true))
    if (reverse === true) rows.reverse()
    return rows
  }
  return reverse === true ? rows.reverse() : rows
}

function isNumeric(value: unknown): boolean {
  return value === null || typeof value === 'number'
}

// What has no value stays at the end in either direction.
function compare<Row>(a: Row, b: Row, member: NumberIn<Row>, isReversed: boolean): number {
  const none = isReversed ? Infinity : -Infinity
  const [x, y] = [a[member] as number | null, b[member] as number | null].map((value) => value ?? none)
  return x === y ? 0 : (x ?? 0) > (y ?? 0) ? 1 : -1
}
