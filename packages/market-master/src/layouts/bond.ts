import type { RecordLayout } from './record-layout.js'

/**
 * 장내채권 (`bond_code.mst`). No real file was at hand. KIS documents 106 bytes; its own sample script stops after the redemption date, so
 * that records of 82 bytes are read as well, with the last three columns blank.
 */
export const BOND_LAYOUT = {
  market: 'bond',
  download: 'bond_code.mst.zip',
  file: 'bond_code.mst',
  label: '장내채권',
  key: 'standard_code',
  isUnseen: true,
  variants: [{ sale_date: 0, coupon_rate: 0, redemption_ratio: 0 }],
  columns: [
    { wire: 'type', name: 'bond_type', width: 2, kind: 'text', label: '유형' },
    { wire: 'bond_cls_code', name: 'bond_class', width: 2, kind: 'text', label: '채권분류코드' },
    { wire: 'stnd_iscd', name: 'standard_code', width: 12, kind: 'text', label: '표준코드' },
    { wire: 'sname', name: 'name', width: 40, kind: 'text', label: '종목명', korean: true },
    { wire: 'bond_int_cls_code', name: 'interest_type', width: 2, kind: 'text', label: '채권이자분류코드' },
    { wire: 'lstn_date', name: 'listing_date', width: 8, kind: 'date', label: '상장일' },
    { wire: 'pblc_date', name: 'issue_date', width: 8, kind: 'date', label: '발행일' },
    { wire: 'rdmp_date', name: 'maturity_date', width: 8, kind: 'date', label: '상환일' },
    { wire: 'sale_date', name: 'sale_date', width: 8, kind: 'date', label: '매출일' },
    { wire: 'srfc_intrt', name: 'coupon_rate', width: 8, kind: 'decimal', label: '표면이자율' },
    { wire: 'rdmt_rate', name: 'redemption_ratio', width: 8, kind: 'decimal', label: '만기상환비율' },
  ],
} as const satisfies RecordLayout
