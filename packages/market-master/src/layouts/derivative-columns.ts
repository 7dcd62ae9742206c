import { MONEYNESS, MONTH_RANK } from './code-tables.js'
import type { Column } from './record-layout.js'

/** What the lists of index and of stock derivatives have in common after the first column. */
export const DERIVATIVE_COLUMNS = [
  { wire: 'shrn_iscd', name: 'short_code', width: 9, kind: 'text', label: '단축코드' },
  { wire: 'stnd_iscd', name: 'standard_code', width: 12, kind: 'text', label: '표준코드' },
  { wire: 'kor_name', name: 'name', width: 40, kind: 'text', label: '한글종목명', korean: true },
  { wire: 'atm_cls_code', name: 'moneyness', width: 1, kind: 'text', label: 'ATM구분', codes: MONEYNESS },
  { wire: 'acpr', name: 'strike', width: 8, kind: 'decimal', label: '행사가' },
  { wire: 'mmsc_cls_code', name: 'month_rank', width: 1, kind: 'text', label: '월물구분코드', codes: MONTH_RANK },
  { wire: 'unas_shrn_iscd', name: 'underlying_code', width: 9, kind: 'text', label: '기초자산 단축코드' },
  { wire: 'unas_kor_name', name: 'underlying_name', width: 40, kind: 'text', label: '기초자산 명', korean: true },
] as const satisfies readonly Column[]
