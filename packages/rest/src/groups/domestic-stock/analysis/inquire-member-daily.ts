import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireMemberDaily',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-member-daily',
  tr: { real: 'FHPST04540000', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 입력종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 회원사코드 · broker, five digits such as `00003` */
    FID_INPUT_ISCD_2: 'text',
    /** 입력날짜1 (YYYYMMDD) · first day */
    FID_INPUT_DATE_1: 'date',
    /** 입력날짜2 (YYYYMMDD) · last day */
    FID_INPUT_DATE_2: 'date',
    /** 구간구분코드, 공란 · always blank */
    FID_SCTN_CLS_CODE: { '': '공란' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식영업일자 · trading day */ stck_bsop_date: 'date?',
        /** 총매도수량 (주) · sold by the broker */ total_seln_qty: 'int?',
        /** 총매수수량 (주) · bought by the broker */ total_shnu_qty: 'int?',
        /** 순매수수량 (주) · net buying by the broker */ ntby_qty: 'int?',
        /** 주식현재가 (원) · close of that day */ stck_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 (주) · volume of the day */ acml_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireMemberDaily`. */
export interface InquireMemberDailyParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireMemberDaily`. */
export interface InquireMemberDailyResult extends ResultOf<typeof spec> {}

/**
 * 주식현재가 회원사 종목매매동향 · trading of a stock by one broker, by day.
 *
 * 국내주식-197 · TR `FHPST04540000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { inquireMemberDaily } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireMemberDaily(client, {
 *   FID_COND_MRKT_DIV_CODE: 'J',
 *   FID_INPUT_ISCD: '005930',
 *   FID_INPUT_ISCD_2: '00003',
 *   FID_INPUT_DATE_1: '20240101',
 *   FID_INPUT_DATE_2: '20240126',
 * })
 * for (const row of output) console.log(row.stck_bsop_date, row.ntby_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const inquireMemberDaily: RealOnlyEndpoint<InquireMemberDailyParams, InquireMemberDailyResult> =
  /* @__PURE__ */ endpoint(spec)
