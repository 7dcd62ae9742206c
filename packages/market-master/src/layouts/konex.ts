import type { RecordLayout } from './record-layout.js'
import { FINANCIALS, LENDING, STOCK_HEAD, TRADING } from './stock-columns.js'

/**
 * 코넥스 종목 (`konex_code.mst`): 61 bytes in front and a tail of 184. Neither sectors nor indices, but the rest is as in the KOSPI file. One
 * record in five holds an ROE of -36,100,000, which can be no figure; it is left as it is.
 */
export const KONEX_LAYOUT = {
  market: 'konex',
  download: 'konex_code.mst.zip',
  file: 'konex_code.mst',
  label: '코넥스 종목',
  key: 'short_code',
  columns: [...STOCK_HEAD, ...TRADING, ...FINANCIALS, ...LENDING],
} as const satisfies RecordLayout
