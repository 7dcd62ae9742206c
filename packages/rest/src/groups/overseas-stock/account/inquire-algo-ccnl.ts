import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquireAlgoCcnl',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/inquire-algo-ccnl',
  tr: { real: 'TTTS6059R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_NK200: 'ctx_area_nk200', CTX_AREA_FK200: 'ctx_area_fk200' } },
  params: {
    /** 주문일자 (YYYYMMDD) · day of the order */
    ORD_DT: 'date',
    /** 주문채번지점번호, 보통 공란 · branch that took the order; usually left out */
    ORD_GNO_BRNO: 'text?',
    /** 주문번호 · order number, as `algoOrdno` lists it */
    ODNO: 'text',
    /** 집계포함여부, 보통 공란 · with totals; usually left out */
    TTLZ_ICLD_YN: 'flag?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
    /** 연속조회조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 체결순번 · running number of the fill */ CCLD_SEQ: 'int?',
        /** 체결시간 (HHMMSS) · time of the fill */ CCLD_BTWN: 'time?',
        /** 종목코드 · symbol */ PDNO: 'text?',
        /** 종목명 · name of the stock */ ITEM_NAME: 'text?',
        /** 체결수량 (주) · quantity of the fill */ FT_CCLD_QTY: 'int?',
        /** 체결단가 (현지 통화) · price of the fill */ FT_CCLD_UNPR3: 'decimal?',
        /** 체결금액 (현지 통화) · amount of the fill */ FT_CCLD_AMT3: 'decimal?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 주문번호 · order number */ odno: 'text',
        /** 매매구분명 · side and kind as text, such as `TWAP지정가매수` */ trad_dvsn_name: 'text?',
        /** 종목코드 · symbol */ pdno: 'text',
        /** 종목명 · name of the stock */ item_name: 'text?',
        /** 주문수량 (주) · quantity ordered */ ft_ord_qty: 'int?',
        /** 주문단가 (현지 통화) · price of the order */ ft_ord_unpr3: 'decimal?',
        /** 주문시각 (HHMMSS) · time of the order */ ord_tmd: 'time?',
        /** 분할매수/매도속성명 · times of a TWAP or VWAP order, such as `00:00~04:00` */ splt_buy_attr_name: 'text?',
        /** 체결수량 (주) · quantity filled */ ft_ccld_qty: 'int?',
        /** 거래통화 · currency */ tr_crcy: 'text?',
        /** 체결단가 (현지 통화) · average price of the fills */ ft_ccld_unpr3: 'decimal?',
        /** 체결금액 (현지 통화) · amount of the fills */ ft_ccld_amt3: 'decimal?',
        /** 체결건수 · number of fills */ ccld_cnt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireAlgoCcnl`. */
export interface InquireAlgoCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireAlgoCcnl`. */
export interface InquireAlgoCcnlResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 지정가체결내역조회 · fills of an algorithmic (TWAP, VWAP) order.
 *
 * 해외주식-070 · TR `TTTS6059R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 체결 목록 (fills), `output2` 주문과 합계, 한 건 (the order and its totals). The keys of `output1` are those of the document; its example holds
 * no row, and names the blocks otherwise (문서와 예시가 다름).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireAlgoCcnl } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(inquireAlgoCcnl, client, { ORD_DT: '20250523', ODNO: '0031112345' })
 * for await (const row of pages.items('output1')) console.log(row.CCLD_BTWN, row.FT_CCLD_QTY)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 주문/계좌
 */
export const inquireAlgoCcnl: RealOnlyEndpoint<InquireAlgoCcnlParams, InquireAlgoCcnlResult> =
  /* @__PURE__ */ endpoint(spec)
