import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.expPriceTrend',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/exp-price-trend',
  tr: { real: 'FHPST01810000', paper: null },
  lane: 'quote',
  params: {
    /** 장운영 구분 코드 · with or without rows of volume 0 */
    fid_mkop_cls_code: { '0': '전체', '4': '체결량 0 제외' },
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: '주식' },
    /** 입력 종목코드 · stock code such as `005930` */
    fid_input_iscd: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 대표 시장 한글 명 · market or main index */ rprs_mrkt_kor_name: 'text?',
        /** 예상 체결가 (원) · indicative price */ antc_cnpr: 'int?',
        /** 예상 체결 대비 부호 · direction of the indicative change */ antc_cntg_vrss_sign: 'sign?',
        /** 예상 체결 대비 (원) · indicative change */ antc_cntg_vrss: 'int?',
        /** 예상 체결 전일 대비율 (%) · indicative change since the previous close */ antc_cntg_prdy_ctrt: 'decimal?',
        /** 예상 거래량 (주) · indicative volume */ antc_vol: 'int?',
        /** 예상 거래대금 (원) · indicative turnover */ antc_tr_pbmn: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 체결 시간 (HHMMSS) · time */ stck_cntg_hour: 'time?',
        /** 주식 현재가 (원) · indicative price */ stck_prpr: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · indicative volume */ acml_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `expPriceTrend`. */
export interface ExpPriceTrendParams extends ParamsOf<typeof spec> {}
/** Answer of `expPriceTrend`. */
export interface ExpPriceTrendResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 예상체결가 추이 · indicative auction prices of a stock during the day.
 *
 * 국내주식-118 · TR `FHPST01810000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 단건 (one record), `output2` 목록 (list).
 *
 * @example
 * import { expPriceTrend } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await expPriceTrend(client, { fid_mkop_cls_code: '0', fid_input_iscd: '005930' })
 * for (const row of output2) console.log(row.stck_cntg_hour, row.stck_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const expPriceTrend: RealOnlyEndpoint<ExpPriceTrendParams, ExpPriceTrendResult> = /* @__PURE__ */ endpoint(spec)
