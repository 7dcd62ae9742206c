import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.periodRights',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/period-rights',
  tr: { real: 'CTRGT011R', paper: null },
  lane: 'quote',
  paging: { cursor: { CTX_AREA_NK50: 'ctx_area_nk50', CTX_AREA_FK50: 'ctx_area_fk50' } },
  params: {
    /** 권리유형코드 · kind of corporate action */
    RGHT_TYPE_CD: {
      '%%': '전체',
      '01': '유상',
      '02': '무상',
      '03': '배당',
      '11': '합병',
      '14': '액면분할',
      '15': '액면병합',
      '17': '감자',
      '54': 'WR청구',
      '61': '원리금상환',
      '71': 'WR소멸',
      '74': '배당옵션',
      '75': '특별배당',
      '76': 'ISINCODE변경',
      '77': '실권주청약',
    },
    /** 조회구분코드 · which day must lie in the period */
    INQR_DVSN_CD: { '02': '현지기준일', '03': '청약시작일', '04': '청약종료일' },
    /** 조회시작일자 (YYYYMMDD) · first day */
    INQR_STRT_DT: 'date',
    /** 조회종료일자 (YYYYMMDD) · last day */
    INQR_END_DT: 'date',
    /** 상품번호, 공란 · always blank */
    PDNO: { '': '공란' },
    /** 상품유형코드, 공란 · always blank */
    PRDT_TYPE_CD: { '': '공란' },
    /** 연속조회키50, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK50: 'text?',
    /** 연속조회검색조건50, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK50: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 기준일자 · record day, in Korea */ bass_dt: 'date?',
        /** 권리유형코드 · kind of corporate action; codes as in `RGHT_TYPE_CD` */ rght_type_cd: 'text?',
        /** 종목코드 · symbol */ pdno: 'text',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 상품유형코드 · market of the stock, such as 512 for Nasdaq */ prdt_type_cd: 'text?',
        /** 표준상품번호 · standard code (ISIN) */ std_pdno: 'text?',
        /** 현지기준일자 · record day, local */ acpl_bass_dt: 'date?',
        /** 청약시작일자 · first day to subscribe or to choose */ sbsc_strt_dt: 'date?',
        /** 청약종료일자 · last day to subscribe or to choose */ sbsc_end_dt: 'date?',
        /** 현금배정비율 (%) · cash allotted */ cash_alct_rt: 'decimal?',
        /** 주식배정비율 (%) · shares allotted; 4 of 100 for one of 25 */ stck_alct_rt: 'decimal?',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 통화코드2 · currency of the cash 2 */ crcy_cd2: 'text?',
        /** 통화코드3 · currency of the cash 3 */ crcy_cd3: 'text?',
        /** 통화코드4 · currency of the cash 4 */ crcy_cd4: 'text?',
        /** 배정외화단가 (현지 통화) · cash per share, such as the dividend */ alct_frcr_unpr: 'decimal?',
        /** 주당배당외화금액2 · dividend per share in currency 2 */ stkp_dvdn_frcr_amt2: 'decimal?',
        /** 주당배당외화금액3 · dividend per share in currency 3 */ stkp_dvdn_frcr_amt3: 'decimal?',
        /** 주당배당외화금액4 · dividend per share in currency 4 */ stkp_dvdn_frcr_amt4: 'decimal?',
        /** 확정여부 · final */ dfnt_yn: 'flag?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `periodRights`. */
export interface PeriodRightsParams extends ParamsOf<typeof spec> {}
/** Answer of `periodRights`. */
export interface PeriodRightsResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 기간별권리조회 · corporate actions of overseas stocks in a period.
 *
 * 해외주식-052 · TR `CTRGT011R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 불확실 (paging uncertain)
 *
 * The document denies paging, its example carries cursors (문서와 예시가 다름).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { periodRights } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(periodRights, client, {
 *   RGHT_TYPE_CD: '%%',
 *   INQR_DVSN_CD: '02',
 *   INQR_STRT_DT: '20240417',
 *   INQR_END_DT: '20240417',
 * })
 * for await (const row of pages.items('output')) console.log(row.pdno, row.rght_type_cd, row.bass_dt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 시세분석
 */
export const periodRights: RealOnlyEndpoint<PeriodRightsParams, PeriodRightsResult> = /* @__PURE__ */ endpoint(spec)
