import {
  CAPITAL_INCREASE,
  EX_RIGHTS,
  FACE_VALUE_CHANGE,
  MARKET_ALERT,
  PREFERRED_CLASS,
  SECURITY_GROUP,
  SHORT_TERM_OVERHEATING,
} from './code-tables.js'
import type { Column } from './record-layout.js'

/** What every list of domestic stocks begins with. */
export const STOCK_HEAD = [
  { wire: 'mksc_shrn_iscd', name: 'short_code', width: 9, kind: 'text', label: '단축코드' },
  { wire: 'stnd_iscd', name: 'standard_code', width: 12, kind: 'text', label: '표준코드' },
  { wire: 'hts_kor_isnm', name: 'name', width: 40, kind: 'text', label: '한글종목명', korean: true },
  {
    wire: 'scrt_grp_cls_code',
    name: 'security_group',
    width: 2,
    kind: 'text',
    label: '증권그룹구분코드',
    codes: SECURITY_GROUP,
  },
] as const satisfies readonly Column[]

/** Membership in the KRX sector indices, 기업인수목적회사 and 단기과열 among them. */
export const KRX_SECTORS = [
  { wire: 'krx100_issu_yn', name: 'in_krx100', width: 1, kind: 'flag', label: 'KRX100 종목 여부' },
  { wire: 'krx_car_yn', name: 'in_krx_autos', width: 1, kind: 'flag', label: 'KRX 자동차 여부' },
  { wire: 'krx_smcn_yn', name: 'in_krx_semiconductors', width: 1, kind: 'flag', label: 'KRX 반도체 여부' },
  { wire: 'krx_bio_yn', name: 'in_krx_bio', width: 1, kind: 'flag', label: 'KRX 바이오 여부' },
  { wire: 'krx_bank_yn', name: 'in_krx_banks', width: 1, kind: 'flag', label: 'KRX 은행 여부' },
  { wire: 'etpr_undt_objt_co_yn', name: 'is_spac', width: 1, kind: 'flag', label: '기업인수목적회사여부' },
  {
    wire: 'krx_enrg_chms_yn',
    name: 'in_krx_energy_chemicals',
    width: 1,
    kind: 'flag',
    label: 'KRX 에너지 화학 여부',
  },
  { wire: 'krx_stel_yn', name: 'in_krx_steel', width: 1, kind: 'flag', label: 'KRX 철강 여부' },
  {
    wire: 'short_over_cls_code',
    name: 'short_term_overheating',
    width: 1,
    kind: 'text',
    label: '단기과열종목구분코드',
    codes: SHORT_TERM_OVERHEATING,
  },
  { wire: 'krx_medi_cmnc_yn', name: 'in_krx_media_telecom', width: 1, kind: 'flag', label: 'KRX 미디어 통신 여부' },
  { wire: 'krx_cnst_yn', name: 'in_krx_construction', width: 1, kind: 'flag', label: 'KRX 건설 여부' },
] as const satisfies readonly Column[]

/** Further KRX sector indices. */
export const KRX_FURTHER_SECTORS = [
  { wire: 'krx_scrt_yn', name: 'in_krx_securities', width: 1, kind: 'flag', label: 'KRX 증권 구분' },
  { wire: 'krx_ship_yn', name: 'in_krx_shipbuilding', width: 1, kind: 'flag', label: 'KRX 선박 구분' },
  { wire: 'krx_insu_yn', name: 'in_krx_insurance', width: 1, kind: 'flag', label: 'KRX섹터지수 보험여부' },
  { wire: 'krx_trnp_yn', name: 'in_krx_transport', width: 1, kind: 'flag', label: 'KRX섹터지수 운송여부' },
] as const satisfies readonly Column[]

