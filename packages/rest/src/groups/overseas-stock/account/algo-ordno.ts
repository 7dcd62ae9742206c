import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.algoOrdno',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/algo-ordno',
  tr: { real: 'TTTS6058R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_NK200: 'ctx_area_nk200', CTX_AREA_FK200: 'ctx_area_fk200' } },
  params: {
    /** 거래일자 (YYYYMMDD) · day of the orders */
    TRAD_DT: 'date',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
    /** 연속조회조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주문번호 · order number */ odno: 'text',
        /** 매매구분명 · side and kind as text, such as `TWAP지정가매수` */ trad_dvsn_name: 'text?',
        /** 종목코드 · symbol */ pdno: 'text',
        /** 종목명 · name of the stock */ item_name: 'text?',
        /** 주문수량 (주) · quantity ordered */ ft_ord_qty: 'int?',
        /** 주문단가 (현지 통화) · price of the order */ ft_ord_unpr3: 'decimal?',
        /** 분할매수/매도속성명 · times of a TWAP or VWAP order, such as `00:00~04:00` */ splt_buy_attr_name: 'text?',
        /** 체결수량 (주) · quantity filled */ ft_ccld_qty: 'int?',
        /** 주문채번지점번호 · branch that took the order */ ord_gno_brno: 'text',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `algoOrdno`. */
export interface AlgoOrdnoParams extends ParamsOf<typeof spec> {}
/** Answer of `algoOrdno`. */
export interface AlgoOrdnoResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 지정가주문번호조회 · numbers of algorithmic (TWAP, VWAP) orders.
 *
 * 해외주식-071 · TR `TTTS6058R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * The official example holds no row; the fields are those of the document.
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { algoOrdno } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(algoOrdno, client, { TRAD_DT: '20250523' })
 * for await (const row of pages.items('output')) console.log(row.odno, row.pdno)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 주문/계좌
 */
export const algoOrdno: RealOnlyEndpoint<AlgoOrdnoParams, AlgoOrdnoResult> = /* @__PURE__ */ endpoint(spec)
