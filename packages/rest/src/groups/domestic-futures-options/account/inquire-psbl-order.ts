import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquirePsblOrder',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/trading/inquire-psbl-order',
  tr: { real: 'TTTO5105R', paper: 'VTTO5105R' },
  lane: 'account',
  account: true,
  params: {
    /** 상품번호 · contract code such as `101S03`, `201S03370` */
    PDNO: 'text',
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '01': '매도', '02': '매수' },
    /** 주문가격1, 시장가·최유리는 0 · order price; 0 for market and best */
    UNIT_PRICE: 'decimal',
    /** 주문구분코드 · order type with its condition */
    ORD_DVSN_CD: {
      '01': '지정가',
      '02': '시장가',
      '03': '조건부',
      '04': '최유리',
      '10': '지정가(IOC)',
      '11': '지정가(FOK)',
      '12': '시장가(IOC)',
      '13': '시장가(FOK)',
      '14': '최유리(IOC)',
      '15': '최유리(FOK)',
    },
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 총가능수량 (계약) · total quantity possible */ tot_psbl_qty: 'int?',
        /** 청산가능수량1 (계약) · quantity that can be closed */ lqd_psbl_qty1: 'int?',
        /** 주문가능수량 (계약) · quantity that can be ordered */ ord_psbl_qty: 'int?',
        /** 기준지수 · reference price */ bass_idx: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePsblOrder`. */
export interface InquirePsblOrderParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePsblOrder`. */
export interface InquirePsblOrderResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 주문가능 · how many contracts can be ordered.
 *
 * v1_국내선물-005 · TR `TTTO5105R` 실전, `VTTO5105R` 모의 (real, paper) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquirePsblOrder } from '@kis/rest/domestic-futures-options'
 *
 * const { output } = await inquirePsblOrder(client, {
 *   PDNO: '101R12',
 *   SLL_BUY_DVSN_CD: '02',
 *   UNIT_PRICE: '397.95',
 *   ORD_DVSN_CD: '01',
 * })
 * console.log(output.ord_psbl_qty, output.lqd_psbl_qty1)
 * @category 국내선물옵션 › 주문/계좌
 */
export const inquirePsblOrder: Endpoint<InquirePsblOrderParams, InquirePsblOrderResult> = /* @__PURE__ */ endpoint(spec)
