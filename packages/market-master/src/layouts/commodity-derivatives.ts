import { COMMODITY_CLASS, COMMODITY_PRODUCT, COMMODITY_UNDERLYING, MONEYNESS, MONTH_RANK } from './code-tables.js'
import type { RecordLayout } from './record-layout.js'

/**
 * 상품선물옵션 (`fo_com_code.mst`): interest rates, currencies and goods. No real file was at hand. KIS documents a name of 40 bytes; its
 * sample script cuts 32 characters, so that records of 108 bytes are read as well, with a name of 32.
 */
export const COMMODITY_DERIVATIVES_LAYOUT = {
  market: 'commodityDerivatives',
  download: 'fo_com_code.mst.zip',
  file: 'fo_com_code.mst',
  label: '상품선물옵션',
  key: 'short_code',
  isUnseen: true,
  variants: [{ name: 32 }],
  columns: [
    { wire: 'com_type', name: 'commodity_class', width: 1, kind: 'text', label: '상품구분', codes: COMMODITY_CLASS },
    { wire: 'info_type', name: 'product_type', width: 1, kind: 'text', label: '상품종류', codes: COMMODITY_PRODUCT },
    { wire: 'shrn_iscd', name: 'short_code', width: 9, kind: 'text', label: '단축코드' },
    { wire: 'stnd_iscd', name: 'standard_code', width: 12, kind: 'text', label: '표준코드' },
    { wire: 'kor_name', name: 'name', width: 40, kind: 'text', label: '한글종목명', korean: true },
    { wire: 'atm_cls_code', name: 'moneyness', width: 1, kind: 'text', label: 'ATM구분', codes: MONEYNESS },
    { wire: 'acpr', name: 'strike', width: 8, kind: 'decimal', label: '행사가' },
    { wire: 'mmsc_cls_code', name: 'month_rank', width: 1, kind: 'text', label: '월물구분코드', codes: MONTH_RANK },
    {
      wire: 'prod_no',
      name: 'underlying_code',
      width: 3,
      kind: 'text',
      label: '기초자산 단축코드',
      codes: COMMODITY_UNDERLYING,
    },
    { wire: 'prod_name', name: 'underlying_name', width: 40, kind: 'text', label: '기초자산 명', korean: true },
  ],
} as const satisfies RecordLayout
