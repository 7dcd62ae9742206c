import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.financeStabilityRatio',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/finance/stability-ratio',
  tr: { real: 'FHKST66430600', paper: null },
  lane: 'quote',
  params: {
    /** 입력 종목코드 · stock code such as `005930` */
    fid_input_iscd: 'text',
    /** 분류 구분 코드 · by year or by quarter */
    fid_div_cls_code: { '0': '년', '1': '분기' },
    /** 조건 시장 분류 코드 · fixed */
    fid_cond_mrkt_div_code: { J: '기본값' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 결산 년월 (YYYYMM) · month in which the period ends */ stac_yymm: 'text?',
        /** 부채 비율 (%) · liabilities against equity */ lblt_rate: 'decimal?',
        /** 차입금 의존도 (%) · dependence on borrowings */ bram_depn: 'decimal?',
        /** 유동 비율 (%) · current ratio */ crnt_rate: 'decimal?',
        /** 당좌 비율 (%) · quick ratio */ quck_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `financeStabilityRatio`. */
export interface FinanceStabilityRatioParams extends ParamsOf<typeof spec> {}
/** Answer of `financeStabilityRatio`. */
export interface FinanceStabilityRatioResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 안정성비율 · stability ratios of a company.
 *
 * v1_국내주식-083 · TR `FHKST66430600` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { financeStabilityRatio } from '@kis/rest/domestic-stock'
 *
 * const { output } = await financeStabilityRatio(client, { fid_input_iscd: '005930', fid_div_cls_code: '1' })
 * for (const row of output) console.log(row.stac_yymm, row.lblt_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const financeStabilityRatio: RealOnlyEndpoint<FinanceStabilityRatioParams, FinanceStabilityRatioResult> =
  /* @__PURE__ */ endpoint(spec)
