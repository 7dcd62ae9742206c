import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.tradprtByamt',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/tradprt-byamt',
  tr: { real: 'FHKST111900C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11119': '기본값' },
    /** 입력종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 가격명 (체결금액 구간) · bracket of the trade amount */ prpr_name: 'text?',
        /** 합계 평균가격 (원) · average price */ smtn_avrg_prpr: 'int?',
        /** 합계 거래량 (주) · volume */ acml_vol: 'int?',
        /** 합계 순매수비율 (%) · net buying */ whol_ntby_qty_rate: 'decimal?',
        /** 합계 순매수건수 (건) · number of buys less sells */ ntby_cntg_csnu: 'int?',
        /** 매도 거래량 (주) · volume sold */ seln_cnqn_smtn: 'int?',
        /** 매도 거래량비율 (%) · share of the volume sold */ whol_seln_vol_rate: 'decimal?',
        /** 매도 건수 (건) · number of sells */ seln_cntg_csnu: 'int?',
        /** 매수 거래량 (주) · volume bought */ shnu_cnqn_smtn: 'int?',
        /** 매수 거래량비율 (%) · share of the volume bought */ whol_shun_vol_rate: 'decimal?',
        /** 매수 건수 (건) · number of buys */ shnu_cntg_csnu: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `tradprtByamt`. */
export interface TradprtByamtParams extends ParamsOf<typeof spec> {}
/** Answer of `tradprtByamt`. */
export interface TradprtByamtResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 체결금액별 매매비중 · trades of a stock by size.
 *
 * 국내주식-192 · TR `FHKST111900C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { tradprtByamt } from '@kis/rest/domestic-stock'
 *
 * const { output } = await tradprtByamt(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
 * for (const row of output) console.log(row.prpr_name, row.whol_ntby_qty_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const tradprtByamt: RealOnlyEndpoint<TradprtByamtParams, TradprtByamtResult> = /* @__PURE__ */ endpoint(spec)
