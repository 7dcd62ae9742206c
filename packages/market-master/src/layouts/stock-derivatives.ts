import { STOCK_PRODUCT } from './code-tables.js'
import { DERIVATIVE_COLUMNS } from './derivative-columns.js'
import type { RecordLayout } from './record-layout.js'

/**
 * 주식선물옵션 (`fo_stk_code_mts.mst`). No real file was at hand. KIS documents fixed widths and its sample script reads bars between the
 * columns, as the list of index derivatives has them; either is read.
 */
export const STOCK_DERIVATIVES_LAYOUT = {
  market: 'stockDerivatives',
  download: 'fo_stk_code_mts.mst.zip',
  file: 'fo_stk_code_mts.mst',
  label: '주식선물옵션',
  key: 'short_code',
  separator: '|',
  mayBeFixed: true,
  isUnseen: true,
  columns: [
    { wire: 'info_type', name: 'product_type', width: 1, kind: 'text', label: '상품종류', codes: STOCK_PRODUCT },
    ...DERIVATIVE_COLUMNS,
  ],
} as const satisfies RecordLayout
