import { kstDate } from '@kis/core'
import type { Database, SqlValue } from 'sql.js'
import type { MasterMarket } from '../layouts/record-layout.js'
import type { MasterKind } from '../rows/master-kind.js'
import type { MarketAlert } from '../rows/stock.js'
import type { DatedChange, MarketChanges, MasterChange } from './master-change.js'

/** Which changes are wanted. */
export interface ReadChangesOptions {
  readonly market: MasterMarket
  /** When the current copy was last known to be current, in epoch milliseconds. */
  readonly at: number
  /** First day in Korea, `YYYYMMDD`. Default: the day of the current copy. */
  readonly since?: string | undefined
}

/** What changed in a market up to its current copy. */
export function readChanges(database: Database, { market, at, since }: ReadChangesOptions): MarketChanges {
  const date = kstDate(at)
  const values = [market, since ?? date]
  const read = (sql: string): SqlValue[][] => database.exec(sql, values)[0]?.values ?? []
  const [[previousDate] = []] = read('SELECT min(previous_date) FROM comparison WHERE market = ? AND date >= ?')
  const rows = read(
    'SELECT date, type, code, key, name, kind, previous, current FROM change WHERE market = ? AND date >= ? ORDER BY rowid',
  )
  return {
    market,
    date,
    previousDate: typeof previousDate === 'string' ? previousDate : undefined,
    changes: rows.map((row) => changeOf(market, row)),
  }
}

function changeOf(market: MasterMarket, row: readonly SqlValue[]): DatedChange {
  const texts = row.map((value) => String(value ?? ''))
  const [date = '', type = '', code = '', key = '', name = '', kind = '', previous = '', current = ''] = texts
  const changed = { market, date, code, key, name, kind: kind as MasterKind }
  if (type === 'renamed') return { ...changed, type, previousName: previous }
  if (type === 'alertChanged') {
    return { ...changed, type, alert: current as MarketAlert, previousAlert: previous as MarketAlert }
  }
  // Nothing else is ever written.
  return { ...changed, type: type as Exclude<MasterChange['type'], 'renamed' | 'alertChanged'> }
}
