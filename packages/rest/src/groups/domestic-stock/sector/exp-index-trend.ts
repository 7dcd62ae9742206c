import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.expIndexTrend',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/exp-index-trend',
  tr: { real: 'FHPST01840000', paper: null },
  lane: 'quote',
  params: {
    /** 장운영 구분 코드 · before the open, or at the close */
    FID_MKOP_CLS_CODE: { '1': '장시작전', '2': '장마감' },
    /** 입력 시간1 (간격) · interval */
    FID_INPUT_HOUR_1: { '10': '10초', '30': '30초', '60': '1분', '600': '10분' },
    /** 입력 종목코드 (0000 전체, 0001 코스피, 1001 코스닥, 2001 코스피200, 4001 KRX100 등) · index code such as `0001` */
    FID_INPUT_ISCD: 'text',
    /** 조건 시장 분류 코드 · fixed: index */
    FID_COND_MRKT_DIV_CODE: { U: '업종' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 체결 시간 (HHMMSS) · time */ stck_cntg_hour: 'time?',
        /** 업종 지수 현재가 · indicative index value */ bstp_nmix_prpr: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (천주) · indicative volume so far */ acml_vol: 'int?',
        /** 누적 거래 대금 (백만원) · indicative turnover so far */ acml_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `expIndexTrend`. */
export interface ExpIndexTrendParams extends ParamsOf<typeof spec> {}
/** Answer of `expIndexTrend`. */
export interface ExpIndexTrendResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 예상체결지수 추이 · indicative index values during the day.
 *
 * 국내주식-121 · TR `FHPST01840000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example). 문서의 응답 이름이 밀려 있어 바로잡았다 (labels of the answer put right).
 *
 * @example
 * import { expIndexTrend } from '@kis/rest/domestic-stock'
 *
 * const { output } = await expIndexTrend(client, {
 *   FID_MKOP_CLS_CODE: '1',
 *   FID_INPUT_HOUR_1: '10',
 *   FID_INPUT_ISCD: '0001',
 * })
 * for (const row of output) console.log(row.stck_cntg_hour, row.bstp_nmix_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const expIndexTrend: RealOnlyEndpoint<ExpIndexTrendParams, ExpIndexTrendResult> = /* @__PURE__ */ endpoint(spec)
