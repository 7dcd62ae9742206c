import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.dailyShortSale',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/daily-short-sale',
  tr: { real: 'FHPST04830000', paper: null },
  lane: 'quote',
  params: {
    /** 입력 날짜2 (YYYYMMDD) · last day */
    FID_INPUT_DATE_2: 'date?',
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: '주식' },
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 입력 날짜1 (YYYYMMDD), 공란이면 전체 · first day; blank: all */
    FID_INPUT_DATE_1: 'date?',
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
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 종가 (원) · close */ stck_clpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 기준 거래량 합계 (주) · volume summed up over the period */ stnd_vol_smtn: 'int?',
        /** 공매도 체결 수량 (주) · short sales, quantity */ ssts_cntg_qty: 'int?',
        /** 공매도 거래량 비중 (%) · share of short sales in the volume */ ssts_vol_rlim: 'decimal?',
        /** 누적 공매도 체결 수량 (주) · short sales summed up, quantity */ acml_ssts_cntg_qty: 'int?',
        /** 누적 공매도 체결 수량 비중 (%) · share of the summed short sales in the volume */
        acml_ssts_cntg_qty_rlim: 'decimal?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 기준 거래대금 합계 (원) · turnover summed up over the period */ stnd_tr_pbmn_smtn: 'int?',
        /** 공매도 거래 대금 (원) · short sales, amount */ ssts_tr_pbmn: 'int?',
        /** 공매도 거래대금 비중 (%) · share of short sales in the turnover */ ssts_tr_pbmn_rlim: 'decimal?',
        /** 누적 공매도 거래 대금 (원) · short sales summed up, amount */ acml_ssts_tr_pbmn: 'int?',
        /** 누적 공매도 거래 대금 비중 (%) · share of the summed short sales in the turnover */
        acml_ssts_tr_pbmn_rlim: 'decimal?',
        /** 주식 시가 (원) · open */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low of the day */ stck_lwpr: 'int?',
        /** 평균가격 (원) · average price */ avrg_prc: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `dailyShortSale`. */
export interface DailyShortSaleParams extends ParamsOf<typeof spec> {}
/** Answer of `dailyShortSale`. */
export interface DailyShortSaleResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 공매도 일별추이 · short sales of a stock by day.
 *
 * 국내주식-134 · TR `FHPST04830000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 단건 (one record), `output2` 목록 (list).
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { dailyShortSale } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await dailyShortSale(client, {
 *   FID_INPUT_ISCD: '005930',
 *   FID_INPUT_DATE_1: '20240601',
 *   FID_INPUT_DATE_2: '20240628',
 * })
 * for (const row of output2) console.log(row.stck_bsop_date, row.ssts_cntg_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const dailyShortSale: RealOnlyEndpoint<DailyShortSaleParams, DailyShortSaleResult> =
  /* @__PURE__ */ endpoint(spec)
