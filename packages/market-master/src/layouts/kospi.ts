import { ETP_CLASS, KOSPI_SIZE, KOSPI200_SECTOR } from './code-tables.js'
import type { RecordLayout } from './record-layout.js'
import { FINANCIALS, KRX_FURTHER_SECTORS, KRX_SECTORS, LENDING, STOCK_HEAD, TRADING } from './stock-columns.js'

/** 유가증권시장 종목 (`kospi_code.mst`): 61 bytes in front and a tail of 227. */
export const KOSPI_LAYOUT = {
  market: 'kospi',
  download: 'kospi_code.mst.zip',
  file: 'kospi_code.mst',
  label: '코스피 종목',
  key: 'short_code',
  columns: [
    ...STOCK_HEAD,
    {
      wire: 'avls_scal_cls_code',
      name: 'market_cap_size',
      width: 1,
      kind: 'text',
      label: '시가총액 규모 구분 코드 유가',
      codes: KOSPI_SIZE,
    },
    { wire: 'bstp_larg_div_code', name: 'sector_large', width: 4, kind: 'text', label: '지수 업종 대분류 코드' },
    { wire: 'bstp_medm_div_code', name: 'sector_medium', width: 4, kind: 'text', label: '지수 업종 중분류 코드' },
    { wire: 'bstp_smal_div_code', name: 'sector_small', width: 4, kind: 'text', label: '지수 업종 소분류 코드' },
    // Y or N until 2022; by 2025 blank for shares and N for the rest.
    { wire: 'mnin_cls_code_yn', name: 'is_manufacturing', width: 1, kind: 'flag', label: '제조업 구분 코드' },
    { wire: 'low_current_yn', name: 'is_low_liquidity', width: 1, kind: 'flag', label: '저유동성종목 여부' },
    {
      wire: 'sprn_strr_nmix_issu_yn',
      name: 'in_governance_index',
      width: 1,
      kind: 'flag',
      label: '지배 구조 지수 종목 여부',
    },
    {
      wire: 'kospi200_apnt_cls_code',
      name: 'kospi200_sector',
      width: 1,
      kind: 'text',
      label: 'KOSPI200 섹터업종',
      codes: KOSPI200_SECTOR,
    },
    { wire: 'kospi100_issu_yn', name: 'in_kospi100', width: 1, kind: 'flag', label: 'KOSPI100여부' },
    { wire: 'kospi50_issu_yn', name: 'in_kospi50', width: 1, kind: 'flag', label: 'KOSPI50 종목 여부' },
    { wire: 'krx_issu_yn', name: 'in_krx', width: 1, kind: 'flag', label: 'KRX 종목 여부' },
    {
      wire: 'etp_prod_cls_code',
      name: 'etp_class',
      width: 1,
      kind: 'text',
      label: 'ETP 상품구분코드',
      codes: ETP_CLASS,
    },
    { wire: 'elw_pblc_yn', name: 'has_elw', width: 1, kind: 'flag', label: 'ELW 발행여부' },
    ...KRX_SECTORS,
    // Officially deleted in 2015 and blank until 2022; by 2025 it is Y for most ETFs and REITs, for a reason nobody documents.
    { wire: 'krx_fnnc_svc_yn', name: 'former_krx_financial_services', width: 1, kind: 'flag', label: '삭제됨' },
    ...KRX_FURTHER_SECTORS,
    { wire: 'sri_nmix_yn', name: 'in_sri_index', width: 1, kind: 'flag', label: 'SRI 지수여부' },
    ...TRADING,
    { wire: 'kospi_issu_yn', name: 'in_kospi', width: 1, kind: 'flag', label: 'KOSPI여부' },
    ...FINANCIALS,
    { wire: 'grp_code', name: 'business_group', width: 3, kind: 'text', label: '그룹사 코드' },
    ...LENDING,
  ],
} as const satisfies RecordLayout
