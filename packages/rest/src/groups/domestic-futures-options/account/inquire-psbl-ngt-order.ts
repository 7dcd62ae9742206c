import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquirePsblNgtOrder',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/trading/inquire-psbl-ngt-order',
  tr: { real: 'STTN5105R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: {} },
  params: {
    /** 상품번호 · contract code such as `101S03` */
    PDNO: 'text',
    /** 상품유형코드 · kind of product */
    PRDT_TYPE_CD: { '301': '선물옵션' },
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
        /** 최대주문가능수량 (계약) · quantity that can be ordered at most, of the older TR */ max_ord_psbl_qty: 'int?',
        /** 최대주문가능수량 (계약) · quantity that can be ordered at most */ tot_psbl_qty: 'int?',
        /** 청산가능수량 (계약) · quantity that can be closed */ lqd_psbl_qty: 'int?',
        /** 청산가능수량 (계약) · quantity that can be closed, of the newer TR */ lqd_psbl_qty_1: 'int?',
        /** 주문가능수량 (계약) · quantity that can be ordered */ ord_psbl_qty: 'int?',
        /** 기준지수 · reference price, of the newer TR */ bass_idx: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePsblNgtOrder`. */
export interface InquirePsblNgtOrderParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePsblNgtOrder`. */
export interface InquirePsblNgtOrderResult extends ResultOf<typeof spec> {}

/**
 * (야간)선물옵션 주문가능 조회 · how many contracts can be ordered in the night session.
 *
 * 국내선물-011 · TR `STTN5105R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회는 헤더로만 (paged by the header alone)
 *
 * 공식 예시 없음 (no official example): 옛 TR과 새 TR의 필드가 섞여 있음 (fields of the older and the newer TR side by side).
 *
 * @example
 * import { inquirePsblNgtOrder } from '@kis/rest/domestic-futures-options'
 *
 * const { output } = await inquirePsblNgtOrder(client, {
 *   PDNO: '101R12',
 *   SLL_BUY_DVSN_CD: '01',
 *   UNIT_PRICE: '397.95',
 *   ORD_DVSN_CD: '01',
 * })
 * console.log(output.ord_psbl_qty, output.tot_psbl_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 주문/계좌
 */
export const inquirePsblNgtOrder: RealOnlyEndpoint<InquirePsblNgtOrderParams, InquirePsblNgtOrderResult> =
  /* @__PURE__ */ endpoint(spec)
