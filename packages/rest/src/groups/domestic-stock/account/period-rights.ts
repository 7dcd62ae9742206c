import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'
import { RIGHT_TYPES } from './right-types.js'

const spec = {
  id: 'domesticStock.periodRights',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/period-rights',
  tr: { real: 'CTRGA011R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_NK100: 'ctx_area_nk100', CTX_AREA_FK100: 'ctx_area_fk100' } },
  params: {
    /** 조회구분 · fixed */
    INQR_DVSN: { '03': '기본값' },
    /** 고객실명확인번호25, 공란 · always blank */
    CUST_RNCNO25: { '': '공란' },
    /** 홈넷ID, 공란 · always blank */
    HMID: { '': '공란' },
    /** 조회시작일자 (YYYYMMDD) · first day */
    INQR_STRT_DT: 'date',
    /** 조회종료일자 (YYYYMMDD) · last day */
    INQR_END_DT: 'date',
    /** 권리유형코드, 공란 · always blank */
    RGHT_TYPE_CD: { '': '공란' },
    /** 상품번호, 공란 · always blank */
    PDNO: { '': '공란' },
    /** 상품유형코드, 공란 · always blank */
    PRDT_TYPE_CD: { '': '공란' },
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 계좌번호10 · account number, 10 digits with the product code */ acno10: 'text?',
        /** 권리유형코드 · kind of right */ rght_type_cd: RIGHT_TYPES,
        /** 기준일자 · record date */ bass_dt: 'date?',
        /** 권리잔고유형코드 · what it brings; the reference leaves out the leading 0 */ rght_cblc_type_cd: {
          '01': '입고',
          '02': '출고',
          '03': '출고입고',
          '04': '출고입금',
          '05': '출고출금',
          '10': '현금입금',
          '11': '단수주대금입금',
          '12': '교부금입금',
          '13': '유상감자대금입금',
          '14': '지연이자입금',
          '15': '이자지급',
          '16': '대주권리금출금',
          '17': '분할상환',
          '18': '만기상환',
          '19': '조기상환',
          '20': '출금',
          '21': '입고&입금',
          '22': '입고&입금&단수주대금입금',
          '25': '유상환불금입금',
          '26': '중도상환',
          '27': '분할합병세금출금',
        },
        /** 대표상품번호 · code of the stock that the right comes from, padded to 12 characters */ rptt_pdno: 'text?',
        /** 상품번호 · stock code, padded to 12 characters */ pdno: 'text',
        /** 상품유형코드 · type of the product; `300` is a stock */ prdt_type_cd: 'text?',
        /** 단축상품번호 · stock code */ shtn_pdno: 'text',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 잔고수량 (주) · held on the record date */ cblc_qty: 'int?',
        /** 최종배정수량 (주) · finally allotted */ last_alct_qty: 'int?',
        /** 초과배정수량 (주) · allotted beyond the entitlement */ excs_alct_qty: 'int?',
        /** 총배정수량 (주) · allotted in all */ tot_alct_qty: 'int?',
        /** 최종단수주수량 (주) · fractional shares */ last_ftsk_qty: 'decimal?',
        /** 최종배정금액 (원) · finally paid */ last_alct_amt: 'int?',
        /** 최종단수주대금 (원) · paid for fractional shares */ last_ftsk_chgs: 'int?',
        /** 상환원금 (원) · principal repaid */ rdpt_prca: 'int?',
        /** 지연이자금액 (원) · interest for delay */ dlay_int_amt: 'int?',
        /** 상장일자 · listing date */ lstg_dt: 'date?',
        /** 청약종료일자 · last day of the subscription */ sbsc_end_dt: 'date?',
        /** 현금지급일자 · day the cash is paid */ cash_dfrm_dt: 'date?',
        /** 신청수량 (주) · applied for */ rqst_qty: 'int?',
        /** 신청금액 (원) · paid with the application */ rqst_amt: 'int?',
        /** 신청일자 · day of the application */ rqst_dt: 'date?',
        /** 환불일자 · day of the refund */ rfnd_dt: 'date?',
        /** 환불금액 (원) · refund */ rfnd_amt: 'int?',
        /** 상장주수 (주) · shares listed */ lstg_stqt: 'int?',
        /** 세금금액 (원) · tax */ tax_amt: 'int?',
        /** 청약단가 (원) · subscription price */ sbsc_unpr: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `periodRights`. */
export interface PeriodRightsParams extends ParamsOf<typeof spec> {}
/** Answer of `periodRights`. */
export interface PeriodRightsResult extends ResultOf<typeof spec> {}

/**
 * 기간별계좌권리현황조회 · rights of an account in a period: dividends, rights issues, splits and so on.
 *
 * 국내주식-211 · TR `CTRGA011R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { periodRights } from '@kis/rest/domestic-stock'
 *
 * const pages = paginate(periodRights, client, { INQR_STRT_DT: '20260102', INQR_END_DT: '20260331' })
 * for await (const row of pages.items('output')) console.log(row.shtn_pdno, row.rght_type_cd, row.tot_alct_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const periodRights: RealOnlyEndpoint<PeriodRightsParams, PeriodRightsResult> = /* @__PURE__ */ endpoint(spec)
