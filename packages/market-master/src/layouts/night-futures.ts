import { INDEX_PRODUCT } from './code-tables.js'
import type { RecordLayout } from './record-layout.js'

/**
 * 야간선물 (`fo_cme_code.mst`). No real file was at hand, and KIS documents none: the columns are those of its sample script. The widths are
 * those of the list of night options, where the name ends in a blank place and so does the strike. Nothing tells how wide the last column
 * is, so that a line may end anywhere in it.
 */
export const NIGHT_FUTURES_LAYOUT = {
  market: 'nightFutures',
  download: 'fo_cme_code.mst.zip',
  file: 'fo_cme_code.mst',
  label: 'CME연계 야간선물',
  key: 'short_code',
  isUnseen: true,
  isOpenEnded: true,
  columns: [
    { wire: 'info_type', name: 'product_type', width: 1, kind: 'text', label: '상품종류', codes: INDEX_PRODUCT },
    { wire: 'shrn_iscd', name: 'short_code', width: 9, kind: 'text', label: '단축코드' },
    { wire: 'stnd_iscd', name: 'standard_code', width: 12, kind: 'text', label: '표준코드' },
    { wire: 'kor_name', name: 'name', width: 41, kind: 'text', label: '한글종목명', korean: true },
    { wire: 'acpr', name: 'strike', width: 9, kind: 'decimal', label: '행사가' },
    { wire: 'unas_shrn_iscd', name: 'underlying_code', width: 9, kind: 'text', label: '기초자산 단축코드' },
    { wire: 'unas_kor_name', name: 'underlying_name', width: 40, kind: 'text', label: '기초자산 명', korean: true },
  ],
} as const satisfies RecordLayout
