import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.countriesHoliday',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/quotations/countries-holiday',
  tr: { real: 'CTOS5011R', paper: null },
  lane: 'quote',
  paging: { cursor: { CTX_AREA_NK: 'ctx_area_nk', CTX_AREA_FK: 'ctx_area_fk' } },
  params: {
    /** 기준일자 (YYYYMMDD) · day of the trade */
    TRAD_DT: 'date',
    /** 연속조회키, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK: 'text?',
    /** 연속조회검색조건, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 상품유형코드 · market */ prdt_type_cd: {
          '512': '미국 나스닥',
          '513': '미국 뉴욕거래소',
          '529': '미국 아멕스',
          '527': '미국 PINK SHEETS (추정)',
          '528': '미국 OTCBB (추정)',
          '556': '베트남 업콤거래소',
          '515': '일본',
          '501': '홍콩',
          '543': '홍콩CNY',
          '558': '홍콩USD',
          '507': '베트남 하노이거래소',
          '508': '베트남 호치민거래소',
          '551': '중국 상해A',
          '552': '중국 심천A',
        },
        /** 거래국가코드 · country */ tr_natn_cd: {
          '840': '미국',
          '392': '일본',
          '344': '홍콩',
          '704': '베트남',
          '156': '중국',
        },
        /** 거래국가명 · country, as text */ tr_natn_name: 'text?',
        /** 국가영문약어코드 · country, two letters */ natn_eng_abrv_cd: {
          US: '미국',
          JP: '일본',
          HK: '홍콩',
          VN: '베트남',
          CN: '중국',
        },
        /** 거래시장코드 · market within its country */ tr_mket_cd: 'text?',
        /** 거래시장명 · name of the market */ tr_mket_name: 'text?',
        /** 현지결제일자 · settlement day, local */ acpl_sttl_dt: 'date?',
        /** 국내결제일자 · settlement day, in Korea */ dmst_sttl_dt: 'date?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `countriesHoliday`. */
export interface CountriesHolidayParams extends ParamsOf<typeof spec> {}
/** Answer of `countriesHoliday`. */
export interface CountriesHolidayResult extends ResultOf<typeof spec> {}

/**
 * 해외결제일자조회 · settlement days of overseas markets for trades of a day.
 *
 * 해외주식-017 · TR `CTOS5011R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 불확실 (paging uncertain)
 *
 * The document denies paging, its example carries cursors (문서와 예시가 다름).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { countriesHoliday } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(countriesHoliday, client, { TRAD_DT: '20221227' })
 * for await (const row of pages.items('output')) console.log(row.tr_mket_name, row.dmst_sttl_dt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 기본시세
 */
export const countriesHoliday: RealOnlyEndpoint<CountriesHolidayParams, CountriesHolidayResult> =
  /* @__PURE__ */ endpoint(spec)
