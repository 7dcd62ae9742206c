import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.order',
  method: 'POST',
  path: '/uapi/overseas-futureoption/v1/trading/order',
  tr: { real: 'OTFM3001U', paper: null },
  lane: 'order',
  effect: 'order',
  account: true,
  params: {
    /** 해외선물FX상품번호 · contract code such as `6BZ22` */
    OVRS_FUTR_FX_PDNO: 'text',
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '01': '매도', '02': '매수' },
    /** FM청산미결제체결일자, 공란 (헤지청산용) · always blank; for hedge accounts */
    FM_LQD_USTL_CCLD_DT: { '': '공란' },
    /** FM청산미결제체결번호, 공란 (헤지청산용) · always blank; for hedge accounts */
    FM_LQD_USTL_CCNO: { '': '공란' },
    /** 가격구분코드 · kind of price: limit, market, stop, stop limit */
    PRIC_DVSN_CD: { '1': '지정', '2': '시장', '3': 'STOP', '4': 'S/L' },
    /** FMLIMIT주문가격, 지정·S/L에만, 그 밖은 공란 · limit price; left out for market and stop */
    FM_LIMIT_ORD_PRIC: 'decimal?',
    /** FMSTOP주문가격, STOP·S/L에만, 그 밖은 공란 · stop price; left out for market and limit */
    FM_STOP_ORD_PRIC: 'decimal?',
    /** FM주문수량 (계약) · order quantity */
    FM_ORD_QTY: 'int',
    /** FM청산LIMIT주문가격, 공란 (헤지청산용) · always blank; for hedge accounts */
    FM_LQD_LMT_ORD_PRIC: { '': '공란' },
    /** FM청산STOP주문가격, 공란 (헤지청산용) · always blank; for hedge accounts */
    FM_LQD_STOP_ORD_PRIC: { '': '공란' },
    /** 체결조건코드, 보통 6 (지정가), GTD 5, 시장가만 2 · time in force: 6 as a rule, 2 for market */
    CCLD_CNDT_CD: { '2': '시장가', '5': 'GTD', '6': 'EOD(지정가)' },
    /** 복합주문구분코드 · complex order; fixed */
    CPLX_ORD_DVSN_CD: { '0': '기본값' },
    /** 행사예약주문여부, 문서는 N · reserved exercise of an option; N by the document */
    ECIS_RSVN_ORD_YN: 'flag',
    /** FM_HEDGE주문화면여부, 문서는 N · order of the hedge screen; N by the document */
    FM_HDGE_ORD_SCRN_YN: 'flag',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 주문일자 · day of the order, local to the exchange; needed to amend or cancel */ ORD_DT: 'date?',
        /** 주문번호 8자리 · order number with its leading zeros; needed to amend or cancel */ ODNO: 'text',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `order`. */
export interface OrderParams extends ParamsOf<typeof spec> {}
/** Answer of `order`. */
export interface OrderResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 주문 · buys or sells an overseas futures or options contract.
 *
 * v1_해외선물-001 · TR `OTFM3001U` 실전 전용 (real only) · 모의투자 미지원 (no paper TR)
 *
 * Success means that the broker took the order, not that it was filled. Never sent twice on doubt: read `outcome` of the error.
 * 헤지 계좌의 청산 필드는 공란으로 보냄 (the fields of hedge accounts are sent blank: use `client.raw` for those).
 *
 * @example
 * import { order } from '@kis/rest/overseas-futures-options'
 *
 * const { output } = await order(client, {
 *   OVRS_FUTR_FX_PDNO: '6BZ22',
 *   SLL_BUY_DVSN_CD: '02',
 *   PRIC_DVSN_CD: '1',
 *   FM_LIMIT_ORD_PRIC: '1.17',
 *   FM_ORD_QTY: 1,
 *   CCLD_CNDT_CD: '6',
 *   ECIS_RSVN_ORD_YN: false,
 *   FM_HDGE_ORD_SCRN_YN: false,
 * })
 * console.log(output.ORD_DT, output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 주문/계좌
 */
export const order: RealOnlyEndpoint<OrderParams, OrderResult> = /* @__PURE__ */ endpoint(spec)
