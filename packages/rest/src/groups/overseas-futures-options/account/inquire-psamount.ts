import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.inquirePsamount',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/trading/inquire-psamount',
  tr: { real: 'OTFM3304R', paper: null },
  lane: 'account',
  account: true,
  params: {
    /** 해외선물FX상품번호 · contract code such as `6BZ22` */
    OVRS_FUTR_FX_PDNO: 'text',
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '01': '매도', '02': '매수' },
    /** FM주문가격, 시장가는 공란 · order price; may be left out */
    FM_ORD_PRIC: 'decimal?',
    /** 행사예약주문여부 · reserved exercise of an option; may be left out */
    ECIS_RSVN_ORD_YN: 'flag?',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** 해외선물FX상품번호 · contract code such as `6BZ22` */ ovrs_futr_fx_pdno: 'text',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** FM미결제수량 (계약) · open position */ fm_ustl_qty: 'int?',
        /** FM청산가능수량 (계약) · quantity that can be closed */ fm_lqd_psbl_qty: 'int?',
        /** FM신규주문가능수량 (계약) · quantity that can be ordered anew */ fm_new_ord_psbl_qty: 'int?',
        /** FM총주문가능수량 (계약) · quantity that can be ordered in all */ fm_tot_ord_psbl_qty: 'int?',
        /** FM시장가총주문가능수량 (계약) · quantity that can be ordered at market */ fm_mkpr_tot_ord_psbl_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePsamount`. */
export interface InquirePsamountParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePsamount`. */
export interface InquirePsamountResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 주문가능조회 · how many contracts can be ordered.
 *
 * v1_해외선물-006 · TR `OTFM3304R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquirePsamount } from '@kis/rest/overseas-futures-options'
 *
 * const { output } = await inquirePsamount(client, { OVRS_FUTR_FX_PDNO: '6AU22', SLL_BUY_DVSN_CD: '02' })
 * console.log(output.fm_tot_ord_psbl_qty, output.fm_lqd_psbl_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 주문/계좌
 */
export const inquirePsamount: RealOnlyEndpoint<InquirePsamountParams, InquirePsamountResult> =
  /* @__PURE__ */ endpoint(spec)
