import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.inquirePsblOrder',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/trading/inquire-psbl-order',
  tr: { real: 'TTTC8910R', paper: null },
  lane: 'account',
  account: true,
  params: {
    /** 표준코드 12자리 · code of the bond (ISIN) such as `KR6095572D81` */
    PDNO: 'text',
    /** 주문단가 (원, 액면 1만원당) · price per 10,000 won of face value */
    BOND_ORD_UNPR: 'decimal',
    /** 소액시장참여여부 (Y 소액시장, N 일반시장) · in the small-lot market */
    SAMT_MKET_PTCI_YN: 'flag',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 주문가능현금 (원) · cash to order with */ ord_psbl_cash: 'int?',
        /** 주문가능대용 (원) · collateral to order with */ ord_psbl_sbst: 'int?',
        /** 재사용가능금액 (원) · proceeds of sales that can be used again */ ruse_psbl_amt: 'int?',
        /** 채권주문단가2 (원) · price asked for */ bond_ord_unpr2: 'decimal?',
        /** 매수가능금액 (원) · amount that can be bought */ buy_psbl_amt: 'int?',
        /** 매수가능수량 (액면 천원) · quantity that can be bought, in 1,000 won of face value */ buy_psbl_qty: 'int?',
        /** CMA평가금액 (원) · CMA value */ cma_evlu_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePsblOrder`. */
export interface InquirePsblOrderParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePsblOrder`. */
export interface InquirePsblOrderResult extends ResultOf<typeof spec> {}

/**
 * 장내채권 매수가능조회 · how much of a bond can be bought.
 *
 * 국내주식-199 · TR `TTTC8910R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * The official example leaves `SAMT_MKET_PTCI_YN` out; the document requires it (문서와 예시가 다름).
 *
 * @example
 * import { inquirePsblOrder } from '@kis/rest/domestic-bond'
 *
 * const { output } = await inquirePsblOrder(client, {
 *   PDNO: 'KR6095572D81',
 *   BOND_ORD_UNPR: '10450',
 *   SAMT_MKET_PTCI_YN: false,
 * })
 * console.log(output.buy_psbl_qty, output.buy_psbl_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 주문/계좌
 */
export const inquirePsblOrder: RealOnlyEndpoint<InquirePsblOrderParams, InquirePsblOrderResult> =
  /* @__PURE__ */ endpoint(spec)
