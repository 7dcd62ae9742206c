import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.afterHourBalance',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/after-hour-balance',
  tr: { real: 'FHPST01760000', paper: null },
  lane: 'quote',
  params: {
    /** 입력 가격1 (원 이상), 공란이면 전체 · lowest price; left out: all */
    fid_input_price_1: 'int?',
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: '주식' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20176': '기본값' },
    /** 순위 정렬 구분 코드 · sort order */
    fid_rank_sort_cls_code: { '1': '장전 시간외', '2': '장후 시간외', '3': '매도잔량', '4': '매수잔량' },
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: { '0': '전체' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 대상 제외 구분 코드 · issues to leave out */
    fid_trgt_exls_cls_code: { '0': '전체' },
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 거래량 수 (주 이상), 공란이면 전체 · least volume; left out: all */
    fid_vol_cnt: 'int?',
    /** 입력 가격2 (원 이하), 공란이면 전체 · highest price; left out: all */
    fid_input_price_2: 'int?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 단축 종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 시간외 총 매도호가 잔량 (주) · all ask quantities outside regular hours */ ovtm_total_askp_rsqn: 'int?',
        /** 시간외 총 매수호가 잔량 (주) · all bid quantities outside regular hours */ ovtm_total_bidp_rsqn: 'int?',
        /** 장개시전 시간외종가 거래량 (주) · volume at the previous close, before the open */ mkob_otcp_vol: 'int?',
        /** 장종료후 시간외종가 거래량 (주) · volume at the day's close, after hours */ mkfa_otcp_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `afterHourBalance`. */
export interface AfterHourBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `afterHourBalance`. */
export interface AfterHourBalanceResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 시간외잔량 순위 · stocks by resting order quantity outside regular hours.
 *
 * v1_국내주식-093 · TR `FHPST01760000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * @example
 * import { afterHourBalance } from '@kis/rest/domestic-stock'
 *
 * const { output } = await afterHourBalance(client, { fid_rank_sort_cls_code: '1', fid_input_iscd: '0000' })
 * for (const row of output) console.log(row.hts_kor_isnm, row.stck_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const afterHourBalance: RealOnlyEndpoint<AfterHourBalanceParams, AfterHourBalanceResult> =
  /* @__PURE__ */ endpoint(spec)
