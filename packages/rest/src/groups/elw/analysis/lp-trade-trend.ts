import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.lpTradeTrend',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/lp-trade-trend',
  tr: { real: 'FHPEW03760000', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 입력종목코드 (예 `58J297`) · code of the ELW */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** 전일거래량 · volume of the previous day */ prdy_vol: 'int?',
        /** 주식전환비율 · conversion ratio */ stck_cnvr_rate: 'decimal?',
        /** 패리티 (%) · parity: above 100 in the money */ prit: 'decimal?',
        /** 레버리지값 · leverage */ lvrg_val: 'decimal?',
        /** 기어링 · gearing */ gear: 'decimal?',
        /** 손익분기비율 (%) · move of the underlying to break even */ prls_qryr_rate: 'decimal?',
        /** 자본지지점 · capital fulcrum point */ cfp: 'decimal?',
        /** 내재가치값 · intrinsic value */ invl_val: 'decimal?',
        /** 시간가치값 · time value */ tmvl_val: 'decimal?',
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** 조기종료발생기준가격 · knock-out barrier, in units of the underlying */ elw_ko_barrier: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식영업일자 · trading day */ stck_bsop_date: 'date?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** LP매도수량 · sold by the liquidity provider */ lp_seln_qty: 'int?',
        /** LP매도평균단가 (원) · average selling price of the liquidity provider */ lp_seln_avrg_unpr: 'int?',
        /** LP매수수량 · bought by the liquidity provider */ lp_shnu_qty: 'int?',
        /** LP매수평균단가 (원) · average buying price of the liquidity provider */ lp_shnu_avrg_unpr: 'int?',
        /** LP보유량 · held by the liquidity provider */ lp_hvol: 'int?',
        /** LP보유비율 (%) · share held by the liquidity provider */ lp_hldn_rate: 'decimal?',
        /** 개인매매수량 · quantity traded by individuals */ prsn_deal_qty: 'int?',
        /** 접근도 · nearness to the knock-out barrier */ apprch_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `lpTradeTrend`. */
export interface LpTradeTrendParams extends ParamsOf<typeof spec> {}
/** Answer of `lpTradeTrend`. */
export interface LpTradeTrendResult extends ResultOf<typeof spec> {}

/**
 * ELW LP매매추이 · trading of an ELW by its liquidity provider.
 *
 * 국내주식-182 · TR `FHPEW03760000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 현재 (now), `output2` 일별 (days).
 *
 * @example
 * import { lpTradeTrend } from '@kis/rest/elw'
 *
 * const { output2 } = await lpTradeTrend(client, { FID_INPUT_ISCD: '57K281' })
 * for (const row of output2) console.log(row.stck_bsop_date, row.lp_hldn_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const lpTradeTrend: RealOnlyEndpoint<LpTradeTrendParams, LpTradeTrendResult> = /* @__PURE__ */ endpoint(spec)
