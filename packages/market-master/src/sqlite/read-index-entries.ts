import type { Database } from 'sql.js'
import { layoutOf } from '../layouts/layout-of.js'
import type { Column, MasterMarket } from '../layouts/record-layout.js'
import type { MasterKind } from '../rows/master-row.js'
import type { IndexEntry } from '../search/search-index.js'

/** Reads what the search needs of a market. One long text leaves SQLite much faster than thousands of rows. */
export function readIndexEntries(database: Database, market: MasterMarket): IndexEntry[] {
  const layout = layoutOf(market)
  const columns: readonly Column[] = layout.columns
  const has = (name: string): boolean => columns.some((column) => column.name === name)
  const fields = [
    layout.key,
    'kind',
    has('standard_code') ? 'standard_code' : "''",
    has('market_cap') ? 'coalesce(market_cap, 0)' : '0',
    'name',
  ].join(' || char(9) || ')
  const [result] = database.exec(`SELECT group_concat(${fields}, char(10) ORDER BY position) FROM ${market}`)
  const text = result?.values[0]?.[0]
  if (typeof text !== 'string') return []
  return text.split('\n').map((line, position) => {
    const [code = '', kind = '', standardCode = '', weight = '', name = ''] = line.split('\t')
    return { market, position, code, kind: kind as MasterKind, standardCode, weight: Number(weight), name }
  })
}
