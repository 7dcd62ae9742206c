import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'
import { ORDER_DIVISIONS } from './order-divisions.js'

const spec = {
  id: 'domesticStock.orderCredit',
  method: 'POST',
  path: '/uapi/domestic-stock/v1/trading/order-credit',
  tr: { by: 'side', buy: { real: 'TTTC0052U', paper: null }, sell: { real: 'TTTC0051U', paper: null } },
  lane: 'order',
  effect: 'order',
  account: true,
  params: {
    /** 종목코드 6자리 · stock code such as `005930` */
    PDNO: 'text',
    /** 매도유형, 공란 · always blank */
    SLL_TYPE: { '': '공란' },
    /** 신용유형 · kind of credit. Buying: 21, 23 (margin loan), 26, 28 (cover a short); selling: 22, 24 (short sale), 25, 27 (repay a loan) */
    CRDT_TYPE: {
      '22': '유통대주신규',
      '24': '자기대주신규',
      '25': '자기융자상환',
      '27': '유통융자상환',
      '21': '자기융자신규',
      '23': '유통융자신규',
      '26': '유통대주상환',
      '28': '자기대주상환',
    },
    /** 대출일자 (YYYYMMDD), 신규는 오늘, 상환은 대출한 날 (추정) · loan date: presumably today for a new one, else that of the loan to repay */
    LOAN_DT: 'date',
    /** 주문구분 · order type */
    ORD_DVSN: ORDER_DIVISIONS,
    /** 주문수량 (주) · quantity */
    ORD_QTY: 'int',
    /** 주문단가 (원), 시장가 등 가격 없는 주문은 0 (추정: 현금 주문과 같이) · price; 0 for types without one, as in cash orders */
    ORD_UNPR: 'int',
    /** 예약주문여부 (Y 예약주문, N 신용주문) · order for a coming day; left out: no */
    RSVN_ORD_YN: 'flag?',
    /** 비상주문여부 · emergency order; usually left out */
    EMGC_ORD_YN: 'flag?',
    /** 프로그램매매구분 · program trade; usually left out */
    PGTR_DVSN: 'text?',
    /** 운용사지정주문번호 · order number given by an asset manager; usually left out */
    MGCO_APTM_ODNO: 'text?',
    /** 대량거래협상상세번호 · negotiation of a block trade, detail number; usually left out */
    LQTY_TR_NGTN_DTL_NO: 'text?',
    /** 대량거래협정번호 · agreement number of a block trade; usually left out */
    LQTY_TR_AGMT_NO: 'text?',
    /** 대량거래협상자Id · negotiator of a block trade; usually left out */
    LQTY_TR_NGTN_ID: 'text?',
    /** LP주문여부 · order of a liquidity provider; usually left out */
    LP_ORD_YN: 'flag?',
    /** 매체주문번호 · order number of the channel; usually left out */
    MDIA_ODNO: 'text?',
    /** 주문서버구분코드 · order server; usually left out */
    ORD_SVR_DVSN_CD: 'text?',
    /** 프로그램호가신고구분코드 · report of a program quote; usually left out */
    PGM_NMPR_STMT_DVSN_CD: 'text?',
    /** 반대매매선정사유코드 · reason of a forced sale; usually left out */
    CVRG_SLCT_RSON_CD: 'text?',
    /** 반대매매순번 · running number of a forced sale; usually left out */
    CVRG_SEQ: 'int?',
    /** 거래소, 미지정 시 KRX · venue; left out: KRX */
    EXCG_ID_DVSN_CD: { KRX: '한국거래소', NXT: '넥스트레이드', SOR: '최선주문집행 (SOR)', '': '미지정 (KRX)' },
    /** 조건가격 (원), 스톱지정가(22)에만 · stop price, for type 22 only */
    CNDT_PRIC: 'int?',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 한국거래소전송주문조직번호 · branch that took the order; needed to amend or cancel */ KRX_FWDG_ORD_ORGNO:
          'text',
        /** 주문번호 · order number */ ODNO: 'text',
        /** 주문시간 (HHMMSS) · time of the order */ ORD_TMD: 'time?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderCredit`. */
export interface OrderCreditParams extends ParamsOf<typeof spec> {
  /** 매도·매수 구분: 매수 `buy`, 매도 `sell` · side; chooses the TR id */
  side: 'buy' | 'sell'
}
/** Answer of `orderCredit`. */
export interface OrderCreditResult extends ResultOf<typeof spec> {}

/**
 * 주식주문(신용) · buys or sells a domestic stock with a margin loan or a stock loan.
 *
 * v1_국내주식-002 · TR 매수 `TTTC0052U`, 매도 `TTTC0051U` (buy, sell; real only) · 모의투자 미지원 (no paper TR)
 *
 * Success means that the broker took the order, not that it was filled. Never sent twice on doubt: read `outcome` of the error.
 *
 * @example
 * import { orderCredit } from '@kis/rest/domestic-stock'
 *
 * const { output } = await orderCredit(client, {
 *   side: 'buy',
 *   PDNO: '009150',
 *   CRDT_TYPE: '21',
 *   LOAN_DT: '20260302',
 *   ORD_DVSN: '00',
 *   ORD_QTY: 1,
 *   ORD_UNPR: 130_000,
 * })
 * console.log(output.ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const orderCredit: RealOnlyEndpoint<OrderCreditParams, OrderCreditResult> = /* @__PURE__ */ endpoint(spec)
