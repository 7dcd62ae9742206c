import { INDEX_PRODUCT } from './code-tables.js'
import { DERIVATIVE_COLUMNS } from './derivative-columns.js'
import type { RecordLayout } from './record-layout.js'

/** 지수선물옵션 (`fo_idx_code_mts.mst`). KIS documents fixed widths; the real file has bars between the columns. */
export const INDEX_DERIVATIVES_LAYOUT = {
  market: 'indexDerivatives',
  download: 'fo_idx_code_mts.mst.zip',
  file: 'fo_idx_code_mts.mst',
  label: '지수선물옵션',
  key: 'short_code',
  separator: '|',
  columns: [
    { wire: 'info_type', name: 'product_type', width: 1, kind: 'text', label: '상품종류', codes: INDEX_PRODUCT },
    ...DERIVATIVE_COLUMNS,
  ],
} as const satisfies RecordLayout
