import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.investorTrendEstimate',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/investor-trend-estimate',
  tr: { real: 'HHPTJ04160200', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드 · stock code such as `005930` */
    MKSC_SHRN_ISCD: 'text',
  },
  output: {
    output2: {
      shape: 'many',
      fields: {
        /** 입력구분 · which estimate of the day */ bsop_hour_gb: {
          '1': '09시 30분 입력',
          '2': '10시 00분 입력',
          '3': '11시 20분 입력',
          '4': '13시 20분 입력',
          '5': '14시 30분 입력',
        },
        /** 외국인 순매수 수량 (가집계) (주) · net buying by foreigners, provisional */ frgn_fake_ntby_qty: 'int?',
        /** 기관 순매수 수량 (가집계) (주) · net buying by institutions, provisional */ orgn_fake_ntby_qty: 'int?',
        /** 합산 순매수 수량 (가집계) (주) · net buying of both, provisional */ sum_fake_ntby_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `investorTrendEstimate`. */
export interface InvestorTrendEstimateParams extends ParamsOf<typeof spec> {}
/** Answer of `investorTrendEstimate`. */
export interface InvestorTrendEstimateResult extends ResultOf<typeof spec> {}

/**
 * 종목별 외인기관 추정가집계 · provisional trading of a stock by foreigners and institutions.
 *
 * v1_국내주식-046 · TR `HHPTJ04160200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { investorTrendEstimate } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await investorTrendEstimate(client, { MKSC_SHRN_ISCD: '005930' })
 * for (const row of output2) console.log(row.bsop_hour_gb, row.frgn_fake_ntby_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const investorTrendEstimate: RealOnlyEndpoint<InvestorTrendEstimateParams, InvestorTrendEstimateResult> =
  /* @__PURE__ */ endpoint(spec)
