import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.financeOtherMajorRatios',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/finance/other-major-ratios',
  tr: { real: 'FHKST66430500', paper: null },
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
        /** 배당 성향, 사용 안 함 · payout ratio; not in use */ payout_rate: 'decimal?',
        /** EVA · economic value added */ eva: 'decimal?',
        /** EBITDA · earnings before interest, taxes, depreciation and amortisation */ ebitda: 'decimal?',
        /** EV_EBITDA (배) · EV/EBITDA */ ev_ebitda: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `financeOtherMajorRatios`. */
export interface FinanceOtherMajorRatiosParams extends ParamsOf<typeof spec> {}
/** Answer of `financeOtherMajorRatios`. */
export interface FinanceOtherMajorRatiosResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 기타주요비율 · payout, EVA, EBITDA and EV/EBITDA of a company.
 *
 * v1_국내주식-082 · TR `FHKST66430500` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { financeOtherMajorRatios } from '@kis/rest/domestic-stock'
 *
 * const { output } = await financeOtherMajorRatios(client, { fid_input_iscd: '005930', fid_div_cls_code: '0' })
 * for (const row of output) console.log(row.stac_yymm, row.ev_ebitda)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const financeOtherMajorRatios: RealOnlyEndpoint<FinanceOtherMajorRatiosParams, FinanceOtherMajorRatiosResult> =
  /* @__PURE__ */ endpoint(spec)
