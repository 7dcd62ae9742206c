import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.investorUnpdTrend',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/quotations/investor-unpd-trend',
  tr: { real: 'HHDDB95030000', paper: null },
  lane: 'quote',
  params: {
    /** 상품 · product such as `6A` */
    PROD_ISCD: 'text',
    /** 일자 (YYYYMMDD) · day asked for */
    BSOP_DATE: 'date',
    /** 구분 · quantities or their changes */
    UPMU_GUBUN: { '0': '수량', '1': '증감' },
    /** CTS_KEY, 공란 · always blank */
    CTS_KEY: { '': '공란' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 응답레코드카운트 · number of rows */ row_cnt: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 상품 · product such as `6A` */ prod_iscd: 'text?',
        /** CFTC코드 · CFTC code */ cftc_iscd: 'text?',
        /** 일자 · day */ bsop_date: 'date?',
        /** 매수투기 · speculative long */ bidp_spec: 'int?',
        /** 매도투기 · speculative short */ askp_spec: 'int?',
        /** 스프레드투기 · speculative spread */ spread_spec: 'int?',
        /** 매수헤지 · hedge long */ bidp_hedge: 'int?',
        /** 매도헤지 · hedge short */ askp_hedge: 'int?',
        /** 미결제합계 · open interest in all */ hts_otst_smtn: 'int?',
        /** 매수누락 · not reportable, long */ bidp_missing: 'int?',
        /** 매도누락 · not reportable, short */ askp_missing: 'int?',
        /** 매수투기고객 · number of traders, speculative long */ bidp_spec_cust: 'int?',
        /** 매도투기고객 · number of traders, speculative short */ askp_spec_cust: 'int?',
        /** 스프레드투기고객 · number of traders, speculative spread */ spread_spec_cust: 'int?',
        /** 매수헤지고객 · number of traders, hedge long */ bidp_hedge_cust: 'int?',
        /** 매도헤지고객 · number of traders, hedge short */ askp_hedge_cust: 'int?',
        /** 고객합계 · number of traders in all */ cust_smtn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `investorUnpdTrend`. */
export interface InvestorUnpdTrendParams extends ParamsOf<typeof spec> {}
/** Answer of `investorUnpdTrend`. */
export interface InvestorUnpdTrendResult extends ResultOf<typeof spec> {}

/**
 * 해외선물 미결제추이 · open interest by kind of trader (CFTC).
 *
 * 해외선물-029 · TR `HHDDB95030000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 행 수 (number of rows), `output2` 일자별 (days). 공식 예시 없음 (no official example).
 *
 * @example
 * import { investorUnpdTrend } from '@kis/rest/overseas-futures-options'
 *
 * const { output2 } = await investorUnpdTrend(client, {
 *   PROD_ISCD: '6A',
 *   BSOP_DATE: '20260302',
 *   UPMU_GUBUN: '0',
 * })
 * for (const row of output2) console.log(row.bsop_date, row.hts_otst_smtn)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 기본시세
 */
export const investorUnpdTrend: RealOnlyEndpoint<InvestorUnpdTrendParams, InvestorUnpdTrendResult> =
  /* @__PURE__ */ endpoint(spec)
