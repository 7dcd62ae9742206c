import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.indicatorTrendCcnl',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/indicator-trend-ccnl',
  tr: { real: 'FHPEW02740100', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 입력종목코드 (예 `58J297`) · code of the ELW */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식체결시간 (HHMMSS) · time of the trade */ stck_cntg_hour: 'time?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** 레버리지값 · leverage */ lvrg_val: 'decimal?',
        /** 기어링 · gearing */ gear: 'decimal?',
        /** 시간가치값 · time value */ tmvl_val: 'decimal?',
        /** 내재가치값 · intrinsic value */ invl_val: 'decimal?',
        /** 패리티 (%) · parity: above 100 in the money */ prit: 'decimal?',
        /** 접근도 · nearness to the knock-out barrier */ apprch_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `indicatorTrendCcnl`. */
export interface IndicatorTrendCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `indicatorTrendCcnl`. */
export interface IndicatorTrendCcnlResult extends ResultOf<typeof spec> {}

/**
 * ELW 투자지표추이(체결) · investment indicators of an ELW, trade by trade.
 *
 * 국내주식-172 · TR `FHPEW02740100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { indicatorTrendCcnl } from '@kis/rest/elw'
 *
 * const { output } = await indicatorTrendCcnl(client, { FID_INPUT_ISCD: '57K281' })
 * for (const row of output) console.log(row.stck_cntg_hour, row.lvrg_val)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const indicatorTrendCcnl: RealOnlyEndpoint<IndicatorTrendCcnlParams, IndicatorTrendCcnlResult> =
  /* @__PURE__ */ endpoint(spec)
