import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.financeGrowthRatio',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/finance/growth-ratio',
  tr: { real: 'FHKST66430800', paper: null },
  lane: 'quote',
  params: {
    /** 입력 종목코드 · stock code such as `005930` */
    fid_input_iscd: 'text',
    /** 분류 구분 코드 · by year or by quarter */
    fid_div_cls_code: { '0': '년', '1': '분기' },
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: '주식' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 결산 년월 (YYYYMM) · month in which the period ends */ stac_yymm: 'text?',
        /** 매출액 증가율 (%) · growth of sales */ grs: 'decimal?',
        /** 영업 이익 증가율 (%) · growth of operating profit */ bsop_prfi_inrt: 'decimal?',
        /** 자기자본 증가율 (%) · growth of equity */ equt_inrt: 'decimal?',
        /** 총자산 증가율 (%) · growth of total assets */ totl_aset_inrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `financeGrowthRatio`. */
export interface FinanceGrowthRatioParams extends ParamsOf<typeof spec> {}
/** Answer of `financeGrowthRatio`. */
export interface FinanceGrowthRatioResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 성장성비율 · growth ratios of a company.
 *
 * v1_국내주식-085 · TR `FHKST66430800` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { financeGrowthRatio } from '@kis/rest/domestic-stock'
 *
 * const { output } = await financeGrowthRatio(client, { fid_input_iscd: '005930', fid_div_cls_code: '0' })
 * for (const row of output) console.log(row.stac_yymm, row.grs)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const financeGrowthRatio: RealOnlyEndpoint<FinanceGrowthRatioParams, FinanceGrowthRatioResult> =
  /* @__PURE__ */ endpoint(spec)
