import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.expTransUpdown',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/exp-trans-updown',
  tr: { real: 'FHPST01820000', paper: null },
  lane: 'quote',
  params: {
    /** 순위 정렬 구분 코드 · sort order */
    fid_rank_sort_cls_code: {
      '0': '상승률',
      '1': '상승폭',
      '2': '보합',
      '3': '하락율',
      '4': '하락폭',
      '5': '체결량',
      '6': '거래대금',
    },
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: '주식' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20182': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200, 4001 KRX100 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: { '0': '전체', '1': '보통주', '2': '우선주' },
    /** 적용 범위 가격1 (원 이상), 공란이면 전체 · lowest price; left out: all */
    fid_aply_rang_prc_1: 'int?',
    /** 거래량 수 (주 이상), 공란이면 전체 · least volume; left out: all */
    fid_vol_cnt: 'int?',
    /** 거래대금 (천원 이상), 공란이면 전체 · least turnover; left out: all */
    fid_pbmn: 'int?',
    /** 소속 구분 코드 · group of issues */
    fid_blng_cls_code: { '0': '전체' },
    /** 장운영 구분 코드 · opening or closing auction */
    fid_mkop_cls_code: { '0': '장전예상', '1': '장마감예상' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 단축 종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 주식 기준가 (원) · base price of the day */ stck_sdpr: 'int?',
        /** 매도 잔량 (주) · ask quantity */ seln_rsqn: 'int?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 매수 잔량 (주) · bid quantity */ shnu_rsqn: 'int?',
        /** 체결 거래량 (주) · indicative volume */ cntg_vol: 'int?',
        /** 체결 거래대금 · indicative turnover */ antc_tr_pbmn: 'int?',
        /** 총 매도호가 잔량 (주) · all ask quantities */ total_askp_rsqn: 'int?',
        /** 총 매수호가 잔량 (주) · all bid quantities */ total_bidp_rsqn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `expTransUpdown`. */
export interface ExpTransUpdownParams extends ParamsOf<typeof spec> {}
/** Answer of `expTransUpdown`. */
export interface ExpTransUpdownResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 예상체결 상승/하락상위 · stocks by indicative rise or fall in an auction.
 *
 * v1_국내주식-103 · TR `FHPST01820000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * 공식 문서 없음, 공식 샘플 기준 (no reference page: after the official sample).
 *
 * @example
 * import { expTransUpdown } from '@kis/rest/domestic-stock'
 *
 * const { output } = await expTransUpdown(client, {
 *   fid_rank_sort_cls_code: '0',
 *   fid_input_iscd: '0000',
 *   fid_div_cls_code: '0',
 *   fid_mkop_cls_code: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.stck_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const expTransUpdown: RealOnlyEndpoint<ExpTransUpdownParams, ExpTransUpdownResult> =
  /* @__PURE__ */ endpoint(spec)
