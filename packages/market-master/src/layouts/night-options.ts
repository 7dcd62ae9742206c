import { INDEX_PRODUCT, MONEYNESS } from './code-tables.js'
import type { RecordLayout } from './record-layout.js'

/** 야간옵션 (`fo_eurex_code.mst`). KIS documents no widths and its sample script cuts characters; these were read off a real file. */
export const NIGHT_OPTIONS_LAYOUT = {
  market: 'nightOptions',
  download: 'fo_eurex_code.mst.zip',
  file: 'fo_eurex_code.mst',
  label: 'EUREX연계 야간옵션',
  key: 'short_code',
  columns: [
    { wire: 'info_type', name: 'product_type', width: 1, kind: 'text', label: '상품종류', codes: INDEX_PRODUCT },
    { wire: 'shrn_iscd', name: 'short_code', width: 9, kind: 'text', label: '단축코드' },
    { wire: 'stnd_iscd', name: 'standard_code', width: 12, kind: 'text', label: '표준코드' },
    { wire: 'kor_name', name: 'name', width: 40, kind: 'text', label: '한글종목명', korean: true },
    { wire: 'atm_cls_code', name: 'moneyness', width: 1, kind: 'text', label: 'ATM구분', codes: MONEYNESS },
    { wire: 'acpr', name: 'strike', width: 8, kind: 'decimal', label: '행사가' },
    { wire: 'filler', name: 'filler', width: 1, kind: 'text', label: '필러' },
    { wire: 'unas_shrn_iscd', name: 'underlying_code', width: 9, kind: 'text', label: '기초자산 단축코드' },
    { wire: 'unas_kor_name', name: 'underlying_name', width: 40, kind: 'text', label: '기초자산 명', korean: true },
  ],
} as const satisfies RecordLayout
