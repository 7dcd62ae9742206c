import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquirePsamount',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/inquire-psamount',
  tr: { real: 'TTTS3007R', paper: 'VTTS3007R' },
  lane: 'account',
  account: true,
  params: {
    /** 해외거래소코드 · exchange */
    OVRS_EXCG_CD: {
      NASD: '나스닥',
      NYSE: '뉴욕',
      AMEX: '아멕스',
      SEHK: '홍콩',
      SHAA: '중국상해',
      SZAA: '중국심천',
      TKSE: '일본',
      HASE: '하노이거래소',
      VNSE: '호치민거래소',
    },
    /** 해외주문단가 (현지 통화) · price */
    OVRS_ORD_UNPR: 'decimal',
    /** 종목코드 · symbol such as `AAPL` */
    ITEM_CD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 거래통화코드 · currency */ tr_crcy_cd: 'text?',
        /** 주문가능외화금액 (현지 통화) · deposit to order with */ ord_psbl_frcr_amt: 'decimal?',
        /** 매도재사용가능금액 (현지 통화) · proceeds of sales that can be used again */ sll_ruse_psbl_amt: 'decimal?',
        /** 해외주문가능금액 (현지 통화) · to order with */ ovrs_ord_psbl_amt: 'decimal?',
        /** 최대주문가능수량 (주) · most that can be ordered */ max_ord_psbl_qty: 'int?',
        /** 환전이후주문가능금액, 사용 안 함 · to order with after an exchange; not in use */
        echm_af_ord_psbl_amt: 'decimal?',
        /** 환전이후주문가능수량 (주), 사용 안 함 · quantity after an exchange; not in use */
        echm_af_ord_psbl_qty: 'int?',
        /** 주문가능수량 (주) · quantity that can be ordered */ ord_psbl_qty: 'int?',
        /** 환율 (원) · exchange rate */ exrt: 'decimal?',
        /** 외화주문가능금액 (현지 통화), 통합증거금 추정 · to order with, counting other currencies */
        frcr_ord_psbl_amt1: 'decimal?',
        /** 해외최대주문가능수량 (주), 통합증거금 추정 · most that can be ordered, counting other currencies */
        ovrs_max_ord_psbl_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePsamount`. */
export interface InquirePsamountParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePsamount`. */
export interface InquirePsamountResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 매수가능금액조회 · how much of an overseas stock can be bought.
 *
 * v1_해외주식-014 · TR `TTTS3007R` 실전, `VTTS3007R` 모의 (real, paper) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquirePsamount } from '@kis/rest/overseas-stock'
 *
 * const { output } = await inquirePsamount(client, {
 *   OVRS_EXCG_CD: 'NASD',
 *   OVRS_ORD_UNPR: '145.00',
 *   ITEM_CD: 'AAPL',
 * })
 * console.log(output.ovrs_ord_psbl_amt, output.max_ord_psbl_qty)
 * @category 해외주식 › 주문/계좌
 */
export const inquirePsamount: Endpoint<InquirePsamountParams, InquirePsamountResult> = /* @__PURE__ */ endpoint(spec)
