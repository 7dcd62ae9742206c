import type { Database } from 'sql.js'
import type { RecordLayout } from '../layouts/record-layout.js'
import { wireSlices } from '../records/wire-slices.js'
import type { MasterKind } from '../rows/master-kind.js'
import type { IndexEntry } from '../search/search-index.js'
import { recordTable } from './schema.js'

/** Reads what the search needs of a market. One long text leaves SQLite much faster than thousands of rows. */
export function readIndexEntries(database: Database, layout: RecordLayout): IndexEntry[] {
  const { market } = layout
  const fields = [
    'rowid',
    'code',
    'kind',
    slice(layout, 'standard_code', "''"),
    slice(layout, 'market_cap', '0'),
    'name',
  ]
  // A code that comes again, such as that of a theme, is one thing to be found.
  const rows = layout.unique
    ? `(SELECT * , min(rowid) AS rowid FROM ${recordTable(market)} GROUP BY code)`
    : recordTable(market)
  const [result] = database.exec(
    `SELECT group_concat(${fields.join(' || char(9) || ')}, char(10) ORDER BY rowid) FROM ${rows}`,
  )
  const text = result?.values[0]?.[0]
  if (typeof text !== 'string') return []
  return text.split('\n').map((line) => {
    const [rowid = '', code = '', kind = '', standardCode = '', weight = '', name = ''] = line.split('\t')
    return {
      market,
      position: Number(rowid) - 1,
      code,
      kind: kind as MasterKind,
      standardCode,
      weight: Number(weight) || 0,
      name,
    }
  })
}

/** A column straight out of the record: the view's checks of its value cost several times more. */
function slice(layout: RecordLayout, column: string, missing: string): string {
  const found = wireSlices(layout).get(column)
  if (!found) return missing
  return layout.separator
    ? `json_extract(wire, '$[${found.index}]')`
    : `trim(substr(wire, ${found.start + 1}, ${found.end - found.start}))`
}
