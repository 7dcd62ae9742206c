import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.pensionInquirePresentBalance',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/pension/inquire-present-balance',
  tr: { real: 'TTTC2202R', paper: null },
  lane: 'account',
  account: true,
  params: {
    /** 사용자구분코드, 미체결내역의 예시는 %% · whose holdings; `%%` (all) in the example of the orders */
    USER_DVSN_CD: 'text',
    /** 연속조회검색조건100, 보통 공란 · usually left out: no answer names a next value */
    CTX_AREA_FK100: 'text?',
    /** 연속조회키100, 보통 공란 · usually left out: no answer names a next value */
    CTX_AREA_NK100: 'text?',
    /** 처리구분코드 · all holdings, or without those of quantity 0 */
    PRCS_DVSN_CD: { '00': '보유 주식 전체 조회', '01': '보유 주식 중 0주 주식 숨김', '': '미지정' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 잔고구분 · whose contribution it is */ cblc_dvsn: 'text?',
        /** 잔고구분명 · whose contribution it is, as text */ cblc_dvsn_name: 'text?',
        /** 상품번호 · stock code */ pdno: 'text',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 보유수량 (주) · held */ hldg_qty: 'int?',
        /** 매도가능수량 (주) · free to sell */ slpsb_qty: 'int?',
        /** 매입평균가격 (원) · average cost */ pchs_avg_pric: 'decimal?',
        /** 평가손익금액 (원) · unrealised profit */ evlu_pfls_amt: 'int?',
        /** 평가손익율 (%) · unrealised profit */ evlu_pfls_rt: 'decimal?',
        /** 현재가 (원) · current price */ prpr: 'int?',
        /** 평가금액 (원) · market value */ evlu_amt: 'int?',
        /** 매입금액 (원) · cost */ pchs_amt: 'int?',
        /** 잔고비중 (%) · share of the holdings */ cblc_weit: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 매입금액합계금액 (원) · cost of all holdings */ pchs_amt_smtl_amt: 'int?',
        /** 평가금액합계금액 (원) · market value of all holdings */ evlu_amt_smtl_amt: 'int?',
        /** 평가손익합계금액 (원) · unrealised profit of all holdings */ evlu_pfls_smtl_amt: 'int?',
        /** 매매손익합계 (원) · profit of all sales */ trad_pfls_smtl: 'int?',
        /** 당일총손익금액 (원) · total profit of the day */ thdt_tot_pfls_amt: 'int?',
        /** 수익률 (%) · return */ pftrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `pensionInquirePresentBalance`. */
export interface PensionInquirePresentBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `pensionInquirePresentBalance`. */
export interface PensionInquirePresentBalanceResult extends ResultOf<typeof spec> {}

/**
 * 퇴직연금 체결기준잔고 · holdings of a retirement pension account, with fills that have not settled yet.
 *
 * v1_국내주식-032 · TR `TTTC2202R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 보유종목 (holdings), `output2` 합계 (totals). 공식 예시 없음 (no official example).
 *
 * @example
 * import { pensionInquirePresentBalance } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await pensionInquirePresentBalance(client, { USER_DVSN_CD: '%%' })
 * for (const row of output1) console.log(row.pdno, row.hldg_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const pensionInquirePresentBalance: RealOnlyEndpoint<
  PensionInquirePresentBalanceParams,
  PensionInquirePresentBalanceResult
> = /* @__PURE__ */ endpoint(spec)
