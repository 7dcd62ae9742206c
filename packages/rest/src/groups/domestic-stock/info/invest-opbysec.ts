import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.investOpbysec',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/invest-opbysec',
  tr: { real: 'FHKST663400C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · market; fixed */
    FID_COND_MRKT_DIV_CODE: { J: '기본값' },
    /** 조건화면분류코드 · screen; fixed */
    FID_COND_SCR_DIV_CODE: { '16634': '기본값' },
    /** 입력종목코드, 회원사코드를 입력 · code of the broker, from the member master; `999` is used for all */
    FID_INPUT_ISCD: 'text',
    /** 분류구분코드 · opinions to list */
    FID_DIV_CLS_CODE: { '0': '전체', '1': '매수', '2': '중립', '3': '매도' },
    /** 입력날짜1 (YYYYMMDD) · first day */
    FID_INPUT_DATE_1: 'date',
    /** 입력날짜2 (YYYYMMDD) · last day */
    FID_INPUT_DATE_2: 'date',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식영업일자 · day of the opinion */ stck_bsop_date: 'date?',
        /** 주식단축종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** HTS한글종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 투자의견 · opinion, in the words of the broker */ invt_opnn: 'text?',
        /** 투자의견구분코드 · class of the opinion */ invt_opnn_cls_code: 'text?',
        /** 직전투자의견 · opinion before this one */ rgbf_invt_opnn: 'text?',
        /** 직전투자의견구분코드 · class of the opinion before this one */ rgbf_invt_opnn_cls_code: 'text?',
        /** 회원사명 · broker */ mbcr_name: 'text?',
        /** 주식현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** HTS목표가격 (원) · target price */ hts_goal_prc: 'int?',
        /** 주식전일종가 (원) · previous close */ stck_prdy_clpr: 'int?',
        /** 주식선물괴리도 (원) · price less the target price */ stft_esdg: 'decimal?',
        /** 괴리율 (%) · price against the target price */ dprt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `investOpbysec`. */
export interface InvestOpbysecParams extends ParamsOf<typeof spec> {}
/** Answer of `investOpbysec`. */
export interface InvestOpbysecResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 증권사별 투자의견 · investment opinions of one broker or all, on all stocks.
 *
 * 국내주식-189 · TR `FHKST663400C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { investOpbysec } from '@kis/rest/domestic-stock'
 *
 * const { output } = await investOpbysec(client, {
 *   FID_INPUT_ISCD: '999',
 *   FID_DIV_CLS_CODE: '0',
 *   FID_INPUT_DATE_1: '20260302',
 *   FID_INPUT_DATE_2: '20260331',
 * })
 * for (const row of output) console.log(row.stck_shrn_iscd, row.invt_opnn, row.hts_goal_prc)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const investOpbysec: RealOnlyEndpoint<InvestOpbysecParams, InvestOpbysecResult> = /* @__PURE__ */ endpoint(spec)
