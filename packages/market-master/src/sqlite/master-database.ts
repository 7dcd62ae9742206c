import type { Database, Statement } from 'sql.js'
import type { MasterMarket, RecordLayout } from '../layouts/record-layout.js'
import type { MasterRecord } from '../records/master-record.js'
import { createRecordReader, type RecordReader } from '../records/record-reader.js'
import { createRow } from '../rows/create-row.js'
import type { MasterKind } from '../rows/master-kind.js'
import type { RowOf } from '../rows/master-row.js'
import { familyOf } from '../rows/row-family.js'
import { createSearchIndex, type SearchIndex } from '../search/search-index.js'
import { readIndexedMarket } from './read-indexed-market.js'
import { hasEnglishName, recordTable } from './schema.js'

/** What is known of the copy of one file. */
export interface MarketCopy {
  readonly market: MasterMarket
  readonly rows: number
  /** When it was last known to be current, in epoch milliseconds. */
  readonly syncedAt: number
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

/** One SQLite database in memory, and all reading from it. */
export class MasterDatabase {
  readonly #database: Database
  readonly #statements = new Map<string, Statement>()
  readonly #readers = new Map<MasterMarket, RecordReader>()
  #copies: readonly MarketCopy[] | undefined
  #index: SearchIndex | undefined

  constructor(database: Database) {
    this.#database = database
    this.#keepLocked()
  }

  /** What each file's copy is, for the files that were ever loaded. */
  copies(): readonly MarketCopy[] {
    this.#copies ??= this.#all(
      'SELECT market, row_count, synced_at, etag, last_modified FROM master',
      [],
      readCopy,
    ).filter(({ market }) => familyOf(market))
    return this.#copies
  }

  copyOf(market: MasterMarket): MarketCopy | undefined {
    return this.copies().find((copy) => copy.market === market)
  }

  /** The layout that the records of a market were stored by. */
  layoutOf(market: MasterMarket): RecordLayout {
    return this.#readerOf(market).layout
  }

  /** Does something with the database itself. What was known of it is read anew. */
  use<T>(work: (database: Database) => T): T {
    this.#copies = undefined
    return work(this.#database)
  }

  /** The row of a code; upper and lower case do not matter unless two codes differ in nothing else. */
  get<M extends MasterMarket>(market: M, code: string): RowOf<M> | undefined {
    const first = this.#rows(market, 'WHERE code = ? LIMIT 1', [code])[0]
    if (!first || first.code === code) return first
    return this.#rows(market, 'WHERE code = ?1 AND code = ?1 COLLATE BINARY LIMIT 1', [code])[0] ?? first
  }

  /** The rows of a market in the order of its file. */
  list<M extends MasterMarket>(market: M, page: { readonly offset: number; readonly limit: number }): RowOf<M>[] {
    // A table is only ever filled once, in order, so that SQLite numbers its rows from 1 without a gap.
    return this.#rows(market, 'WHERE rowid > ? ORDER BY rowid LIMIT ?', [page.offset, page.limit])
  }

  /** The rows that fit a condition on the columns of the market's view, in the order of its file. */
  where<M extends MasterMarket>(market: M, condition: string, values: (string | number)[]): RowOf<M>[] {
    const positions = `SELECT position FROM ${market} WHERE ${condition}`
    return this.#rows(market, `WHERE rowid IN (${positions}) ORDER BY rowid`, values)
  }

  /** A row by its place in the file, from 0. */
  at<M extends MasterMarket>(market: M, position: number): RowOf<M> | undefined {
    return this.#rows(market, 'WHERE rowid = ?', [position + 1])[0]
  }

  /** The records of a market in the order of its file. */
  records(market: MasterMarket): MasterRecord[] {
    return this.#all(this.#selectFrom(market, 'ORDER BY rowid'), [], readRecord)
  }

  /** The index over all names and codes, made when it is first wanted. */
  index(): SearchIndex {
    this.#index ??= createSearchIndex(
      this.copies().map(({ market }) => readIndexedMarket(this.#database, this.layoutOf(market))),
    )
    return this.#index
  }

  /** The database as the bytes of a SQLite file. */
  export(): Uint8Array {
    // sql.js frees all statements when it exports, and opens the database anew.
    this.#statements.clear()
    const bytes = this.#database.export()
    this.#keepLocked()
    return bytes
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  /** Nobody else can reach this database: without the lock every query asks the file system again. */
  #keepLocked(): void {
    this.#database.run('PRAGMA locking_mode = EXCLUSIVE')
  }

  #rows<M extends MasterMarket>(market: M, where: string, values: (string | number)[]): RowOf<M>[] {
    const reader = this.#readerOf(market)
    return this.#all(
      this.#selectFrom(market, where),
      values,
      (found) => createRow(reader, readRecord(found)) as RowOf<M>,
    )
  }

  #selectFrom(market: MasterMarket, where: string): string {
    const englishName = hasEnglishName(this.layoutOf(market)) ? 'english_name' : "''"
    return `SELECT code, kind, name, ${englishName}, wire FROM ${recordTable(market)} ${where}`
  }

  #readerOf(market: MasterMarket): RecordReader {
    const known = this.#readers.get(market)
    if (known) return known
    const [layout = ''] = this.#all('SELECT layout FROM master WHERE market = ?', [market], ([text]) => text as string)
    const reader = createRecordReader(JSON.parse(layout) as RecordLayout)
    this.#readers.set(market, reader)
    return reader
  }

  #all<T>(sql: string, values: (string | number)[], read: (values: readonly unknown[]) => T): T[] {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    const found: T[] = []
    try {
      statement.bind(values)
      while (statement.step()) found.push(read(statement.get()))
    } finally {
      statement.reset()
    }
    return found
  }
}

function readCopy(values: readonly unknown[]): MarketCopy {
  const [market, rows, syncedAt, etag, lastModified] = values as [MasterMarket, number, number, string?, string?]
  // Where there is none, SQLite has null.
  return { market, rows, syncedAt, etag: etag ?? undefined, lastModified: lastModified ?? undefined }
}

function readRecord(values: readonly unknown[]): MasterRecord {
  const [code, kind, name, englishName, wire] = values as [string, MasterKind, string, string, string]
  return { code, kind, name, englishName, wire }
}
