import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.tradedByCompany',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/traded-by-company',
  tr: { real: 'FHPST01860000', paper: null },
  lane: 'quote',
  params: {
    /** 대상 제외 구분 코드 · issues to leave out */
    fid_trgt_exls_cls_code: { '0': '전체' },
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20186': '기본값' },
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: {
      '0': '전체',
      '1': '관리종목',
      '2': '투자주의',
      '3': '투자경고',
      '4': '투자위험예고',
      '5': '투자위험',
      '6': '보통주',
      '7': '우선주',
    },
    /** 순위 정렬 구분 코드 · sort order */
    fid_rank_sort_cls_code: { '0': '매도상위', '1': '매수상위' },
    /** 입력 날짜1 (YYYYMMDD) · first day */
    fid_input_date_1: 'date',
    /** 입력 날짜2 (YYYYMMDD) · last day */
    fid_input_date_2: 'date',
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200, 4001 KRX100 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 적용 범위 거래량 · least volume */
    fid_aply_rang_vol: { '0': '전체', '100': '100주 이상' },
    /** 적용 범위 가격2 (원 이하), 공란 가능 · highest price; may be left out */
    fid_aply_rang_prc_2: 'int?',
    /** 적용 범위 가격1 (원 이상), 공란 가능 · lowest price; may be left out */
    fid_aply_rang_prc_1: 'int?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 매도 체결량 합계 (주) · selling volume */ seln_cnqn_smtn: 'int?',
        /** 매수 체결량 합계 (주) · buying volume */ shnu_cnqn_smtn: 'int?',
        /** 순매수 체결량 (주) · net buying */ ntby_cnqn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `tradedByCompany`. */
export interface TradedByCompanyParams extends ParamsOf<typeof spec> {}
/** Answer of `tradedByCompany`. */
export interface TradedByCompanyResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 당사매매종목 상위 · stocks traded most by the customers of 한국투자증권.
 *
 * v1_국내주식-104 · TR `FHPST01860000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * 공식 예시 없음 (no official example).
 *
 * Bounds may be left out, as the official sample does; the reference does not say what a blank means.
 *
 * @example
 * import { tradedByCompany } from '@kis/rest/domestic-stock'
 *
 * const { output } = await tradedByCompany(client, {
 *   fid_cond_mrkt_div_code: 'J',
 *   fid_div_cls_code: '0',
 *   fid_rank_sort_cls_code: '1',
 *   fid_input_date_1: '20240314',
 *   fid_input_date_2: '20240315',
 *   fid_input_iscd: '0000',
 *   fid_aply_rang_vol: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.ntby_cnqn)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const tradedByCompany: RealOnlyEndpoint<TradedByCompanyParams, TradedByCompanyResult> =
  /* @__PURE__ */ endpoint(spec)
