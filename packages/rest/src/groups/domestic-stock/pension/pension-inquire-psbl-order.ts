import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.pensionInquirePsblOrder',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/pension/inquire-psbl-order',
  tr: { real: 'TTTC0503R', paper: null },
  lane: 'account',
  account: true,
  params: {
    /** 상품번호 · stock code such as `360200` */
    PDNO: 'text',
    /** 적립금구분코드, 예시는 00 · kind of contribution; `00` in the example */
    ACCA_DVSN_CD: 'text',
    /** CMA평가금액포함여부 (Y 포함, N 미포함) · count the CMA as cash */
    CMA_EVLU_AMT_ICLD_YN: 'flag',
    /** 주문구분 · order type */
    ORD_DVSN: { '00': '지정가', '01': '시장가' },
    /** 주문단가 (원) · price */
    ORD_UNPR: 'int',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 주문가능현금 (원) · orderable cash */ ord_psbl_cash: 'int?',
        /** 재사용가능금액 (원) · proceeds of sales that can be used again */ ruse_psbl_amt: 'int?',
        /** 가능수량계산단가 (원) · price that the quantities were computed with */ psbl_qty_calc_unpr: 'int?',
        /** 최대매수금액 (원) · can be bought at most */ max_buy_amt: 'int?',
        /** 최대매수수량 (주) · can be bought at most */ max_buy_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `pensionInquirePsblOrder`. */
export interface PensionInquirePsblOrderParams extends ParamsOf<typeof spec> {}
/** Answer of `pensionInquirePsblOrder`. */
export interface PensionInquirePsblOrderResult extends ResultOf<typeof spec> {}

/**
 * 퇴직연금 매수가능조회 · how much a retirement pension account can buy.
 *
 * v1_국내주식-034 · TR `TTTC0503R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { pensionInquirePsblOrder } from '@kis/rest/domestic-stock'
 *
 * const { output } = await pensionInquirePsblOrder(client, {
 *   PDNO: '360200',
 *   ACCA_DVSN_CD: '00',
 *   CMA_EVLU_AMT_ICLD_YN: false,
 *   ORD_DVSN: '00',
 *   ORD_UNPR: 13_000,
 * })
 * console.log(output.max_buy_qty, output.max_buy_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const pensionInquirePsblOrder: RealOnlyEndpoint<PensionInquirePsblOrderParams, PensionInquirePsblOrderResult> =
  /* @__PURE__ */ endpoint(spec)
