import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.captureUplowprice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/capture-uplowprice',
  tr: { real: 'FHKST130000C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { J: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11300': '기본값' },
    /** 상하한가 구분코드 · which limit: upper or lower */
    FID_PRC_CLS_CODE: { '0': '상한가', '1': '하한가' },
    /** 분류구분코드 · at the limit, or how near to it */
    FID_DIV_CLS_CODE: {
      '0': '상하한가 종목',
      '6': '8% 상하한가 근접',
      '5': '10% 상하한가 근접',
      '1': '15% 상하한가 근접',
      '2': '20% 상하한가 근접',
      '3': '25% 상하한가 근접',
    },
    /** 입력종목코드 (0000 전체, 0001 코스피, 1001 코스닥 등) · the whole market, or one of its markets */
    FID_INPUT_ISCD: 'text',
    /** 대상구분코드, 공란 · always blank */
    FID_TRGT_CLS_CODE: { '': '공란' },
    /** 대상제외구분코드, 공란 · always blank */
    FID_TRGT_EXLS_CLS_CODE: { '': '공란' },
    /** 입력가격1, 공란 · always blank */
    FID_INPUT_PRICE_1: { '': '공란' },
    /** 입력가격2, 공란 · always blank */
    FID_INPUT_PRICE_2: { '': '공란' },
    /** 거래량수, 공란 · always blank */
    FID_VOL_CNT: { '': '공란' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 유가증권단축종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** HTS한글종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 총매도호가잔량 (주) · total ask quantity */ total_askp_rsqn: 'int?',
        /** 총매수호가잔량 (주) · total bid quantity */ total_bidp_rsqn: 'int?',
        /** 매도호가잔량1 (주) · ask quantity, level 1 */ askp_rsqn1: 'int?',
        /** 매수호가잔량1 (주) · bid quantity, level 1 */ bidp_rsqn1: 'int?',
        /** 전일거래량 (주) · volume of the previous day */ prdy_vol: 'int?',
        /** 매도체결량 (주) · volume sold */ seln_cnqn: 'int?',
        /** 매수체결량 (주) · volume bought */ shnu_cnqn: 'int?',
        /** 주식하한가 (원) · lower price limit */ stck_llam: 'int?',
        /** 주식상한가 (원) · upper price limit */ stck_mxpr: 'int?',
        /** 전일대비거래량비율 (%) · volume against the previous day */ prdy_vrss_vol_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `captureUplowprice`. */
export interface CaptureUplowpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `captureUplowprice`. */
export interface CaptureUplowpriceResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 상하한가 포착 · stocks at or near a price limit.
 *
 * 국내주식-190 · TR `FHKST130000C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { captureUplowprice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await captureUplowprice(client, {
 *   FID_PRC_CLS_CODE: '0',
 *   FID_DIV_CLS_CODE: '0',
 *   FID_INPUT_ISCD: '0000',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.stck_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const captureUplowprice: RealOnlyEndpoint<CaptureUplowpriceParams, CaptureUplowpriceResult> =
  /* @__PURE__ */ endpoint(spec)
