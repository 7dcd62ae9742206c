import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.intstockMultprice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/intstock-multprice',
  tr: { real: 'FHKST11300006', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드1 · market of code 1 */
    FID_COND_MRKT_DIV_CODE_1: { J: 'KRX', NX: 'NXT', UN: '통합', U: '업종' },
    /** 입력 종목코드1 · code 1, of a stock or an index */
    FID_INPUT_ISCD_1: 'text',
    /** 조건 시장 분류 코드2 · market of code 2, as in the first */
    FID_COND_MRKT_DIV_CODE_2: 'text?',
    /** 입력 종목코드2 · code 2 */
    FID_INPUT_ISCD_2: 'text?',
    /** 조건 시장 분류 코드3 · market of code 3, as in the first */
    FID_COND_MRKT_DIV_CODE_3: 'text?',
    /** 입력 종목코드3 · code 3 */
    FID_INPUT_ISCD_3: 'text?',
    /** 조건 시장 분류 코드4 · market of code 4, as in the first */
    FID_COND_MRKT_DIV_CODE_4: 'text?',
    /** 입력 종목코드4 · code 4 */
    FID_INPUT_ISCD_4: 'text?',
    /** 조건 시장 분류 코드5 · market of code 5, as in the first */
    FID_COND_MRKT_DIV_CODE_5: 'text?',
    /** 입력 종목코드5 · code 5 */
    FID_INPUT_ISCD_5: 'text?',
    /** 조건 시장 분류 코드6 · market of code 6, as in the first */
    FID_COND_MRKT_DIV_CODE_6: 'text?',
    /** 입력 종목코드6 · code 6 */
    FID_INPUT_ISCD_6: 'text?',
    /** 조건 시장 분류 코드7 · market of code 7, as in the first */
    FID_COND_MRKT_DIV_CODE_7: 'text?',
    /** 입력 종목코드7 · code 7 */
    FID_INPUT_ISCD_7: 'text?',
    /** 조건 시장 분류 코드8 · market of code 8, as in the first */
    FID_COND_MRKT_DIV_CODE_8: 'text?',
    /** 입력 종목코드8 · code 8 */
    FID_INPUT_ISCD_8: 'text?',
    /** 조건 시장 분류 코드9 · market of code 9, as in the first */
    FID_COND_MRKT_DIV_CODE_9: 'text?',
    /** 입력 종목코드9 · code 9 */
    FID_INPUT_ISCD_9: 'text?',
    /** 조건 시장 분류 코드10 · market of code 10, as in the first */
    FID_COND_MRKT_DIV_CODE_10: 'text?',
    /** 입력 종목코드10 · code 10 */
    FID_INPUT_ISCD_10: 'text?',
    /** 조건 시장 분류 코드11 · market of code 11, as in the first */
    FID_COND_MRKT_DIV_CODE_11: 'text?',
    /** 입력 종목코드11 · code 11 */
    FID_INPUT_ISCD_11: 'text?',
    /** 조건 시장 분류 코드12 · market of code 12, as in the first */
    FID_COND_MRKT_DIV_CODE_12: 'text?',
    /** 입력 종목코드12 · code 12 */
    FID_INPUT_ISCD_12: 'text?',
    /** 조건 시장 분류 코드13 · market of code 13, as in the first */
    FID_COND_MRKT_DIV_CODE_13: 'text?',
    /** 입력 종목코드13 · code 13 */
    FID_INPUT_ISCD_13: 'text?',
    /** 조건 시장 분류 코드14 · market of code 14, as in the first */
    FID_COND_MRKT_DIV_CODE_14: 'text?',
    /** 입력 종목코드14 · code 14 */
    FID_INPUT_ISCD_14: 'text?',
    /** 조건 시장 분류 코드15 · market of code 15, as in the first */
    FID_COND_MRKT_DIV_CODE_15: 'text?',
    /** 입력 종목코드15 · code 15 */
    FID_INPUT_ISCD_15: 'text?',
    /** 조건 시장 분류 코드16 · market of code 16, as in the first */
    FID_COND_MRKT_DIV_CODE_16: 'text?',
    /** 입력 종목코드16 · code 16 */
    FID_INPUT_ISCD_16: 'text?',
    /** 조건 시장 분류 코드17 · market of code 17, as in the first */
    FID_COND_MRKT_DIV_CODE_17: 'text?',
    /** 입력 종목코드17 · code 17 */
    FID_INPUT_ISCD_17: 'text?',
    /** 조건 시장 분류 코드18 · market of code 18, as in the first */
    FID_COND_MRKT_DIV_CODE_18: 'text?',
    /** 입력 종목코드18 · code 18 */
    FID_INPUT_ISCD_18: 'text?',
    /** 조건 시장 분류 코드19 · market of code 19, as in the first */
    FID_COND_MRKT_DIV_CODE_19: 'text?',
    /** 입력 종목코드19 · code 19 */
    FID_INPUT_ISCD_19: 'text?',
    /** 조건 시장 분류 코드20 · market of code 20, as in the first */
    FID_COND_MRKT_DIV_CODE_20: 'text?',
    /** 입력 종목코드20 · code 20 */
    FID_INPUT_ISCD_20: 'text?',
    /** 조건 시장 분류 코드21 · market of code 21, as in the first */
    FID_COND_MRKT_DIV_CODE_21: 'text?',
    /** 입력 종목코드21 · code 21 */
    FID_INPUT_ISCD_21: 'text?',
    /** 조건 시장 분류 코드22 · market of code 22, as in the first */
    FID_COND_MRKT_DIV_CODE_22: 'text?',
    /** 입력 종목코드22 · code 22 */
    FID_INPUT_ISCD_22: 'text?',
    /** 조건 시장 분류 코드23 · market of code 23, as in the first */
    FID_COND_MRKT_DIV_CODE_23: 'text?',
    /** 입력 종목코드23 · code 23 */
    FID_INPUT_ISCD_23: 'text?',
    /** 조건 시장 분류 코드24 · market of code 24, as in the first */
    FID_COND_MRKT_DIV_CODE_24: 'text?',
    /** 입력 종목코드24 · code 24 */
    FID_INPUT_ISCD_24: 'text?',
    /** 조건 시장 분류 코드25 · market of code 25, as in the first */
    FID_COND_MRKT_DIV_CODE_25: 'text?',
    /** 입력 종목코드25 · code 25 */
    FID_INPUT_ISCD_25: 'text?',
    /** 조건 시장 분류 코드26 · market of code 26, as in the first */
    FID_COND_MRKT_DIV_CODE_26: 'text?',
    /** 입력 종목코드26 · code 26 */
    FID_INPUT_ISCD_26: 'text?',
    /** 조건 시장 분류 코드27 · market of code 27, as in the first */
    FID_COND_MRKT_DIV_CODE_27: 'text?',
    /** 입력 종목코드27 · code 27 */
    FID_INPUT_ISCD_27: 'text?',
    /** 조건 시장 분류 코드28 · market of code 28, as in the first */
    FID_COND_MRKT_DIV_CODE_28: 'text?',
    /** 입력 종목코드28 · code 28 */
    FID_INPUT_ISCD_28: 'text?',
    /** 조건 시장 분류 코드29 · market of code 29, as in the first */
    FID_COND_MRKT_DIV_CODE_29: 'text?',
    /** 입력 종목코드29 · code 29 */
    FID_INPUT_ISCD_29: 'text?',
    /** 조건 시장 분류 코드30 · market of code 30, as in the first */
    FID_COND_MRKT_DIV_CODE_30: 'text?',
    /** 입력 종목코드30 · code 30 */
    FID_INPUT_ISCD_30: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 코스피 코스닥 구분 명 · market as text */ kospi_kosdaq_cls_name: 'text?',
        /** 시장 조치 구분 명 · measure of the exchange, as text */ mrkt_trtm_cls_name: 'text?',
        /** 시간 구분 코드 · session; `0` in hours */ hour_cls_code: 'text?',
        /** 관심 단축 종목코드 · stock or index code */ inter_shrn_iscd: 'text',
        /** 관심 한글 종목명 · name */ inter_kor_isnm: 'text?',
        /** 관심2 현재가 (원, 업종은 포인트) · current price */ inter2_prpr: 'decimal?',
        /** 관심2 전일 대비 · change since the previous close */ inter2_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주, 업종은 천주) · volume of the day */ acml_vol: 'int?',
        /** 관심2 시가 · open */ inter2_oprc: 'decimal?',
        /** 관심2 고가 · high */ inter2_hgpr: 'decimal?',
        /** 관심2 저가 · low */ inter2_lwpr: 'decimal?',
        /** 관심2 하한가 (원) · lower price limit */ inter2_llam: 'int?',
        /** 관심2 상한가 (원) · upper price limit */ inter2_mxpr: 'int?',
        /** 관심2 매도호가 (원) · best ask */ inter2_askp: 'int?',
        /** 관심2 매수호가 (원) · best bid */ inter2_bidp: 'int?',
        /** 매도 잔량 (주) · quantity at the best ask */ seln_rsqn: 'int?',
        /** 매수 잔량 (주) · quantity at the best bid */ shnu_rsqn: 'int?',
        /** 총 매도호가 잔량 (주) · quantity of all asks */ total_askp_rsqn: 'int?',
        /** 총 매수호가 잔량 (주) · quantity of all bids */ total_bidp_rsqn: 'int?',
        /** 누적 거래 대금 (원, 업종은 백만원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 관심2 전일 종가 · previous close */ inter2_prdy_clpr: 'decimal?',
        /** 시가 대비 최고가 비율 (%) · high against the open */ oprc_vrss_hgpr_rate: 'decimal?',
        /** 관심 예상 체결 대비 · indicative change since the previous close */ intr_antc_cntg_vrss: 'decimal?',
        /** 관심 예상 체결 대비 부호 · direction of the indicative change */ intr_antc_cntg_vrss_sign: 'sign?',
        /** 관심 예상 체결 전일 대비율 (%) · indicative change since the previous close */ intr_antc_cntg_prdy_ctrt:
          'decimal?',
        /** 관심 예상 거래량 · indicative volume */ intr_antc_vol: 'int?',
        /** 관심2 기준가 · base price */ inter2_sdpr: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `intstockMultprice`. */
export interface IntstockMultpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `intstockMultprice`. */
export interface IntstockMultpriceResult extends ResultOf<typeof spec> {}

/**
 * 관심종목(멀티종목) 시세조회 · prices of up to 30 stocks and indices at once.
 *
 * 국내주식-205 · TR `FHKST11300006` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { intstockMultprice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await intstockMultprice(client, {
 *   FID_COND_MRKT_DIV_CODE_1: 'J',
 *   FID_INPUT_ISCD_1: '005930',
 *   FID_COND_MRKT_DIV_CODE_2: 'U',
 *   FID_INPUT_ISCD_2: '0001',
 * })
 * for (const row of output) console.log(row.inter_shrn_iscd, row.inter2_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const intstockMultprice: RealOnlyEndpoint<IntstockMultpriceParams, IntstockMultpriceResult> =
  /* @__PURE__ */ endpoint(spec)
