import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireTimeOvertimeconclusion',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-time-overtimeconclusion',
  tr: { real: 'FHPST02310000', paper: 'FHPST02310000' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: '주식, ETF, ETN' },
    /** 종목코드 6자리, ETN은 앞에 Q · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 시간 구분 코드 · fixed: off-hours */
    FID_HOUR_CLS_CODE: { '1': '시간외' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 시간외 단일가 현재가 (원) · current price in the single-price off-hours session */ ovtm_untp_prpr: 'int?',
        /** 시간외 단일가 전일 대비 (원) · off-hours change since the previous close */ ovtm_untp_prdy_vrss: 'int?',
        /** 시간외 단일가 전일 대비 부호 · direction of the off-hours change */ ovtm_untp_prdy_vrss_sign: 'sign?',
        /** 시간외 단일가 전일 대비율 (%) · off-hours change since the previous close */
        ovtm_untp_prdy_ctrt: 'decimal?',
        /** 시간외 단일가 거래량 (주) · off-hours volume */ ovtm_untp_vol: 'int?',
        /** 시간외 단일가 거래 대금 (원) · off-hours turnover */ ovtm_untp_tr_pbmn: 'int?',
        /** 시간외 단일가 상한가 (원) · off-hours upper limit */ ovtm_untp_mxpr: 'int?',
        /** 시간외 단일가 하한가 (원) · off-hours lower limit */ ovtm_untp_llam: 'int?',
        /** 시간외 단일가 시가 (원) · off-hours open */ ovtm_untp_oprc: 'int?',
        /** 시간외 단일가 최고가 (원) · off-hours high */ ovtm_untp_hgpr: 'int?',
        /** 시간외 단일가 최저가 (원) · off-hours low */ ovtm_untp_lwpr: 'int?',
        /** 시간외 단일가 예상 체결가 (원) · indicative off-hours price */ ovtm_untp_antc_cnpr: 'int?',
        /** 시간외 단일가 예상 체결 대비 (원) · indicative off-hours change */ ovtm_untp_antc_cntg_vrss: 'int?',
        /** 시간외 단일가 예상 체결 대비 부호 · direction of the indicative off-hours change */
        ovtm_untp_antc_cntg_vrss_sign: 'sign?',
        /** 시간외 단일가 예상 체결 대비율 (%) · indicative off-hours change */ ovtm_untp_antc_cntg_ctrt: 'decimal?',
        /** 시간외 단일가 예상 거래량 (주) · indicative off-hours volume */ ovtm_untp_antc_vol: 'int?',
        /** 상한 부호 · sign that marks the upper limit */ uplm_sign: 'sign?',
        /** 하한 부호 · sign that marks the lower limit */ lslm_sign: 'sign?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 체결 시간 (HHMMSS) · time of the trade */ stck_cntg_hour: 'time?',
        /** 주식 현재가 (원) · price of the trade */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 누적 거래량 (주) · off-hours volume so far */ acml_vol: 'int?',
        /** 체결 거래량 (주) · quantity of the trade */ cntg_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireTimeOvertimeconclusion`. */
export interface InquireTimeOvertimeconclusionParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireTimeOvertimeconclusion`. */
export interface InquireTimeOvertimeconclusionResult extends ResultOf<typeof spec> {}

/**
 * 주식현재가 시간외시간별체결 · trades of the off-hours session, by time.
 *
 * v1_국내주식-025 · TR `FHPST02310000` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * `output1` 현재 (now), `output2` 체결, 최근부터 (trades, newest first).
 *
 * @example
 * import { inquireTimeOvertimeconclusion } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireTimeOvertimeconclusion(client, { FID_INPUT_ISCD: '018000' })
 * for (const row of output2) console.log(row.stck_cntg_hour, row.stck_prpr)
 * @category 국내주식 › 기본시세
 */
export const inquireTimeOvertimeconclusion: Endpoint<
  InquireTimeOvertimeconclusionParams,
  InquireTimeOvertimeconclusionResult
> = /* @__PURE__ */ endpoint(spec)
