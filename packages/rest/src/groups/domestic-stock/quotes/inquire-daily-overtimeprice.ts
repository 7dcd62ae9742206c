import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireDailyOvertimeprice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-daily-overtimeprice',
  tr: { real: 'FHPST02320000', paper: 'FHPST02320000' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: '주식, ETF, ETN' },
    /** 종목코드 6자리, ETN은 앞에 Q · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
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
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 시간외 단일가 현재가 (원) · current price in the single-price off-hours session */ ovtm_untp_prpr: 'int?',
        /** 시간외 단일가 전일 대비 (원) · off-hours change since the previous close */ ovtm_untp_prdy_vrss: 'int?',
        /** 시간외 단일가 전일 대비 부호 · direction of the off-hours change */ ovtm_untp_prdy_vrss_sign: 'sign?',
        /** 시간외 단일가 전일 대비율 (%) · off-hours change since the previous close */
        ovtm_untp_prdy_ctrt: 'decimal?',
        /** 시간외 단일가 거래량 (주) · off-hours volume */ ovtm_untp_vol: 'int?',
        /** 주식 종가 (원) · close of the regular session */ stck_clpr: 'int?',
        /** 전일 대비 (원) · change of the regular close since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change of the regular close since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the regular session */ acml_vol: 'int?',
        /** 시간외 단일가 거래대금 (원) · off-hours turnover */ ovtm_untp_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyOvertimeprice`. */
export interface InquireDailyOvertimepriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyOvertimeprice`. */
export interface InquireDailyOvertimepriceResult extends ResultOf<typeof spec> {}

/**
 * 주식현재가 시간외일자별주가 · single-price off-hours session of a stock by day.
 *
 * v1_국내주식-026 · TR `FHPST02320000` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * `output1` 단건 (one record), `output2` 목록 (list).
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { inquireDailyOvertimeprice } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireDailyOvertimeprice(client, { FID_INPUT_ISCD: '005930' })
 * for (const row of output2) console.log(row.stck_bsop_date, row.ovtm_untp_prpr)
 * @category 국내주식 › 기본시세
 */
export const inquireDailyOvertimeprice: Endpoint<InquireDailyOvertimepriceParams, InquireDailyOvertimepriceResult> =
  /* @__PURE__ */ endpoint(spec)
