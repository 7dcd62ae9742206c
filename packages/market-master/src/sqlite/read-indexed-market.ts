import type { Database } from 'sql.js'
import type { RecordLayout } from '../layouts/record-layout.js'
import { wireSlices } from '../records/wire-slices.js'
import type { MasterKind } from '../rows/master-kind.js'
import type { IndexedMarket } from '../search/search-index.js'
import { hasEnglishName, recordTable } from './schema.js'

const NONE = "''"

/** Reads what the search needs of a market. One long text for each column leaves SQLite much faster than thousands of rows. */
export function readIndexedMarket(database: Database, layout: RecordLayout): IndexedMarket {
  const { market, unique } = layout
  const table = recordTable(market)
  const columns = [
    'name',
    hasEnglishName(layout) ? 'english_name' : NONE,
    'code',
    cutOut(layout, 'standard_code'),
    'kind',
    // NXT lists shares again; they come after the shares themselves.
    market.startsWith('nxt') ? NONE : cutOut(layout, 'market_cap'),
    'rowid - 1',
  ]
  // A theme has a record for each of its stocks, yet is one thing to be found.
  const where = unique ? `WHERE rowid IN (SELECT min(rowid) FROM ${table} GROUP BY code, name)` : ''
  const [result] = database.exec(
    `SELECT ${columns.map((_, at) => `group_concat(c${at}, char(10))`)} FROM
    (SELECT ${columns.map((column, at) => `${column} AS c${at}`)} FROM ${table} ${where} ORDER BY rowid)`,
  )
  const lines = columns.map((_, at) => `${result?.values[0]?.[at] ?? ''}\n`)
  const [kinds = [], weights = [], positions = []] = lines.slice(4).map((text) => text.trimEnd().split('\n'))
  return {
    market,
    texts: lines.slice(0, 4),
    kinds: kinds as MasterKind[],
    weights: weights.map(Number),
    positions: positions.map(Number),
  }
}

/** A column straight out of the record: the view's checks of its value cost several times more. */
function cutOut(layout: RecordLayout, column: string): string {
  const slice = wireSlices(layout).get(column)
  if (!slice) return NONE
  return layout.separator
    ? `coalesce(json_extract(wire, '$[${slice.index}]'), '')`
    : `trim(substr(wire, ${slice.start + 1}, ${slice.end - slice.start}))`
}