/** How a stock is traded: 기준가, 매매 단위, 거래정지, 시장 경고, 증거금, 신용, 상장. */
export const TRADING = [
  { wire: 'stck_sdpr', name: 'base_price', width: 9, kind: 'int', label: '주식 기준가', unit: 'KRW' },
  {
    wire: 'frml_mrkt_deal_qty_unit',
    name: 'lot_size',
    width: 5,
    kind: 'int',
    label: '정규 시장 매매 수량 단위',
    unit: 'shares',
  },
  {
    wire: 'ovtm_mrkt_deal_qty_unit',
    name: 'after_hours_lot_size',
    width: 5,
    kind: 'int',
    label: '시간외 시장 매매 수량 단위',
    unit: 'shares',
  },
  { wire: 'trht_yn', name: 'is_halted', width: 1, kind: 'flag', label: '거래정지 여부' },
  { wire: 'sltr_yn', name: 'is_liquidation_trading', width: 1, kind: 'flag', label: '정리매매 여부' },
  { wire: 'mang_issu_yn', name: 'is_managed', width: 1, kind: 'flag', label: '관리 종목 여부' },
  {
    wire: 'mrkt_alrm_cls_code',
    name: 'market_alert',
    width: 2,
    kind: 'text',
    label: '시장 경고 구분 코드',
    codes: MARKET_ALERT,
  },
  {
    wire: 'mrkt_alrm_risk_adnt_yn',
    name: 'has_alert_notice',
    width: 1,
    kind: 'flag',
    label: '시장 경고위험 예고 여부',
  },
  { wire: 'insn_pbnt_yn', name: 'is_unfaithful_disclosure', width: 1, kind: 'flag', label: '불성실 공시 여부' },
  { wire: 'byps_lstn_yn', name: 'is_backdoor_listing', width: 1, kind: 'flag', label: '우회 상장 여부' },
  { wire: 'flng_cls_code', name: 'ex_rights', width: 2, kind: 'text', label: '락구분 코드', codes: EX_RIGHTS },
  {
    wire: 'fcam_mod_cls_code',
    name: 'face_value_change',
    width: 2,
    kind: 'text',
    label: '액면가 변경 구분 코드',
    codes: FACE_VALUE_CHANGE,
  },
  {
    wire: 'icic_cls_code',
    name: 'capital_increase',
    width: 2,
    kind: 'text',
    label: '증자 구분 코드',
    codes: CAPITAL_INCREASE,
  },
  { wire: 'marg_rate', name: 'margin_rate', width: 3, kind: 'int', label: '증거금 비율', unit: '%' },
  { wire: 'crdt_able', name: 'is_credit_allowed', width: 1, kind: 'flag', label: '신용주문 가능 여부' },
  { wire: 'crdt_days', name: 'credit_days', width: 3, kind: 'int', label: '신용기간', unit: 'days' },
  { wire: 'prdy_vol', name: 'previous_volume', width: 12, kind: 'int', label: '전일 거래량', unit: 'shares' },
  { wire: 'stck_fcam', name: 'face_value', width: 12, kind: 'int', label: '주식 액면가', unit: 'KRW' },
  { wire: 'stck_lstn_date', name: 'listing_date', width: 8, kind: 'date', label: '주식 상장 일자' },
  { wire: 'lstn_stcn', name: 'listed_shares', width: 15, kind: 'int', label: '상장 주수(천)', unit: '1,000 shares' },
  { wire: 'cpfn', name: 'capital', width: 21, kind: 'int', label: '자본금', unit: 'KRW' },
  { wire: 'stac_month', name: 'fiscal_month', width: 2, kind: 'int', label: '결산 월' },
  { wire: 'po_prc', name: 'offering_price', width: 7, kind: 'int', label: '공모 가격', unit: 'KRW' },
  {
    wire: 'prst_cls_code',
    name: 'preferred_class',
    width: 1,
    kind: 'text',
    label: '우선주 구분 코드',
    codes: PREFERRED_CLASS,
  },
  { wire: 'ssts_hot_yn', name: 'is_short_selling_overheated', width: 1, kind: 'flag', label: '공매도과열종목여부' },
  { wire: 'stange_runup_yn', name: 'is_abnormal_rise', width: 1, kind: 'flag', label: '이상급등종목여부' },
  { wire: 'krx300_issu_yn', name: 'in_krx300', width: 1, kind: 'flag', label: 'KRX300 종목 여부' },
] as const satisfies readonly Column[]

/** Figures of the last report (재무), in units of 100 million won. */
export const FINANCIALS = [
  { wire: 'sale_account', name: 'sales', width: 9, kind: 'int', label: '매출액', unit: '100M KRW' },
  { wire: 'bsop_prfi', name: 'operating_profit', width: 9, kind: 'int', label: '영업이익', unit: '100M KRW' },
  { wire: 'op_prfi', name: 'ordinary_profit', width: 9, kind: 'int', label: '경상이익', unit: '100M KRW' },
  // Five characters are too few for the largest companies: the last digit is cut off there, and the number is ten times too small.
  { wire: 'thtr_ntin', name: 'net_income', width: 5, kind: 'int', label: '당기순이익', unit: '100M KRW' },
  { wire: 'roe', name: 'roe', width: 9, kind: 'decimal', label: 'ROE(자기자본이익률)', unit: '%' },
  // A month, written with a day that need not exist (20260230), hence not a date.
  { wire: 'base_date', name: 'financials_month', width: 8, kind: 'text', label: '기준년월' },
  {
    wire: 'prdy_avls_scal',
    name: 'market_cap',
    width: 9,
    kind: 'int',
    label: '전일기준 시가총액 (억)',
    unit: '100M KRW',
  },
] as const satisfies readonly Column[]

/** What may be borrowed (신용, 담보대출, 대주). */
export const LENDING = [
  {
    wire: 'co_crdt_limt_over_yn',
    name: 'is_credit_limit_exceeded',
    width: 1,
    kind: 'flag',
    label: '회사신용한도초과여부',
  },
  {
    wire: 'secu_lend_able_yn',
    name: 'is_collateral_loan_allowed',
    width: 1,
    kind: 'flag',
    label: '담보대출가능여부',
  },
  { wire: 'stln_able_yn', name: 'is_stock_loan_allowed', width: 1, kind: 'flag', label: '대주가능여부' },
] as const satisfies readonly Column[]
