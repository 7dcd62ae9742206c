import { layoutOf, MASTER_MARKETS } from '../layouts/layout-of.js'
import type { Column, ColumnKind, MasterMarket } from '../layouts/record-layout.js'
import { wireSlices } from '../records/wire-slices.js'

/** Counts up whenever a snapshot of an older version could not be read any more. */
export const SCHEMA_VERSION = 1

/** Marks a SQLite file as one of ours: `KISm`. */
export const APPLICATION_ID = 0x4b49_536d

/** The table that holds the records of a market. */
export function recordTable(market: MasterMarket): string {
  return `${market}_record`
}

/**
 * The statements that make an empty database.
 *
 * Records are stored whole, with only what is looked up beside them; one view for each market cuts all columns out, typed and under
 * English names, for any SQLite tool. Storing 140 columns apart costs twice the time of everything else together, and generated columns
 * three times.
 */
export function createStatements(): string {
  return [
    `PRAGMA application_id = ${APPLICATION_ID};`,
    `PRAGMA user_version = ${SCHEMA_VERSION};`,
    `CREATE TABLE master (
      market TEXT PRIMARY KEY,
      file TEXT NOT NULL,
      row_count INTEGER NOT NULL,
      synced_at INTEGER NOT NULL,
      etag TEXT,
      last_modified TEXT
    );`,
    ...MASTER_MARKETS.flatMap((market) => [
      `CREATE TABLE ${recordTable(market)} (
        code TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        wire TEXT NOT NULL
      );`,
      createView(market),
    ]),
  ].join('\n')
}

function createView(market: MasterMarket): string {
  const layout = layoutOf(market)
  const slices = wireSlices(layout)
  const columns: readonly Column[] = layout.columns
  const cut = columns.map((column) => {
    const slice = slices.get(column.name)
    if (!slice) return `  ${column.name}`
    const text = `rtrim(substr(wire, ${slice.start + 1}, ${column.width}))`
    return `  ${VALUE_OF[column.kind](text)} AS ${column.name}`
  })
  return `CREATE VIEW ${market} AS SELECT\n  rowid AS position,\n  kind,\n${cut.join(',\n')}\nFROM ${recordTable(market)};`
}

/** The same rules as `readValue`, in SQL: what is no value of its kind becomes NULL. */
const VALUE_OF: Readonly<Record<ColumnKind, (text: string) => string>> = {
  text: (text) => text,
  int: (text) =>
    `CASE WHEN ${text} IN ('', '-') OR ${text} GLOB '*[^0-9-]*' OR ${text} GLOB '?*-*' THEN NULL ELSE CAST(${text} AS INTEGER) END`,
  decimal: (text) =>
    `CASE WHEN ${text} NOT GLOB '*[0-9]*' OR ${text} GLOB '*[^0-9.-]*' OR ${text} GLOB '?*-*' OR ${text} GLOB '*.*.*' THEN NULL ELSE CAST(${text} AS REAL) + 0.0 END`,
  date: (text) =>
    `CASE WHEN length(${text}) <> 8 OR ${text} GLOB '*[^0-9]*' OR ${text} = '00000000' THEN NULL ELSE ${text} END`,
  flag: (text) => `CASE ${text} WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END`,
}
