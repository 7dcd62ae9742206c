import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquirePsblSell',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/inquire-psbl-sell',
  tr: { real: 'TTTC8408R', paper: null },
  lane: 'account',
  account: true,
  params: {
    /** 종목번호 · stock code such as `005930` */
    PDNO: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 상품번호 · stock code */ pdno: 'text',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 매수수량 (주) · bought */ buy_qty: 'int?',
        /** 매도수량 (주) · sold */ sll_qty: 'int?',
        /** 잔고수량 (주) · held */ cblc_qty: 'int?',
        /** 비저축수량 (주) · held outside of savings plans */ nsvg_qty: 'int?',
        /** 주문가능수량 (주) · free to sell */ ord_psbl_qty: 'int?',
        /** 매입평균가격 (원) · average cost */ pchs_avg_pric: 'decimal?',
        /** 매입금액 (원) · cost; 0 in the official example */ pchs_amt: 'int?',
        /** 현재가 (원) · current price */ now_pric: 'int?',
        /** 평가금액 (원) · market value */ evlu_amt: 'int?',
        /** 평가손익금액 (원) · unrealised profit */ evlu_pfls_amt: 'int?',
        /** 평가손익율 (%) · unrealised profit */ evlu_pfls_rt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePsblSell`. */
export interface InquirePsblSellParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePsblSell`. */
export interface InquirePsblSellResult extends ResultOf<typeof spec> {}

/**
 * 매도가능수량조회 · how many shares of a stock can be sold.
 *
 * 국내주식-165 · TR `TTTC8408R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquirePsblSell } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquirePsblSell(client, { PDNO: '005930' })
 * console.log(output.ord_psbl_qty, output.now_pric)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const inquirePsblSell: RealOnlyEndpoint<InquirePsblSellParams, InquirePsblSellResult> =
  /* @__PURE__ */ endpoint(spec)
