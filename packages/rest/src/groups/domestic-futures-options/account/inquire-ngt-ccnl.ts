import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquireNgtCcnl',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/trading/inquire-ngt-ccnl',
  tr: { real: 'STTN5201R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 시작주문일자 (YYYYMMDD) · first order day */
    STRT_ORD_DT: 'date',
    /** 종료주문일자 (YYYYMMDD) · last order day */
    END_ORD_DT: 'date',
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '00': '전체', '01': '매도', '02': '매수', '': '미지정' },
    /** 체결미체결구분 · filled or open */
    CCLD_NCCS_DVSN: { '00': '전체', '01': '체결', '02': '미체결' },
    /** 정렬순서, 문서는 DS만 (정순) · sort order; the day query calls DS 역순 */
    SORT_SQN: { DS: '정순' },
    /** 시작주문번호 · order number to start from; may be left out */
    STRT_ODNO: 'text?',
    /** 상품번호 · contract code; left out: all */
    PDNO: 'text?',
    /** 시장ID코드 · market */
    MKET_ID_CD: 'text?',
    /** 선물옵션구분코드 · futures or options */
    FUOP_DVSN_CD: { '01': '선물', '02': '옵션', '': '전체' },
    /** 화면구분 · screen; fixed */
    SCRN_DVSN: { '02': 'Default' },
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output2: {
      shape: 'one',
      fields: {
        /** 총주문수량 (계약) · quantity ordered in all */ tot_ord_qty: 'int?',
        /** 총체결수량 (계약) · quantity filled */ tot_ccld_qty: 'int?',
        /** 총체결수량합계 (계약) · quantity of all fills */ tot_ccld_qty_SMTL: 'int?',
        /** 총체결금액 (원) · value of the fills */ tot_ccld_amt: 'int?',
        /** 총체결금액합계 (원) · value of all fills */ tot_ccld_amt_SMTL: 'int?',
        /** 수수료 (원) · fee */ fee: 'int?',
        /** 연락전화번호 · telephone number */ ctac_tlno: 'text?',
      },
    },
    output1: {
      shape: 'many',
      fields: {
        /** 주문채번지점번호 · branch that took the order */ ord_gno_brno: 'text',
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 종합계좌명 · account name */ csac_name: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** 주문일자 · day of the order */ ord_dt: 'date?',
        /** 주문번호 · order number */ odno: 'text',
        /** 원주문번호 · number of the original order */ orgn_odno: 'text?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 매매구분명 · kind of trade as text */ trad_dvsn_name: 'text?',
        /** 호가유형명 · order type as text */ nmpr_type_name: 'text?',
        /** 상품번호 · contract code */ pdno: 'text',
        /** 상품명 · name */ prdt_name: 'text?',
        /** 상품유형코드 · kind of product */ prdt_type_cd: 'text?',
        /** 주문수량 (계약) · order quantity */ ord_qty: 'int?',
        /** 주문지수 · order price */ ord_idx4: 'decimal?',
        /** 잔량 (계약) · quantity still open */ qty: 'int?',
        /** 주문시각 (HHMMSS) · time of the order */ ord_tmd: 'time?',
        /** 총체결수량 (계약) · quantity filled */ tot_ccld_qty: 'int?',
        /** 평균지수 · average fill price */ avg_idx: 'decimal?',
        /** 총체결금액 (원) · value of the fills */ tot_ccld_amt: 'int?',
        /** 거부수량 (계약) · quantity rejected */ rjct_qty: 'int?',
        /** 장내매매거부사유코드 · why it was rejected */ ingr_trad_rjct_rson_cd: 'text?',
        /** 장내매매거부사유명 · why it was rejected, as text */ ingr_trad_rjct_rson_name: 'text?',
        /** 주문직원번호 · who or what entered the order */ ord_stfno: 'text?',
        /** 스프레드종목여부 · spread contract */ sprd_item_yn: 'flag?',
        /** 주문IP주소 · origin of the order */ ord_ip_addr: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireNgtCcnl`. */
export interface InquireNgtCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireNgtCcnl`. */
export interface InquireNgtCcnlResult extends ResultOf<typeof spec> {}

/**
 * (야간)선물옵션 주문체결 내역조회 · orders and fills of the night session.
 *
 * 국내선물-009 · TR `STTN5201R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 주문별 (orders), `output2` 합계 (totals).
 * 공식 예시 없음, 응답의 연속조회키는 추정 (no official example; the cursor of the reply is inferred).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireNgtCcnl } from '@kis/rest/domestic-futures-options'
 *
 * const pages = paginate(inquireNgtCcnl, client, {
 *   STRT_ORD_DT: '20211122',
 *   END_ORD_DT: '20211122',
 *   SLL_BUY_DVSN_CD: '00',
 *   CCLD_NCCS_DVSN: '00',
 * })
 * for await (const row of pages.items('output1')) console.log(row.odno, row.ord_qty, row.tot_ccld_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 주문/계좌
 */
export const inquireNgtCcnl: RealOnlyEndpoint<InquireNgtCcnlParams, InquireNgtCcnlResult> =
  /* @__PURE__ */ endpoint(spec)
