import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.chkHoliday',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/chk-holiday',
  tr: { real: 'CTCA0903R', paper: null },
  lane: 'quote',
  paging: { cursor: { CTX_AREA_NK: 'ctx_area_nk', CTX_AREA_FK: 'ctx_area_fk' } },
  params: {
    /** 기준일자 (YYYYMMDD) · first day of the list */
    BASS_DT: 'date',
    /** 연속조회키, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK: 'text?',
    /** 연속조회검색조건, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 기준일자 · day */ bass_dt: 'date',
        /** 요일구분코드 · day of the week, from Sunday */ wday_dvsn_cd: {
          '01': '일요일',
          '02': '월요일',
          '03': '화요일',
          '04': '수요일',
          '05': '목요일',
          '06': '금요일',
          '07': '토요일',
        },
        /** 영업일여부 · business day of banks and brokers */ bzdy_yn: 'flag?',
        /** 거래일여부 · trading day; `Y` even at weekends in the official example */ tr_day_yn: 'flag?',
        /** 개장일여부 · the market is open: use this one */ opnd_yn: 'flag',
        /** 결제일여부 · settlement day */ sttl_day_yn: 'flag?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `chkHoliday`. */
export interface ChkHolidayParams extends ParamsOf<typeof spec> {}
/** Answer of `chkHoliday`. */
export interface ChkHolidayResult extends ResultOf<typeof spec> {}

/**
 * 국내휴장일조회 · which days the Korean market is open.
 *
 * 국내주식-040 · TR `CTCA0903R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 불확실 (paging uncertain)
 *
 * KIS asks for one call a day: keep the answer. The reference denies paging, yet replies carry cursors and announce more.
 *
 * @example
 * import { chkHoliday } from '@kis/rest/domestic-stock'
 *
 * const { output } = await chkHoliday(client, { BASS_DT: '20260302' })
 * console.log(output.find((day) => day.opnd_yn)?.bass_dt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const chkHoliday: RealOnlyEndpoint<ChkHolidayParams, ChkHolidayResult> = /* @__PURE__ */ endpoint(spec)
