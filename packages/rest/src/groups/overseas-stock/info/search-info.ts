import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.searchInfo',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/search-info',
  tr: { real: 'CTPF1702R', paper: null },
  lane: 'quote',
  params: {
    /** 상품유형코드 · market of the stock */
    PRDT_TYPE_CD: {
      '512': '미국 나스닥',
      '513': '미국 뉴욕',
      '529': '미국 아멕스',
      '515': '일본',
      '501': '홍콩',
      '543': '홍콩CNY',
      '558': '홍콩USD',
      '507': '베트남 하노이',
      '508': '베트남 호치민',
      '551': '중국 상해A',
      '552': '중국 심천A',
    },
    /** 종목코드 · symbol such as `AAPL` */
    PDNO: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 표준상품번호 · standard code (ISIN) */ std_pdno: 'text?',
        /** 상품영문명 · name of the stock, in English */ prdt_eng_name: 'text?',
        /** 국가코드 · country, such as `840` for the US */ natn_cd: 'text?',
        /** 국가명 · country, as text */ natn_name: 'text?',
        /** 거래시장코드 · market within its country */ tr_mket_cd: 'text?',
        /** 거래시장명 · name of the market */ tr_mket_name: 'text?',
        /** 해외거래소코드 · exchange */ ovrs_excg_cd: 'text?',
        /** 해외거래소명 · name of the exchange */ ovrs_excg_name: 'text?',
        /** 거래통화코드 · currency */ tr_crcy_cd: 'text?',
        /** 해외액면가 (현지 통화) · par value */ ovrs_papr: 'decimal?',
        /** 통화명 · name of the currency */ crcy_name: 'text?',
        /** 해외주식구분코드 · share, warrant, ETF or preferred share */ ovrs_stck_dvsn_cd: {
          '01': '주식',
          '02': 'WARRANT',
          '03': 'ETF',
          '04': '우선주',
        },
        /** 상품분류코드 · class of product */ prdt_clsf_cd: 'text?',
        /** 상품분류명 · class of product, as text */ prdt_clsf_name: 'text?',
        /** 매도단위수량 (주) · lot size to sell */ sll_unit_qty: 'int?',
        /** 매수단위수량 (주) · lot size to buy */ buy_unit_qty: 'int?',
        /** 거래단위금액 · amount per unit */ tr_unit_amt: 'decimal?',
        /** 상장주식수 (주) · shares listed */ lstg_stck_num: 'int?',
        /** 상장일자 · listing day */ lstg_dt: 'date?',
        /** 해외주식거래정지구분코드 · trading halt */ ovrs_stck_tr_stop_dvsn_cd: {
          '01': '정상',
          '02': '거래정지(ALL)',
          '03': '거래중단',
          '04': '매도정지',
          '05': '거래정지(위탁)',
          '06': '매수정지',
        },
        /** 상장폐지종목여부 · delisted */ lstg_abol_item_yn: 'flag?',
        /** 해외주식상품그룹번호 · product group */ ovrs_stck_prdt_grp_no: 'text?',
        /** 상장여부 · listed */ lstg_yn: 'flag?',
        /** 세금징수여부 · tax is withheld */ tax_levy_yn: 'flag?',
        /** 해외주식등록사유코드 · reason of the registration */ ovrs_stck_erlm_rosn_cd: 'text?',
        /** 해외주식이력권리구분코드 · corporate action in its history */ ovrs_stck_hist_rght_dvsn_cd: 'text?',
        /** 변경전상품번호 · symbol before it changed */ chng_bf_pdno: 'text?',
        /** 상품유형코드2 · second market */ prdt_type_cd_2: 'text?',
        /** 해외종목명 · name of the stock; blank in the example */ ovrs_item_name: 'text?',
        /** SEDOL번호 · SEDOL number */ sedol_no: 'text?',
        /** 블룸버그티커내용 · Bloomberg ticker */ blbg_tckr_text: 'text?',
        /** 해외주식ETF위험지표코드 · kind of exchange-traded product, by its risk */ ovrs_stck_etf_risk_drtp_cd: {
          '001': 'ETF',
          '002': 'ETN',
          '003': 'ETC(Exchage Traded Commodity)',
          '004': "Others(REIT's, Mutual Fund)",
          '005': 'VIX Underlying ETF',
          '006': 'VIX Underlying ETN',
        },
        /** ETP추적수익율배수 · multiple of the index that an ETP follows */ etp_chas_erng_rt_dbnb: 'decimal?',
        /** 기관용도ISIN코드 · ISIN that institutions use */ istt_usge_isin_cd: 'text?',
        /** MINT서비스여부 · fractional service */ mint_svc_yn: 'flag?',
        /** MINT서비스여부변경일자 · day the fractional service changed */ mint_svc_yn_chng_dt: 'date?',
        /** 상품명 · name of the stock, in Korean */ prdt_name: 'text?',
        /** LEI코드 · legal entity identifier (LEI) */ lei_cd: 'text?',
        /** 해외주식정지사유코드 · reason of the halt */ ovrs_stck_stop_rson_cd: {
          '01': '권리발생',
          '02': 'ISIN상이',
          '03': '기타',
          '04': '급등락종목',
          '05': '상장폐지(예정)',
          '06': '종목코드,거래소변경',
          '07': 'PTP종목',
        },
        /** 상장폐지일자 · delisting day */ lstg_abol_dt: 'date?',
        /** 미니스탁거래상태구분코드 · state of fractional trading */ mini_stk_tr_stat_dvsn_cd: {
          '01': '정상',
          '02': '매매 불가',
          '03': '매수 불가',
          '04': '매도 불가',
        },
        /** MINT최초서비스등록일자 · first day of the fractional service */ mint_frst_svc_erlm_dt: 'date?',
        /** MINT소수점매매가능여부 · fractions may be traded */ mint_dcpt_trad_psbl_yn: 'flag?',
        /** MINT정수매매가능여부 · whole shares may be traded */ mint_fnum_trad_psbl_yn: 'flag?',
        /** MINT잔고전환불가여부 · fractional holdings cannot be converted */ mint_cblc_cvsn_ipsb_yn: 'flag?',
        /** PTP종목여부 · publicly traded partnership (PTP) */ ptp_item_yn: 'flag?',
        /** PTP종목양도세면제여부 · PTP, exempt from transfer tax */ ptp_item_trfx_exmt_yn: 'flag?',
        /** PTP종목양도세면제시작일자 · first day of the PTP exemption */ ptp_item_trfx_exmt_strt_dt: 'date?',
        /** PTP종목양도세면제종료일자 · last day of the PTP exemption */ ptp_item_trfx_exmt_end_dt: 'date?',
        /** 주간거래가능여부 · may be traded in the daytime session */ dtm_tr_psbl_yn: 'flag?',
        /** 급등락정지제외여부 · exempt from halts on sharp moves */ sdrf_stop_ecls_yn: 'flag?',
        /** 급등락정지제외등록일자 · day of that exemption */ sdrf_stop_ecls_erlm_dt: 'date?',
        /** 메모내용 · memo; not in the example */ memo_text1: 'text?',
        /** 해외현재가격 (현지 통화) · current price; not in the example */ ovrs_now_pric1: 'decimal?',
        /** 최종수신일시 (YYYYMMDDHHMMSS) · when the record was received; not in the example */
        last_rcvg_dtime: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `searchInfo`. */
export interface SearchInfoParams extends ParamsOf<typeof spec> {}
/** Answer of `searchInfo`. */
export interface SearchInfoResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 상품기본정보 · master data of an overseas stock.
 *
 * v1_해외주식-034 · TR `CTPF1702R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { searchInfo } from '@kis/rest/overseas-stock'
 *
 * const { output } = await searchInfo(client, { PRDT_TYPE_CD: '512', PDNO: 'AAPL' })
 * console.log(output.prdt_name, output.ovrs_excg_cd, output.std_pdno)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 기본시세
 */
export const searchInfo: RealOnlyEndpoint<SearchInfoParams, SearchInfoResult> = /* @__PURE__ */ endpoint(spec)
