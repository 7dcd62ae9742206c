import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.newsTitle',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/news-title',
  tr: { real: 'FHKST01011800', paper: null },
  lane: 'quote',
  params: {
    /** 뉴스 제공 업체 코드 · news provider; blank: all */
    FID_NEWS_OFER_ENTP_CODE: 'text?',
    /** 조건 시장 구분 코드 · market; blank: all */
    FID_COND_MRKT_CLS_CODE: 'text?',
    /** 종목코드, 공란이면 전체 · stock code; blank: all */
    FID_INPUT_ISCD: 'text?',
    /** 제목 내용 · text of the headline */
    FID_TITL_CNTT: 'text?',
    /** 입력 날짜1 (YYYYMMDD) · day to read back from; blank: now */
    FID_INPUT_DATE_1: 'text?',
    /** 입력 시간1 (HHMMSS) · time to read back from; blank: now */
    FID_INPUT_HOUR_1: 'text?',
    /** 순위 정렬 구분 코드 · sort order, codes unknown */
    FID_RANK_SORT_CLS_CODE: 'text?',
    /** 입력 일련번호 · serial number to read back from */
    FID_INPUT_SRNO: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 내용 조회용 일련번호 · serial number to read the text by */ cntt_usiq_srno: 'text',
        /** 뉴스 제공 업체 코드 · news provider */ news_ofer_entp_code: 'text?',
        /** 작성일자 · day of writing */ data_dt: 'date?',
        /** 작성시간 (HHMMSS) · time of writing */ data_tm: 'time?',
        /** HTS 공시 제목 내용 · headline */ hts_pbnt_titl_cntt: 'text?',
        /** 뉴스 대구분 · category of the news */ news_lrdv_code: 'text?',
        /** 자료원 · source */ dorg: 'text?',
        /** 종목 코드1 · stock the news is about, 1 */ iscd1: 'text?',
        /** 종목 코드2 · stock the news is about, 2 */ iscd2: 'text?',
        /** 종목 코드3 · stock the news is about, 3 */ iscd3: 'text?',
        /** 종목 코드4 · stock the news is about, 4 */ iscd4: 'text?',
        /** 종목 코드5 · stock the news is about, 5 */ iscd5: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `newsTitle`. */
export interface NewsTitleParams extends ParamsOf<typeof spec> {}
/** Answer of `newsTitle`. */
export interface NewsTitleResult extends ResultOf<typeof spec> {}

/**
 * 종합 시황/공시(제목) · headlines of news and disclosures.
 *
 * 국내주식-141 · TR `FHKST01011800` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 문서 없음, 공식 샘플 기준 (no reference page: after the official sample).
 *
 * 모두 비우면 최신 제목 (with nothing set: the latest headlines). `output`은 목록으로 추정 (a list, as far as can be guessed).
 *
 * @example
 * import { newsTitle } from '@kis/rest/domestic-stock'
 *
 * const { output } = await newsTitle(client)
 * for (const row of output) console.log(row.data_dt, row.data_tm, row.hts_pbnt_titl_cntt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const newsTitle: RealOnlyEndpoint<NewsTitleParams, NewsTitleResult> = /* @__PURE__ */ endpoint(spec)
