import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.shortSale',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/short-sale',
  tr: { real: 'FHPST04820000', paper: null },
  lane: 'quote',
  params: {
    /** 적용 범위 거래량 (주 이상), 공란이면 전체 · least volume; left out: all */
    FID_APLY_RANG_VOL: 'int?',
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: '주식' },
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20482': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 코스피, 1001 코스닥, 2001 코스피200, 4001 KRX100, 3003 코스닥150 등) · market or index to ask for */
    FID_INPUT_ISCD: 'text',
    /** 조회구분 (일/월) · unit of the period */
    FID_PERIOD_DIV_CODE: { D: '일', M: '월' },
    /** 조회기간 (일수 또는 월수) · length of the period; what a code means depends on the unit */
    FID_INPUT_CNT_1: {
      '0': '1일',
      '1': '2일 (월: 1개월)',
      '2': '3일 (월: 2개월)',
      '3': '4일 (월: 3개월)',
      '4': '1주일',
      '9': '2주일',
      '14': '3주일',
    },
    /** 대상 제외 구분 코드 · issues to leave out */
    FID_TRGT_EXLS_CLS_CODE: { '0': '전체 입력', '': '공란' },
    /** 대상 구분 코드 · issues to include */
    FID_TRGT_CLS_CODE: { '0': '전체 입력', '': '공란' },
    /** 적용 범위 가격1 (원 이상), 공란 가능 · lowest price; may be left out */
    FID_APLY_RANG_PRC_1: 'int?',
    /** 적용 범위 가격2 (원 이하), 공란 가능 · highest price; may be left out */
    FID_APLY_RANG_PRC_2: 'int?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 공매도 체결 수량 (주) · shares sold short */ ssts_cntg_qty: 'int?',
        /** 공매도 거래량 비중 (%) · share of short sales in the volume */ ssts_vol_rlim: 'decimal?',
        /** 공매도 거래 대금 · amount sold short */ ssts_tr_pbmn: 'int?',
        /** 공매도 거래대금 비중 (%) · share of short sales in the turnover */ ssts_tr_pbmn_rlim: 'decimal?',
        /** 기준 일자1 · first day of the period */ stnd_date1: 'date?',
        /** 기준 일자2 · last day of the period */ stnd_date2: 'date?',
        /** 평균가격 (원) · average price */ avrg_prc: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `shortSale`. */
export interface ShortSaleParams extends ParamsOf<typeof spec> {}
/** Answer of `shortSale`. */
export interface ShortSaleResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 공매도 상위종목 · stocks by short sales.
 *
 * 국내주식-133 · TR `FHPST04820000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * Bounds may be left out, as the official sample does; the reference does not say what a blank means.
 *
 * @example
 * import { shortSale } from '@kis/rest/domestic-stock'
 *
 * const { output } = await shortSale(client, {
 *   FID_INPUT_ISCD: '0000',
 *   FID_PERIOD_DIV_CODE: 'D',
 *   FID_INPUT_CNT_1: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.ssts_vol_rlim)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const shortSale: RealOnlyEndpoint<ShortSaleParams, ShortSaleResult> = /* @__PURE__ */ endpoint(spec)
