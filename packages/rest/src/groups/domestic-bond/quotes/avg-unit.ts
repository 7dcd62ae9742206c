import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.avgUnit',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/quotations/avg-unit',
  tr: { real: 'CTPF2005R', paper: null },
  lane: 'quote',
  paging: { cursor: { CTX_AREA_NK30: 'ctx_area_nk30', CTX_AREA_FK100: 'ctx_area_fk100' } },
  params: {
    /** 조회시작일자 (YYYYMMDD) · first day */
    INQR_STRT_DT: 'date',
    /** 조회종료일자 (YYYYMMDD) · last day */
    INQR_END_DT: 'date',
    /** 상품번호, 공란이면 전체 · code of the bond (ISIN); left out: all */
    PDNO: 'text?',
    /** 상품유형코드 · fixed */
    PRDT_TYPE_CD: { '302': '기본값' },
    /** 검증종류코드 · fixed */
    VRFC_KIND_CD: { '00': '기본값' },
    /** 연속조회키30, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK30: 'text?',
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 평가일자 · valuation day */ evlu_dt: 'date?',
        /** 상품번호 · code of the bond (ISIN) */ pdno: 'text',
        /** 상품유형코드 · kind of product; 302 is a bond */ prdt_type_cd: 'text?',
        /** 상품명 · name of the bond */ prdt_name: 'text?',
        /** 한국신용평가단가 (원) · price by Korea Investors Service */ kis_unpr: 'decimal?',
        /** 한국채권평가단가 (원) · price by Korea Bond Pricing */ kbp_unpr: 'decimal?',
        /** 한국신용정보평가단가 (원) · price by NICE */ nice_evlu_unpr: 'decimal?',
        /** 에프앤자산평가단가 (원) · price by FnPricing */ fnp_unpr: 'decimal?',
        /** 평균평가단가 (원) · average price */ avg_evlu_unpr: 'decimal?',
        /** 한국신용평가신용등급내용 · credit rating by Korea Investors Service */ kis_crdt_grad_text: 'text?',
        /** 한국채권평가신용등급내용 · credit rating by Korea Bond Pricing */ kbp_crdt_grad_text: 'text?',
        /** 한국신용정보신용등급내용 · credit rating by NICE */ nice_crdt_grad_text: 'text?',
        /** 에프앤자산평가신용등급내용 · credit rating by FnPricing */ fnp_crdt_grad_text: 'text?',
        /** 변경여부 · changed */ chng_yn: 'flag?',
        /** 한국신용평가수익율 (%) · yield by Korea Investors Service */ kis_erng_rt: 'decimal?',
        /** 한국채권평가수익율 (%) · yield by Korea Bond Pricing */ kbp_erng_rt: 'decimal?',
        /** 한국신용정보평가수익율 (%) · yield by NICE */ nice_evlu_erng_rt: 'decimal?',
        /** 에프앤자산평가수익율 (%) · yield by FnPricing */ fnp_erng_rt: 'decimal?',
        /** 평균평가수익율 (%) · average yield */ avg_evlu_erng_rt: 'decimal?',
        /** 한국신용평가RF단가 (원) · RF price by Korea Investors Service; RF is not explained */
        kis_rf_unpr: 'decimal?',
        /** 한국채권평가RF단가 (원) · RF price by Korea Bond Pricing; RF is not explained */ kbp_rf_unpr: 'decimal?',
        /** 한국신용정보평가RF단가 (원) · RF price by NICE; RF is not explained */ nice_evlu_rf_unpr: 'decimal?',
        /** 평균평가RF단가 (원) · average RF price */ avg_evlu_rf_unpr: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 평가일자 · valuation day */ evlu_dt: 'date?',
        /** 상품번호 · code of the bond (ISIN) */ pdno: 'text',
        /** 상품유형코드 · kind of product; 302 is a bond */ prdt_type_cd: 'text?',
        /** 상품명 · name of the bond */ prdt_name: 'text?',
        /** 한국신용평가평가금액 · valuation amount by Korea Investors Service */ kis_evlu_amt: 'decimal?',
        /** 한국채권평가평가금액 · valuation amount by Korea Bond Pricing */ kbp_evlu_amt: 'decimal?',
        /** 한국신용정보평가금액 · valuation amount by NICE */ nice_evlu_amt: 'decimal?',
        /** 에프앤자산평가평가금액 · valuation amount by FnPricing */ fnp_evlu_amt: 'decimal?',
        /** 평균평가금액 · average valuation amount */ avg_evlu_amt: 'decimal?',
        /** 변경여부 · changed */ chng_yn: 'flag?',
      },
    },
    output3: {
      shape: 'many',
      fields: {
        /** 평가일자 · valuation day */ evlu_dt: 'date?',
        /** 상품번호 · code of the bond (ISIN) */ pdno: 'text',
        /** 상품유형코드 · kind of product; 302 is a bond */ prdt_type_cd: 'text?',
        /** 상품명 · name of the bond */ prdt_name: 'text?',
        /** 한국신용평가통화코드 · currency of Korea Investors Service */ kis_crcy_cd: 'text?',
        /** 한국신용평가평가단위가격 · unit price by Korea Investors Service */ kis_evlu_unit_pric: 'decimal?',
        /** 한국신용평가평가가격 · price by Korea Investors Service */ kis_evlu_pric: 'decimal?',
        /** 한국채권평가통화코드 · currency of Korea Bond Pricing */ kbp_crcy_cd: 'text?',
        /** 한국채권평가평가단위가격 · unit price by Korea Bond Pricing */ kbp_evlu_unit_pric: 'decimal?',
        /** 한국채권평가평가가격 · price by Korea Bond Pricing */ kbp_evlu_pric: 'decimal?',
        /** 한국신용정보통화코드 · currency of NICE */ nice_crcy_cd: 'text?',
        /** 한국신용정보평가단위가격 · unit price by NICE */ nice_evlu_unit_pric: 'decimal?',
        /** 한국신용정보평가가격 · price by NICE */ nice_evlu_pric: 'decimal?',
        /** 평균평가단위가격 · average unit price */ avg_evlu_unit_pric: 'decimal?',
        /** 평균평가가격 · average price */ avg_evlu_pric: 'decimal?',
        /** 변경여부 · changed */ chng_yn: 'flag?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `avgUnit`. */
export interface AvgUnitParams extends ParamsOf<typeof spec> {}
/** Answer of `avgUnit`. */
export interface AvgUnitResult extends ResultOf<typeof spec> {}

/**
 * 장내채권 평균단가조회 · valuation prices of listed bonds by the pricing agencies.
 *
 * 국내주식-158 · TR `CTPF2005R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 불확실 (paging uncertain)
 *
 * `output1` 평가단가와 수익률 (prices and yields), `output2` 평가금액 (amounts), `output3` 통화별 평가가격 (prices and currencies). The document
 * denies paging, its example goes on (문서와 예시가 다름).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { avgUnit } from '@kis/rest/domestic-bond'
 *
 * const pages = paginate(avgUnit, client, {
 *   INQR_STRT_DT: '20240101',
 *   INQR_END_DT: '20240425',
 *   PDNO: 'KR2033022D33',
 * })
 * for await (const row of pages.items('output1')) console.log(row.evlu_dt, row.avg_evlu_unpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 기본시세
 */
export const avgUnit: RealOnlyEndpoint<AvgUnitParams, AvgUnitResult> = /* @__PURE__ */ endpoint(spec)
