import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquireBalanceSettlementPl',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/trading/inquire-balance-settlement-pl',
  tr: { real: 'CTFO6117R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 조회일자 (YYYYMMDD) · day of the query */
    INQR_DT: 'date',
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output2: {
      shape: 'one',
      fields: {
        /** 익일예수금 (원) · deposit of the next day */ nxdy_dnca: 'int?',
        /** 유지증거금현금 (원) · maintenance margin in cash */ mmga_cash: 'int?',
        /** 위탁증거금현금 (원) · initial margin in cash */ brkg_mgna_cash: 'int?',
        /** 옵션매수대금 (원) · premiums paid */ opt_buy_chgs: 'int?',
        /** 옵션청산평가금액 (원) · value of the options if closed */ opt_lqd_evlu_amt: 'int?',
        /** 예수금대용 (원) · deposit in collateral securities */ dnca_sbst: 'int?',
        /** 유지증거금총액 (원) · maintenance margin in all */ mmga_tota: 'int?',
        /** 위탁증거금총액 (원) · initial margin in all */ brkg_mgna_tota: 'int?',
        /** 옵션매도대금 (원) · premiums received */ opt_sll_chgs: 'int?',
        /** 수수료 (원) · fee */ fee: 'int?',
        /** 당일차금 (원) · variation margin on positions opened today */ thdt_dfpa: 'int?',
        /** 갱신차금 (원) · variation margin on positions carried over */ rnwl_dfpa: 'int?',
        /** 예수금현금 (원) · deposit in cash */ dnca_cash: 'int?',
      },
    },
    output1: {
      shape: 'many',
      fields: {
        /** 상품번호 · product code */ pdno: 'text',
        /** 상품명 · name */ prdt_name: 'text?',
        /** 매매구분명 · kind of trade as text */ trad_dvsn_name: 'text?',
        /** 전일잔고수량 (계약) · position of the previous day */ bfdy_cblc_qty: 'int?',
        /** 신규수량 (계약) · quantity opened */ new_qty: 'int?',
        /** 전매환매수량 (계약) · quantity closed out */ mnpl_rpch_qty: 'int?',
        /** 잔고수량 (계약) · position */ cblc_qty: 'int?',
        /** 잔고금액 (원) · amount of the position */ cblc_amt: 'int?',
        /** 매매손익금액 (원) · realised profit */ trad_pfls_amt: 'int?',
        /** 평가금액 (원) · market value */ evlu_amt: 'int?',
        /** 평가손익금액 (원) · unrealised profit */ evlu_pfls_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireBalanceSettlementPl`. */
export interface InquireBalanceSettlementPlParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireBalanceSettlementPl`. */
export interface InquireBalanceSettlementPlResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 잔고정산손익내역 · futures and options positions with settlement profit of a day.
 *
 * v1_국내선물-013 · TR `CTFO6117R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 종목별 잔고 (positions), `output2` 계좌 합계 (totals).
 * 공식 예시 없음, 응답의 연속조회키는 추정 (no official example; the cursor of the reply is inferred).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireBalanceSettlementPl } from '@kis/rest/domestic-futures-options'
 *
 * const pages = paginate(inquireBalanceSettlementPl, client, { INQR_DT: '20260302' })
 * for await (const row of pages.items('output1')) console.log(row.pdno, row.cblc_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 주문/계좌
 */
export const inquireBalanceSettlementPl: RealOnlyEndpoint<
  InquireBalanceSettlementPlParams,
  InquireBalanceSettlementPlResult
> = /* @__PURE__ */ endpoint(spec)
