import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.pensionInquireBalance',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/pension/inquire-balance',
  tr: { real: 'TTTC2208R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK100: 'ctx_area_fk100', CTX_AREA_NK100: 'ctx_area_nk100' } },
  params: {
    /** 적립금구분코드, 예시는 00 · kind of contribution; `00` in the example */
    ACCA_DVSN_CD: 'text',
    /** 조회구분 · which holdings; fixed */
    INQR_DVSN: { '00': '전체' },
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 잔고구분명 · whose contribution it is, as text: employer, member */ cblc_dvsn_name: 'text?',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 상품번호 · stock code */ pdno: 'text',
        /** 종목구분명 · how it was bought, as text */ item_dvsn_name: 'text?',
        /** 금일매수수량 (주) · bought today */ thdt_buyqty: 'int?',
        /** 금일매도수량 (주) · sold today */ thdt_sll_qty: 'int?',
        /** 보유수량 (주) · held */ hldg_qty: 'int',
        /** 주문가능수량 (주) · free to sell */ ord_psbl_qty: 'int?',
        /** 매입평균가격 (원) · average cost */ pchs_avg_pric: 'decimal?',
        /** 매입금액 (원) · cost */ pchs_amt: 'int?',
        /** 현재가 (원) · current price */ prpr: 'int?',
        /** 평가금액 (원) · market value */ evlu_amt: 'int?',
        /** 평가손익금액 (원) · unrealised profit */ evlu_pfls_amt: 'int?',
        /** 평가수익율 (%) · unrealised return */ evlu_erng_rt: 'decimal?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 예수금총금액 (원) · deposit */ dnca_tot_amt: 'int?',
        /** 익일정산금액 (D+1 예수금) (원) · deposit after settlement, D+1 */ nxdy_excc_amt: 'int?',
        /** 가수도정산금액 (D+2 예수금) (원) · deposit after settlement, D+2 */ prvs_rcdl_excc_amt: 'int?',
        /** 금일매수금액 (원) · bought today */ thdt_buy_amt: 'int?',
        /** 금일매도금액 (원) · sold today */ thdt_sll_amt: 'int?',
        /** 금일제비용금액 (원) · fees and taxes of today */ thdt_tlex_amt: 'int?',
        /** 유가평가금액 (원) · value of the securities */ scts_evlu_amt: 'int?',
        /** 총평가금액 (원) · value of the securities and the D+2 deposit */ tot_evlu_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `pensionInquireBalance`. */
export interface PensionInquireBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `pensionInquireBalance`. */
export interface PensionInquireBalanceResult extends ResultOf<typeof spec> {}

/**
 * 퇴직연금 잔고조회 · holdings of a retirement pension account.
 *
 * v1_국내주식-036 · TR `TTTC2208R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 보유종목 (holdings), `output2` 계좌 합계 (totals).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { pensionInquireBalance } from '@kis/rest/domestic-stock'
 *
 * const pages = paginate(pensionInquireBalance, client, { ACCA_DVSN_CD: '00' })
 * for await (const row of pages.items('output1')) console.log(row.pdno, row.hldg_qty)
 * @throws KisDecodeError when a holding has no quantity.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const pensionInquireBalance: RealOnlyEndpoint<PensionInquireBalanceParams, PensionInquireBalanceResult> =
  /* @__PURE__ */ endpoint(spec)
