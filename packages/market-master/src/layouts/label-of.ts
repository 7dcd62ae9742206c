import { layoutOf } from './layout-of.js'
import type { Column, MasterMarket } from './record-layout.js'

/**
 * The Korean label of a coded value (코드명).
 *
 * @param column English name of the column, for example `market_alert`.
 * @returns `undefined` for a column without codes and for a code that no table explains.
 *
 * @example
 * ```ts
 * import { labelOf } from '@kis/market-master'
 *
 * labelOf('kospi', 'market_alert', '02') // '투자경고'
 * ```
 */
export function labelOf(market: MasterMarket, column: string, code: string): string | undefined {
  const columns: readonly Column[] = layoutOf(market).columns
  const codes = columns.find(({ name }) => name === column)?.codes
  return codes && Object.hasOwn(codes, code) ? codes[code] : undefined
}
