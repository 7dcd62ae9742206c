import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.investOpinion',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/invest-opinion',
  tr: { real: 'FHKST663300C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · market; fixed */
    FID_COND_MRKT_DIV_CODE: { J: '기본값' },
    /** 조건화면분류코드 · screen; fixed */
    FID_COND_SCR_DIV_CODE: { '16633': '기본값' },
    /** 입력종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
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
        /** 투자의견 · opinion, in the words of the broker */ invt_opnn: 'text?',
        /** 투자의견구분코드 · class of the opinion */ invt_opnn_cls_code: 'text?',
        /** 직전투자의견 · opinion before this one */ rgbf_invt_opnn: 'text?',
        /** 직전투자의견구분코드 · class of the opinion before this one */ rgbf_invt_opnn_cls_code: 'text?',
        /** 회원사명 · broker */ mbcr_name: 'text?',
        /** HTS목표가격 (원) · target price */ hts_goal_prc: 'int?',
        /** 주식전일종가 (원) · previous close */ stck_prdy_clpr: 'int?',
        /** 주식N일괴리도 (원) · previous close less the target price */ stck_nday_esdg: 'decimal?',
        /** N일괴리율 (%) · previous close against the target price */ nday_dprt: 'decimal?',
        /** 주식선물괴리도 (원) · price less the target price */ stft_esdg: 'decimal?',
        /** 괴리율 (%) · price against the target price */ dprt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `investOpinion`. */
export interface InvestOpinionParams extends ParamsOf<typeof spec> {}
/** Answer of `investOpinion`. */
export interface InvestOpinionResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 종목투자의견 · investment opinions of all brokers on a stock.
 *
 * 국내주식-188 · TR `FHKST663300C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { investOpinion } from '@kis/rest/domestic-stock'
 *
 * const { output } = await investOpinion(client, {
 *   FID_INPUT_ISCD: '005930',
 *   FID_INPUT_DATE_1: '20260102',
 *   FID_INPUT_DATE_2: '20260331',
 * })
 * for (const row of output) console.log(row.mbcr_name, row.invt_opnn, row.hts_goal_prc)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const investOpinion: RealOnlyEndpoint<InvestOpinionParams, InvestOpinionResult> = /* @__PURE__ */ endpoint(spec)
