import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireDailyTradeVolume',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-daily-trade-volume',
  tr: { real: 'FHKST03010800', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 입력 날짜1 (YYYYMMDD) · first day */
    FID_INPUT_DATE_1: 'date?',
    /** 입력 날짜2 (YYYYMMDD) · last day */
    FID_INPUT_DATE_2: 'date?',
    /** 기간 분류 코드 · fixed */
    FID_PERIOD_DIV_CODE: { D: '기본값' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 매수 체결량 합계 (주) · volume bought, of the last day */ shnu_cnqn_smtn: 'int?',
        /** 매도 체결량 합계 (주) · volume sold, of the last day */ seln_cnqn_smtn: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 총 매도 수량 (주) · volume sold */ total_seln_qty: 'int?',
        /** 총 매수 수량 (주) · volume bought */ total_shnu_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyTradeVolume`. */
export interface InquireDailyTradeVolumeParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyTradeVolume`. */
export interface InquireDailyTradeVolumeResult extends ResultOf<typeof spec> {}

/**
 * 종목별일별매수매도체결량 · bought and sold volume of a stock by day.
 *
 * v1_국내주식-056 · TR `FHKST03010800` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 단건 (one record), `output2` 목록 (list).
 *
 * @example
 * import { inquireDailyTradeVolume } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireDailyTradeVolume(client, {
 *   FID_COND_MRKT_DIV_CODE: 'J',
 *   FID_INPUT_ISCD: '005930',
 *   FID_INPUT_DATE_1: '20240101',
 *   FID_INPUT_DATE_2: '20240126',
 * })
 * for (const row of output2) console.log(row.stck_bsop_date, row.total_seln_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const inquireDailyTradeVolume: RealOnlyEndpoint<InquireDailyTradeVolumeParams, InquireDailyTradeVolumeResult> =
  /* @__PURE__ */ endpoint(spec)
