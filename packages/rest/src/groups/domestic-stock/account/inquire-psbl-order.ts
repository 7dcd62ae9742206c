import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquirePsblOrder',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/inquire-psbl-order',
  tr: { real: 'TTTC8908R', paper: 'VTTC8908R' },
  lane: 'account',
  account: true,
  params: {
    /** 종목코드, 공란이면 금액만 조회 · stock code; left out: amounts only */
    PDNO: 'text?',
    /** 주문단가 (원), 시장가면 공란 · price; left out for a market order */
    ORD_UNPR: 'int?',
    /** 주문구분, 01은 종목증거금율 반영 · order type; `00` ignores the margin rate of the stock, `01` heeds it */
    ORD_DVSN: {
      '00': '지정가',
      '01': '시장가',
      '02': '조건부지정가',
      '03': '최유리지정가',
      '04': '최우선지정가',
      '05': '장전 시간외',
      '06': '장후 시간외',
      '07': '시간외 단일가',
      '08': '자기주식',
      '09': '자기주식S-Option',
      '10': '자기주식금전신탁',
      '11': 'IOC지정가',
      '12': 'FOK지정가',
      '13': 'IOC시장가',
      '14': 'FOK시장가',
      '15': 'IOC최유리',
      '16': 'FOK최유리',
      '51': '장중대량',
      '52': '장중바스켓',
      '62': '장개시전 시간외대량',
      '63': '장개시전 시간외바스켓',
      '67': '장개시전 금전신탁자사주',
      '69': '장개시전 자기주식',
      '72': '시간외대량',
      '77': '시간외자사주신탁',
      '79': '시간외대량자기주식',
      '80': '바스켓',
    },
    /** CMA평가금액포함여부 · include the CMA */
    CMA_EVLU_AMT_ICLD_YN: 'flag',
    /** 해외포함여부 · include foreign currency */
    OVRS_ICLD_YN: 'flag',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 주문가능현금 (원) · orderable cash */ ord_psbl_cash: 'int',
        /** 주문가능대용 (원) · orderable collateral */ ord_psbl_sbst: 'int?',
        /** 재사용가능금액 (원) · reusable amount */ ruse_psbl_amt: 'int?',
        /** 펀드환매대금 (원) · proceeds of funds */ fund_rpch_chgs: 'int?',
        /** 가능수량계산단가 (원) · price that the quantities were computed with */ psbl_qty_calc_unpr: 'int?',
        /** 미수없는매수금액 (원) · can be bought without a loan (미수) */ nrcvb_buy_amt: 'int',
        /** 미수없는매수수량 (주) · quantity without a loan (미수) */ nrcvb_buy_qty: 'int?',
        /** 최대매수금액 (원) · can be bought at most, with a loan */ max_buy_amt: 'int?',
        /** 최대매수수량 (주) · quantity at most, with a loan */ max_buy_qty: 'int?',
        /** CMA평가금액 (원) · CMA value */ cma_evlu_amt: 'int?',
        /** 해외재사용금액원화 (원) · reusable overseas amount in won */ ovrs_re_use_amt_wcrc: 'int?',
        /** 주문가능외화금액원화 (원) · orderable foreign currency in won */ ord_psbl_frcr_amt_wcrc: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePsblOrder`. */
export interface InquirePsblOrderParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePsblOrder`. */
export interface InquirePsblOrderResult extends ResultOf<typeof spec> {}

/**
 * 매수가능조회 · how much of a domestic stock can be bought.
 *
 * v1_국내주식-007 · TR `TTTC8908R` 실전, `VTTC8908R` 모의 (real, paper) · 연속조회 없음 (one page)
 *
 * Market orders are reserved at the upper price limit: size one by `nrcvb_buy_qty` asked with `ORD_DVSN` 01. The reference lists no
 * 21–24 and no 41–47 here; ask with 00 or 01 instead.
 *
 * @example
 * import { inquirePsblOrder } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquirePsblOrder(client, {
 *   PDNO: '005930',
 *   ORD_DVSN: '01',
 *   CMA_EVLU_AMT_ICLD_YN: false,
 *   OVRS_ICLD_YN: false,
 * })
 * console.log(output.nrcvb_buy_qty)
 * @throws KisDecodeError when the amounts are blank.
 * @category 국내주식 › 주문/계좌
 */
export const inquirePsblOrder: Endpoint<InquirePsblOrderParams, InquirePsblOrderResult> = /* @__PURE__ */ endpoint(spec)
