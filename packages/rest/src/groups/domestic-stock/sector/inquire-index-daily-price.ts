import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireIndexDailyPrice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-index-daily-price',
  tr: { real: 'FHPUP02120000', paper: null },
  lane: 'quote',
  params: {
    /** 기간 분류 코드 · by day, week or month */
    FID_PERIOD_DIV_CODE: { D: '일별', W: '주별', M: '월별' },
    /** 조건 시장 분류 코드 · fixed: index */
    FID_COND_MRKT_DIV_CODE: { U: '업종' },
    /** 입력 종목코드 (0001 코스피, 1001 코스닥, 2001 코스피200 등) · index code such as `0001` */
    FID_INPUT_ISCD: 'text',
    /** 입력 날짜1 (YYYYMMDD) · day to read back from */
    FID_INPUT_DATE_1: 'date',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
        /** 누적 거래량 (천주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (백만원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 업종 지수 시가 · open of the index */ bstp_nmix_oprc: 'decimal?',
        /** 업종 지수 최고가 · high of the index */ bstp_nmix_hgpr: 'decimal?',
        /** 업종 지수 최저가 · low of the index */ bstp_nmix_lwpr: 'decimal?',
        /** 전일 거래량 (천주) · volume of the previous day */ prdy_vol: 'int?',
        /** 상승 종목 수 · issues up */ ascn_issu_cnt: 'int?',
        /** 하락 종목 수 · issues down */ down_issu_cnt: 'int?',
        /** 보합 종목 수 · issues unchanged */ stnr_issu_cnt: 'int?',
        /** 상한 종목 수 · issues at the upper limit */ uplm_issu_cnt: 'int?',
        /** 하한 종목 수 · issues at the lower limit */ lslm_issu_cnt: 'int?',
        /** 전일 거래 대금 (백만원) · turnover of the previous day */ prdy_tr_pbmn: 'int?',
        /** 연중업종지수최고가일자 · day of the index high of the year */ dryy_bstp_nmix_hgpr_date: 'date?',
        /** 연중업종지수최고가 · index high of the year */ dryy_bstp_nmix_hgpr: 'decimal?',
        /** 연중업종지수최저가 · index low of the year */ dryy_bstp_nmix_lwpr: 'decimal?',
        /** 연중업종지수최저가일자 · day of the index low of the year */ dryy_bstp_nmix_lwpr_date: 'date?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
        /** 업종 지수 시가 · open of the index */ bstp_nmix_oprc: 'decimal?',
        /** 업종 지수 최고가 · high of the index */ bstp_nmix_hgpr: 'decimal?',
        /** 업종 지수 최저가 · low of the index */ bstp_nmix_lwpr: 'decimal?',
        /** 누적 거래량 비중 (%) · volume of the latest day against that day */ acml_vol_rlim: 'decimal?',
        /** 누적 거래량 (천주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (백만원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 투자 신 심리도 · psychological index, new form */ invt_new_psdg: 'decimal?',
        /** 20일 이격도 · against the 20-day average, 100 is even */ d20_dsrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireIndexDailyPrice`. */
export interface InquireIndexDailyPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireIndexDailyPrice`. */
export interface InquireIndexDailyPriceResult extends ResultOf<typeof spec> {}

/**
 * 국내업종 일자별지수 · values of an index by day.
 *
 * v1_국내주식-065 · TR `FHPUP02120000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 한 번에 최대 100건, 연속조회 없음 (one page of 100)
 *
 * `output1` 현재 (now), `output2` 일자별 (by day), 최근부터 (newest first).
 *
 * @example
 * import { inquireIndexDailyPrice } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireIndexDailyPrice(client, {
 *   FID_PERIOD_DIV_CODE: 'D',
 *   FID_INPUT_ISCD: '0001',
 *   FID_INPUT_DATE_1: '20240125',
 * })
 * for (const row of output2) console.log(row.stck_bsop_date, row.bstp_nmix_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const inquireIndexDailyPrice: RealOnlyEndpoint<InquireIndexDailyPriceParams, InquireIndexDailyPriceResult> =
  /* @__PURE__ */ endpoint(spec)
