import { CREATE_CHANGE_TABLES } from '../changes/change-tables.js'
import type { ColumnKind, MasterMarket, RecordLayout } from '../layouts/record-layout.js'
import { isBeside, wireSlices } from '../records/wire-slices.js'

/** Counts up whenever a snapshot of an older version could not be read any more. */
export const SCHEMA_VERSION = 3

/** Marks a SQLite file as one of ours: `KISm`. */
export const APPLICATION_ID = 0x4b49_536d

/** The table that holds the records of a market. */
export function recordTable(market: MasterMarket): string {
  return `${market}_record`
}

/** Whether the records of a market have an English name. */
export function hasEnglishName(layout: RecordLayout): boolean {
  return layout.columns.some(({ name }) => name === 'english_name')
}

/**
 * The statements that make an empty database. The layout of each file lies beside its copy, as JSON: whoever has the database needs nothing else
 * to read it.
 */
export function createMasterTable(): string {
  return `PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
CREATE TABLE master (
  market TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  synced_at INTEGER NOT NULL,
  etag TEXT,
  last_modified TEXT,
  layout TEXT NOT NULL
);
${CREATE_CHANGE_TABLES}`
}

/**
 * The statements that make the table and the view of a market, in place of those that are there.
 *
 * Records are stored whole, with only what is looked up beside them; the view cuts all columns out, typed and under English names, for any
 * SQLite tool. Storing 140 columns apart costs twice the time of everything else together, and generated columns three times.
 */
export function createMarketTable(layout: RecordLayout): string {
  const { market } = layout
  return `DROP VIEW IF EXISTS ${market};
DROP TABLE IF EXISTS ${recordTable(market)};
CREATE TABLE ${recordTable(market)} (
  code TEXT NOT NULL COLLATE NOCASE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,${hasEnglishName(layout) ? '\n  english_name TEXT NOT NULL,' : ''}
  wire TEXT NOT NULL
);
${createView(layout)}`
}

/** The index by code, made when all records are in: it costs half the time then. That codes are unique is known from parsing. */
export function createCodeIndex(market: MasterMarket): string {
  return `CREATE INDEX ${market}_code ON ${recordTable(market)} (code);`
}

function createView(layout: RecordLayout): string {
  const columns = [...wireSlices(layout).values()].map(({ column, index, start }) => {
    if (isBeside(column)) return `  ${column.name}`
    if (column.name === layout.key) return `  code AS ${column.name}`
    const text = layout.separator ? `json_extract(wire, '$[${index}]')` : `substr(wire, ${start + 1}, ${column.width})`
    return `  ${VALUE_OF[column.kind](text)} AS ${column.name}`
  })
  const { market } = layout
  return `CREATE VIEW ${market} AS SELECT\n  rowid AS position,\n  kind,\n${columns.join(',\n')}\nFROM ${recordTable(market)};`
}

/** The same rules as `readValue`, in SQL: what is no value of its kind becomes NULL. */
const VALUE_OF: Readonly<Record<ColumnKind, (field: string) => string>> = {
  text: (field) => `rtrim(${field})`,
  int: (field) => {
    const text = `trim(${field})`
    return `CASE WHEN ${text} IN ('', '-') OR ${text} GLOB '*[^0-9-]*' OR ${text} GLOB '?*-*' THEN NULL ELSE CAST(${text} AS INTEGER) END`
  },
  decimal: (field) => {
    const text = `trim(${field})`
    return `CASE WHEN ${text} NOT GLOB '*[0-9]*' OR ${text} GLOB '*[^0-9.-]*' OR ${text} GLOB '?*-*' OR ${text} GLOB '*.*.*' OR ${text} GLOB '.*' OR ${text} GLOB '-.*' THEN NULL ELSE CAST(${text} AS REAL) + 0.0 END`
  },
  date: (field) => {
    const text = `trim(${field})`
    return `CASE WHEN length(${text}) <> 8 OR ${text} GLOB '*[^0-9]*' OR ${text} = '00000000' THEN NULL ELSE ${text} END`
  },
  flag: (field) => `CASE trim(${field}) WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END`,
  bit: (field) => `CASE trim(${field}) WHEN '1' THEN 1 WHEN '0' THEN 0 END`,
}
