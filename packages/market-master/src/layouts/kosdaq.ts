import { ETP_CLASS, KOSDAQ_SIZE } from './code-tables.js'
import type { RecordLayout } from './record-layout.js'
import { FINANCIALS, KRX_FURTHER_SECTORS, KRX_SECTORS, LENDING, STOCK_HEAD, TRADING } from './stock-columns.js'

/** 코스닥 종목 (`kosdaq_code.mst`): 61 bytes in front and a tail of 221. */
export const KOSDAQ_LAYOUT = {
  market: 'kosdaq',
  download: 'kosdaq_code.mst.zip',
  file: 'kosdaq_code.mst',
  label: '코스닥 종목',
  key: 'short_code',
  columns: [
    ...STOCK_HEAD,
    {
      wire: 'avls_scal_cls_code',
      name: 'market_cap_size',
      width: 1,
      kind: 'text',
      label: '시가총액 규모 구분 코드 유가',
      codes: KOSDAQ_SIZE,
    },
    { wire: 'bstp_larg_div_code', name: 'sector_large', width: 4, kind: 'text', label: '지수업종 대분류 코드' },
    { wire: 'bstp_medm_div_code', name: 'sector_medium', width: 4, kind: 'text', label: '지수 업종 중분류 코드' },
    { wire: 'bstp_smal_div_code', name: 'sector_small', width: 4, kind: 'text', label: '지수업종 소분류 코드' },
    { wire: 'vntr_issu_yn', name: 'is_venture', width: 1, kind: 'flag', label: '벤처기업 여부' },
    { wire: 'low_current_yn', name: 'is_low_liquidity', width: 1, kind: 'flag', label: '저유동성종목 여부' },
    { wire: 'krx_issu_yn', name: 'in_krx', width: 1, kind: 'flag', label: 'KRX 종목 여부' },
    {
      wire: 'etp_prod_cls_code',
      name: 'etp_class',
      width: 1,
      kind: 'text',
      label: 'ETP 상품구분코드',
      codes: ETP_CLASS,
    },
    ...KRX_SECTORS,
    {
      wire: 'invt_alrm_yn',
      name: 'is_investor_attention',
      width: 1,
      kind: 'flag',
      label: '(코스닥)투자주의환기종목여부',
    },
    ...KRX_FURTHER_SECTORS,
    { wire: 'ksq150_nmix_yn', name: 'in_kosdaq150', width: 1, kind: 'flag', label: 'KOSDAQ150지수여부' },
    ...TRADING,
    ...FINANCIALS,
    { wire: 'grp_code', name: 'business_group', width: 3, kind: 'text', label: '그룹사 코드' },
    ...LENDING,
  ],
} as const satisfies RecordLayout
