import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireCcnl',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-ccnl',
  tr: { real: 'FHKST01010300', paper: 'FHKST01010300' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 종목코드 6자리, ETN은 앞에 Q · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 체결 시간 (HHMMSS) · time of the trade */ stck_cntg_hour: 'time?',
        /** 주식 현재가 (원) · price of the trade */ stck_prpr: 'int',
        /** 전일 대비 (원) · change since the previous close, signed */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 체결 거래량 (주) · quantity of the trade */ cntg_vol: 'int',
        /** 당일 체결강도 (%) · buying against selling volume of the day; 100 is even */ tday_rltv: 'decimal?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireCcnl`. */
export interface InquireCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireCcnl`. */
export interface InquireCcnlResult extends ResultOf<typeof spec> {}

/**
 * 주식현재가 체결 · latest trades of a domestic stock, newest first.
 *
 * v1_국내주식-009 · TR `FHKST01010300` 실전·모의 (real and paper) · 최근 30건, 연속조회 없음 (30 rows, one page)
 *
 * @example
 * import { inquireCcnl } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireCcnl(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
 * for (const trade of output) console.log(trade.stck_cntg_hour, trade.stck_prpr, trade.cntg_vol)
 * @throws KisDecodeError when a trade has no price or quantity.
 * @category 국내주식 › 기본시세
 */
export const inquireCcnl: Endpoint<InquireCcnlParams, InquireCcnlResult> = /* @__PURE__ */ endpoint(spec)
