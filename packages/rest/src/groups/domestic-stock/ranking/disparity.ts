import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.disparity',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/disparity',
  tr: { real: 'FHPST01780000', paper: null },
  lane: 'quote',
  params: {
    /** 입력 가격2 (원 이하), 공란이면 전체 · highest price; left out: all */
    fid_input_price_2: 'int?',
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20178': '기본값' },
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
    fid_rank_sort_cls_code: { '0': '이격도상위순', '1': '이격도하위순' },
    /** 시간 구분 코드 (이동평균 일수) · days of the moving average */
    fid_hour_cls_code: { '5': '이격도5', '10': '이격도10', '20': '이격도20', '60': '이격도60', '120': '이격도120' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 대상 제외 구분 코드 · issues to leave out */
    fid_trgt_exls_cls_code: { '0': '전체' },
    /** 입력 가격1 (원 이상), 공란이면 전체 · lowest price; left out: all */
    fid_input_price_1: 'int?',
    /** 거래량 수 (주 이상), 공란이면 전체 · least volume; left out: all */
    fid_vol_cnt: 'int?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 5일 이격도 (%) · price in percent of the 5-day average */ d5_dsrt: 'decimal?',
        /** 10일 이격도 (%) · price in percent of the 10-day average */ d10_dsrt: 'decimal?',
        /** 20일 이격도 (%) · price in percent of the 20-day average */ d20_dsrt: 'decimal?',
        /** 60일 이격도 (%) · price in percent of the 60-day average */ d60_dsrt: 'decimal?',
        /** 120일 이격도 (%) · price in percent of the 120-day average */ d120_dsrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `disparity`. */
export interface DisparityParams extends ParamsOf<typeof spec> {}
/** Answer of `disparity`. */
export interface DisparityResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 이격도 순위 · stocks by distance from their moving average.
 *
 * v1_국내주식-095 · TR `FHPST01780000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { disparity } from '@kis/rest/domestic-stock'
 *
 * const { output } = await disparity(client, {
 *   fid_cond_mrkt_div_code: 'J',
 *   fid_div_cls_code: '0',
 *   fid_rank_sort_cls_code: '0',
 *   fid_hour_cls_code: '20',
 *   fid_input_iscd: '0000',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.d20_dsrt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const disparity: RealOnlyEndpoint<DisparityParams, DisparityResult> = /* @__PURE__ */ endpoint(spec)
