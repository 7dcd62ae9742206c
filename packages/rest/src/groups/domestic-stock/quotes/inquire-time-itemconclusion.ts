import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireTimeItemconclusion',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-time-itemconclusion',
  tr: { real: 'FHPST01060000', paper: 'FHPST01060000' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 입력 시간1 (HHMMSS), 이 시각부터 과거로 · time to read back from */
    FID_INPUT_HOUR_1: 'time',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 전일 거래량 (주) · volume of the previous day */ prdy_vol: 'int?',
        /** 대표 시장 한글 명 · market or main index */ rprs_mrkt_kor_name: 'text?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 체결 시간 (HHMMSS) · time of the trade */ stck_cntg_hour: 'time?',
        /** 주식 현재가 (원), 문서의 이름 · price of the trade under its documented name; servers send `stck_prpr` */
        stck_pbpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 당일 체결강도 · buying against selling volume of the day, 100 is even */ tday_rltv: 'decimal?',
        /** 누적 거래량 (주) · volume so far */ acml_vol: 'int?',
        /** 체결량 (주) · quantity of the trade */ cnqn: 'int?',
        /** 주식 현재가 (원) · price of the trade */ stck_prpr: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireTimeItemconclusion`. */
export interface InquireTimeItemconclusionParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireTimeItemconclusion`. */
export interface InquireTimeItemconclusionResult extends ResultOf<typeof spec> {}

/**
 * 주식현재가 당일시간대별체결 · trades of a stock today, read back from a time.
 *
 * v1_국내주식-023 · TR `FHPST01060000` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * `output1` 현재 (now), `output2` 체결, 최근부터 (trades, newest first).
 *
 * @example
 * import { inquireTimeItemconclusion } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireTimeItemconclusion(client, {
 *   FID_COND_MRKT_DIV_CODE: 'J',
 *   FID_INPUT_ISCD: '000660',
 *   FID_INPUT_HOUR_1: '141200',
 * })
 * for (const row of output2) console.log(row.stck_cntg_hour, row.stck_prpr, row.cnqn)
 * @category 국내주식 › 기본시세
 */
export const inquireTimeItemconclusion: Endpoint<InquireTimeItemconclusionParams, InquireTimeItemconclusionResult> =
  /* @__PURE__ */ endpoint(spec)
