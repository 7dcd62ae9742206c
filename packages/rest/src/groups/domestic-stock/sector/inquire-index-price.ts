import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireIndexPrice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-index-price',
  tr: { real: 'FHPUP02100000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · fixed: index */
    FID_COND_MRKT_DIV_CODE: { U: '업종' },
    /** 입력 종목코드 (0001 코스피, 1001 코스닥, 2001 코스피200 등) · index code such as `0001` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
        /** 누적 거래량 (천주) · volume of the day */ acml_vol: 'int?',
        /** 전일 거래량 (천주) · volume of the previous day */ prdy_vol: 'int?',
        /** 누적 거래 대금 (백만원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 전일 거래 대금 (백만원) · turnover of the previous day */ prdy_tr_pbmn: 'int?',
        /** 업종 지수 시가 · open of the index */ bstp_nmix_oprc: 'decimal?',
        /** 전일 지수 대비 지수 시가 · open less the previous close */ prdy_nmix_vrss_nmix_oprc: 'decimal?',
        /** 시가 대비 현재가 부호, 예시로는 전일 대비 시가의 부호 · direction of the open since the previous close, by the example */
        oprc_vrss_prpr_sign: 'sign?',
        /** 업종 지수 시가 전일 대비율 (%) · open against the previous close */ bstp_nmix_oprc_prdy_ctrt: 'decimal?',
        /** 업종 지수 최고가 · high of the index */ bstp_nmix_hgpr: 'decimal?',
        /** 전일 지수 대비 지수 최고가 · high less the previous close */ prdy_nmix_vrss_nmix_hgpr: 'decimal?',
        /** 최고가 대비 현재가 부호, 예시로는 전일 대비 최고가의 부호 · direction of the high since the previous close, by the example */
        hgpr_vrss_prpr_sign: 'sign?',
        /** 업종 지수 최고가 전일 대비율 (%) · high against the previous close */ bstp_nmix_hgpr_prdy_ctrt: 'decimal?',
        /** 업종 지수 최저가 · low of the index */ bstp_nmix_lwpr: 'decimal?',
        /** 전일 종가 대비 최저가 · low less the previous close */ prdy_clpr_vrss_lwpr: 'decimal?',
        /** 최저가 대비 현재가 부호, 예시로는 전일 대비 최저가의 부호 · direction of the low since the previous close, by the example */
        lwpr_vrss_prpr_sign: 'sign?',
        /** 전일 종가 대비 최저가 비율 (%) · low against the previous close */ prdy_clpr_vrss_lwpr_rate: 'decimal?',
        /** 상승 종목 수 · issues up */ ascn_issu_cnt: 'int?',
        /** 상한 종목 수 · issues at the upper limit */ uplm_issu_cnt: 'int?',
        /** 보합 종목 수 · issues unchanged */ stnr_issu_cnt: 'int?',
        /** 하락 종목 수 · issues down */ down_issu_cnt: 'int?',
        /** 하한 종목 수 · issues at the lower limit */ lslm_issu_cnt: 'int?',
        /** 연중업종지수최고가 · index high of the year */ dryy_bstp_nmix_hgpr: 'decimal?',
        /** 연중 최고가 대비 현재가 비율 (%) · distance of the high of the year, from it: positive when the index is below */
        dryy_hgpr_vrss_prpr_rate: 'decimal?',
        /** 연중업종지수최고가일자 · day of the index high of the year */ dryy_bstp_nmix_hgpr_date: 'date?',
        /** 연중업종지수최저가 · index low of the year */ dryy_bstp_nmix_lwpr: 'decimal?',
        /** 연중 최저가 대비 현재가 비율 (%) · distance of the low of the year, from it: negative when the index is above */
        dryy_lwpr_vrss_prpr_rate: 'decimal?',
        /** 연중업종지수최저가일자 · day of the index low of the year */ dryy_bstp_nmix_lwpr_date: 'date?',
        /** 총 매도호가 잔량 · total ask quantity */ total_askp_rsqn: 'int?',
        /** 총 매수호가 잔량 · total bid quantity */ total_bidp_rsqn: 'int?',
        /** 매도 잔량 비율 (%) · asks, of all quotes */ seln_rsqn_rate: 'decimal?',
        /** 매수 잔량 비율 (%) · bids, of all quotes */ shnu_rsqn_rate: 'decimal?',
        /** 순매수 잔량 · bid less ask quantity */ ntby_rsqn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireIndexPrice`. */
export interface InquireIndexPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireIndexPrice`. */
export interface InquireIndexPriceResult extends ResultOf<typeof spec> {}

/**
 * 국내업종 현재지수 · current value of an index.
 *
 * v1_국내주식-063 · TR `FHPUP02100000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquireIndexPrice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireIndexPrice(client, { FID_INPUT_ISCD: '1001' })
 * console.log(output.bstp_nmix_prpr, output.bstp_nmix_prdy_ctrt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const inquireIndexPrice: RealOnlyEndpoint<InquireIndexPriceParams, InquireIndexPriceResult> =
  /* @__PURE__ */ endpoint(spec)
