import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.inquireCcnl',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/quotations/inquire-ccnl',
  tr: { real: 'FHKBJ773403C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드, 장내채권 · listed bonds; fixed */
    FID_COND_MRKT_DIV_CODE: { B: '장내' },
    /** 표준코드 12자리 · code of the bond (ISIN) such as `KR6095572D81` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 체결 시간 (HHMMSS) · time of the trade */ stck_cntg_hour: 'time?',
        /** 채권 현재가 (원) · price of the trade */ bond_prpr: 'decimal?',
        /** 채권전일대비 (원) · change since the previous close, signed */ bond_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 체결 거래량 · quantity of the trade */ cntg_vol: 'int?',
        /** 누적 거래량 · volume of the day */ acml_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireCcnl`. */
export interface InquireCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireCcnl`. */
export interface InquireCcnlResult extends ResultOf<typeof spec> {}

/**
 * 장내채권현재가(체결) · latest trades of a listed bond.
 *
 * 국내주식-201 · TR `FHKBJ773403C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquireCcnl } from '@kis/rest/domestic-bond'
 *
 * const { output } = await inquireCcnl(client, { FID_INPUT_ISCD: 'KR6095572D81' })
 * for (const row of output) console.log(row.stck_cntg_hour, row.bond_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 기본시세
 */
export const inquireCcnl: RealOnlyEndpoint<InquireCcnlParams, InquireCcnlResult> = /* @__PURE__ */ endpoint(spec)
