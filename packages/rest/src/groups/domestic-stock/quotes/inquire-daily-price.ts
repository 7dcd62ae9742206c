import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireDailyPrice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-daily-price',
  tr: { real: 'FHKST01010400', paper: 'FHKST01010400' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 기간 분류 코드 · by day, week or month; the last 30 of them */
    FID_PERIOD_DIV_CODE: { D: '일, 최근 30거래일', W: '주, 최근 30주', M: '월, 최근 30개월' },
    /** 수정주가 원주가 가격 · original or adjusted prices */
    FID_ORG_ADJ_PRC: { '0': '수정주가 미반영', '1': '수정주가 반영' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 시가 (원) · open */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low */ stck_lwpr: 'int?',
        /** 주식 종가 (원) · close */ stck_clpr: 'int?',
        /** 누적 거래량 (주) · volume */ acml_vol: 'int?',
        /** 전일 대비 거래량 비율 (%) · volume against the one before */ prdy_vrss_vol_rate: 'decimal?',
        /** 전일 대비 (원) · change since the close before */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the close before */ prdy_ctrt: 'decimal?',
        /** HTS 외국인 소진율 (%) · foreign quota used */ hts_frgn_ehrt: 'decimal?',
        /** 외국인 순매수 수량 (주) · net buying by foreigners */ frgn_ntby_qty: 'int?',
        /** 락 구분 코드 · ex-rights, ex-dividend; other codes for none */ flng_cls_code: {
          '01': '권리락',
          '02': '배당락',
          '03': '분배락',
          '04': '권배락',
          '05': '중간(분기)배당락',
          '06': '권리중간배당락',
          '07': '권리분기배당락',
        },
        /** 누적 분할 비율 (%) · accumulated ratio of splits */ acml_prtt_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyPrice`. */
export interface InquireDailyPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyPrice`. */
export interface InquireDailyPriceResult extends ResultOf<typeof spec> {}

/**
 * 주식현재가 일자별 · prices of a stock by day, week or month.
 *
 * v1_국내주식-010 · TR `FHKST01010400` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { inquireDailyPrice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireDailyPrice(client, {
 *   FID_COND_MRKT_DIV_CODE: 'J',
 *   FID_INPUT_ISCD: '005930',
 *   FID_PERIOD_DIV_CODE: 'D',
 *   FID_ORG_ADJ_PRC: '0',
 * })
 * for (const row of output) console.log(row.stck_bsop_date, row.stck_clpr)
 * @category 국내주식 › 기본시세
 */
export const inquireDailyPrice: Endpoint<InquireDailyPriceParams, InquireDailyPriceResult> =
  /* @__PURE__ */ endpoint(spec)
