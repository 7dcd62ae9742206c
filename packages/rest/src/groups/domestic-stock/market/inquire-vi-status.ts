import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireViStatus',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-vi-status',
  tr: { real: 'FHPST01390000', paper: null },
  lane: 'quote',
  params: {
    /** 분류 구분 코드 · up or down */
    FID_DIV_CLS_CODE: { '0': '전체', '1': '상승', '2': '하락' },
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20139': '기본값' },
    /** 시장 구분 코드 · market */
    FID_MRKT_CLS_CODE: { '0': '전체', K: '거래소', Q: '코스닥' },
    /** 종목코드, 공란이면 전체 · stock code such as `005930`; blank: all */
    FID_INPUT_ISCD: 'text?',
    /** 순위 정렬 구분 코드 · kind of VI */
    FID_RANK_SORT_CLS_CODE: { '0': '전체', '1': '정적', '2': '동적', '3': '정적&동적' },
    /** 영업일 (YYYYMMDD) · day */
    FID_INPUT_DATE_1: 'date',
    /** 대상 구분 코드, 공란 · leave blank */
    FID_TRGT_CLS_CODE: 'text?',
    /** 대상 제외 구분 코드, 공란 · leave blank */
    FID_TRGT_EXLS_CLS_CODE: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** VI발동상태 (Y 발동, N 해제) · VI still in force */ vi_cls_code: 'flag?',
        /** 영업 일자 · trading day */ bsop_date: 'date?',
        /** VI발동시간 (HHMMSS) · when the VI began */ cntg_vi_hour: 'time?',
        /** VI해제시간 (HHMMSS) · when the VI ended */ vi_cncl_hour: 'time?',
        /** VI종류코드 · kind of VI */ vi_kind_code: { '1': '정적', '2': '동적', '3': '정적&동적' },
        /** VI발동가격 (원) · price that triggered the VI */ vi_prc: 'int?',
        /** 정적VI발동기준가격 (원) · base price of the static VI */ vi_stnd_prc: 'int?',
        /** 정적VI발동괴리율 (%) · distance from the static base price */ vi_dprt: 'decimal?',
        /** 동적VI발동기준가격 (원) · base price of the dynamic VI */ vi_dmc_stnd_prc: 'int?',
        /** 동적VI발동괴리율 (%) · distance from the dynamic base price */ vi_dmc_dprt: 'decimal?',
        /** VI발동횟수 (회) · VIs of the issue on that day */ vi_count: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireViStatus`. */
export interface InquireViStatusParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireViStatus`. */
export interface InquireViStatusResult extends ResultOf<typeof spec> {}

/**
 * 변동성완화장치(VI) 현황 · volatility interruptions (VI) of a day.
 *
 * v1_국내주식-055 · TR `FHPST01390000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquireViStatus } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireViStatus(client, {
 *   FID_DIV_CLS_CODE: '0',
 *   FID_MRKT_CLS_CODE: '0',
 *   FID_RANK_SORT_CLS_CODE: '0',
 *   FID_INPUT_DATE_1: '20240126',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.cntg_vi_hour, row.vi_prc)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const inquireViStatus: RealOnlyEndpoint<InquireViStatusParams, InquireViStatusResult> =
  /* @__PURE__ */ endpoint(spec)
