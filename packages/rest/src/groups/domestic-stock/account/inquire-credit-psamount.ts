import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireCreditPsamount',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/inquire-credit-psamount',
  tr: { real: 'TTTC8909R', paper: null },
  lane: 'account',
  account: true,
  params: {
    /** 상품번호 · stock code such as `005930` */
    PDNO: 'text',
    /** 주문단가 (원), 가격 없는 주문은 공란 · price; left out for types without one */
    ORD_UNPR: 'int?',
    /** 주문구분 · order type */
    ORD_DVSN: {
      '00': '지정가',
      '01': '시장가',
      '02': '조건부지정가',
      '03': '최유리지정가',
      '04': '최우선지정가',
      '05': '장전 시간외',
      '06': '장후 시간외',
      '07': '시간외 단일가',
    },
    /** 신용유형 · kind of credit or stock loan: 21–24 open one, 25–28 repay one */
    CRDT_TYPE: {
      '21': '자기융자신규',
      '23': '유통융자신규',
      '26': '유통대주상환',
      '28': '자기대주상환',
      '25': '자기융자상환',
      '27': '유통융자상환',
      '22': '유통대주신규',
      '24': '자기대주신규',
    },
    /** CMA평가금액포함여부 (Y 포함, N 포함하지 않음) · count the CMA as cash */
    CMA_EVLU_AMT_ICLD_YN: 'flag',
    /** 해외포함여부 (Y 포함, N 포함하지 않음) · count foreign currency as cash */
    OVRS_ICLD_YN: 'flag',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 주문가능현금 (원) · orderable cash */ ord_psbl_cash: 'int?',
        /** 주문가능대용 (원) · orderable collateral value */ ord_psbl_sbst: 'int?',
        /** 재사용가능금액 (원) · proceeds of sales that can be used again */ ruse_psbl_amt: 'int?',
        /** 펀드환매대금 (원) · proceeds of redeemed funds */ fund_rpch_chgs: 'int?',
        /** 가능수량계산단가 (원) · price that the quantities were computed with */ psbl_qty_calc_unpr: 'int?',
        /** 미수없는매수금액 (원) · can be bought without unpaid balance (미수) */ nrcvb_buy_amt: 'int?',
        /** 미수없는매수수량 (주) · can be bought without unpaid balance (미수) */ nrcvb_buy_qty: 'int?',
        /** 최대매수금액 (원) · can be bought at most */ max_buy_amt: 'int?',
        /** 최대매수수량 (주) · can be bought at most */ max_buy_qty: 'int?',
        /** CMA평가금액 (원) · CMA value */ cma_evlu_amt: 'int?',
        /** 해외재사용금액원화 (원) · reusable overseas proceeds, in won */ ovrs_re_use_amt_wcrc: 'int?',
        /** 주문가능외화금액원화 (원) · orderable foreign currency, in won */ ord_psbl_frcr_amt_wcrc: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireCreditPsamount`. */
export interface InquireCreditPsamountParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireCreditPsamount`. */
export interface InquireCreditPsamountResult extends ResultOf<typeof spec> {}

/**
 * 신용매수가능조회 · how much of a stock can be bought on credit.
 *
 * v1_국내주식-042 · TR `TTTC8909R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquireCreditPsamount } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireCreditPsamount(client, {
 *   PDNO: '005930',
 *   ORD_UNPR: 55_000,
 *   ORD_DVSN: '00',
 *   CRDT_TYPE: '21',
 *   CMA_EVLU_AMT_ICLD_YN: false,
 *   OVRS_ICLD_YN: false,
 * })
 * console.log(output.max_buy_qty, output.max_buy_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const inquireCreditPsamount: RealOnlyEndpoint<InquireCreditPsamountParams, InquireCreditPsamountResult> =
  /* @__PURE__ */ endpoint(spec)
