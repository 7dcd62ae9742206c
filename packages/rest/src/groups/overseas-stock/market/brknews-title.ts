import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.brknewsTitle',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/brknews-title',
  tr: { real: 'FHKST01011801', paper: null },
  lane: 'quote',
  params: {
    /** 뉴스제공업체코드 · news provider; fixed to all */
    FID_NEWS_OFER_ENTP_CODE: { '0': '전체조회' },
    /** 조건시장구분코드, 공란 · always blank */
    FID_COND_MRKT_CLS_CODE: { '': '공란' },
    /** 입력종목코드, 공란 · always blank */
    FID_INPUT_ISCD: { '': '공란' },
    /** 제목내용, 공란 · always blank */
    FID_TITL_CNTT: { '': '공란' },
    /** 입력날짜1, 공란 · always blank */
    FID_INPUT_DATE_1: { '': '공란' },
    /** 입력시간1, 공란 · always blank */
    FID_INPUT_HOUR_1: { '': '공란' },
    /** 순위정렬구분코드, 공란 · always blank */
    FID_RANK_SORT_CLS_CODE: { '': '공란' },
    /** 입력일련번호, 공란 · always blank */
    FID_INPUT_SRNO: { '': '공란' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11801': '기본값' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 내용조회용일련번호 · number to read the text by */ cntt_usiq_srno: 'text?',
        /** 뉴스제공업체코드 · news provider */ news_ofer_entp_code: 'text?',
        /** 작성일자 · day of writing */ data_dt: 'date?',
        /** 작성시간 (HHMMSS) · time of writing */ data_tm: 'time?',
        /** 제목 (HTS공시제목내용) · headline */ hts_pbnt_titl_cntt: 'text?',
        /** 뉴스 대구분 · kind of news */ news_lrdv_code: 'text?',
        /** 자료원 · source */ dorg: 'text?',
        /** 종목코드1 · code of stock 1 */ iscd1: 'text?',
        /** 종목코드2 · code of stock 2 */ iscd2: 'text?',
        /** 종목코드3 · code of stock 3 */ iscd3: 'text?',
        /** 종목코드4 · code of stock 4 */ iscd4: 'text?',
        /** 종목코드5 · code of stock 5 */ iscd5: 'text?',
        /** 종목코드6 · code of stock 6 */ iscd6: 'text?',
        /** 종목코드7 · code of stock 7 */ iscd7: 'text?',
        /** 종목코드8 · code of stock 8 */ iscd8: 'text?',
        /** 종목코드9 · code of stock 9 */ iscd9: 'text?',
        /** 종목코드10 · code of stock 10 */ iscd10: 'text?',
        /** 한글종목명1 · name of stock 1, in Korean */ kor_isnm1: 'text?',
        /** 한글종목명2 · name of stock 2, in Korean */ kor_isnm2: 'text?',
        /** 한글종목명3 · name of stock 3, in Korean */ kor_isnm3: 'text?',
        /** 한글종목명4 · name of stock 4, in Korean */ kor_isnm4: 'text?',
        /** 한글종목명5 · name of stock 5, in Korean */ kor_isnm5: 'text?',
        /** 한글종목명6 · name of stock 6, in Korean */ kor_isnm6: 'text?',
        /** 한글종목명7 · name of stock 7, in Korean */ kor_isnm7: 'text?',
        /** 한글종목명8 · name of stock 8, in Korean */ kor_isnm8: 'text?',
        /** 한글종목명9 · name of stock 9, in Korean */ kor_isnm9: 'text?',
        /** 한글종목명10 · name of stock 10, in Korean */ kor_isnm10: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `brknewsTitle`. */
export interface BrknewsTitleParams extends ParamsOf<typeof spec> {}
/** Answer of `brknewsTitle`. */
export interface BrknewsTitleResult extends ResultOf<typeof spec> {}

/**
 * 해외속보(제목) · headlines of breaking overseas news.
 *
 * 해외주식-055 · TR `FHKST01011801` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { brknewsTitle } from '@kis/rest/overseas-stock'
 *
 * const { output } = await brknewsTitle(client)
 * for (const row of output) console.log(row.data_dt, row.data_tm, row.hts_pbnt_titl_cntt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 시세분석
 */
export const brknewsTitle: RealOnlyEndpoint<BrknewsTitleParams, BrknewsTitleResult> = /* @__PURE__ */ endpoint(spec)
