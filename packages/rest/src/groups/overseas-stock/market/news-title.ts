import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.newsTitle',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/news-title',
  tr: { real: 'HHPSTH60100C1', paper: null },
  lane: 'quote',
  params: {
    /** 뉴스구분, 공란이면 전체 · kind of news; left out: all */
    INFO_GB: 'text?',
    /** 중분류, 공란이면 전체 · subject; left out: all */
    CLASS_CD: 'text?',
    /** 국가코드 · country; left out: all */
    NATION_CD: { CN: '중국', HK: '홍콩', US: '미국', '': '전체' },
    /** 거래소코드, 공란이면 전체 · exchange, such as `NAS`; left out: all */
    EXCHANGE_CD: 'text?',
    /** 종목코드, 공란이면 전체 · symbol; left out: all */
    SYMB: 'text?',
    /** 조회일자 (YYYYMMDD), 공란이면 전체 · day of the news; left out: all */
    DATA_DT: 'date?',
    /** 조회시간 (HHMMSS), 공란이면 전체 · time of the news; left out: all */
    DATA_TM: 'time?',
    /** 다음키, 공란 · always blank */
    CTS: { '': '공란' },
  },
  output: {
    outblock1: {
      shape: 'many',
      fields: {
        /** 뉴스구분 · kind of news */ info_gb: 'text?',
        /** 뉴스키 · key of the news */ news_key: 'text?',
        /** 작성일자 (문서 라벨은 조회일자) · day of the news */ data_dt: 'date?',
        /** 작성시간 (HHMMSS, 문서 라벨은 조회시간) · time of the news */ data_tm: 'time?',
        /** 중분류 · subject */ class_cd: 'text?',
        /** 중분류명 · subject, as text such as `종목리포트` */ class_name: 'text?',
        /** 자료원 · source, such as `연합미국` */ source: 'text?',
        /** 국가코드 · country */ nation_cd: 'text?',
        /** 거래소코드 · exchange; blank unless about one stock */ exchange_cd: 'text?',
        /** 종목코드 · symbol; blank unless about one stock */ symb: 'text?',
        /** 종목명 · name of the stock */ symb_name: 'text?',
        /** 제목 · headline */ title: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `newsTitle`. */
export interface NewsTitleParams extends ParamsOf<typeof spec> {}
/** Answer of `newsTitle`. */
export interface NewsTitleResult extends ResultOf<typeof spec> {}

/**
 * 해외뉴스종합(제목) · headlines of overseas news.
 *
 * 해외주식-053 · TR `HHPSTH60100C1` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { newsTitle } from '@kis/rest/overseas-stock'
 *
 * const { outblock1 } = await newsTitle(client)
 * for (const row of outblock1) console.log(row.data_dt, row.data_tm, row.title)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 시세분석
 */
export const newsTitle: RealOnlyEndpoint<NewsTitleParams, NewsTitleResult> = /* @__PURE__ */ endpoint(spec)
