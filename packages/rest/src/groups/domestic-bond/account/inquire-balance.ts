import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.inquireBalance',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/trading/inquire-balance',
  tr: { real: 'CTSC8407R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 조회조건 · everything, or by bond */
    INQR_CNDT: { '00': '전체', '01': '상품번호단위' },
    /** 상품번호, 문서에는 공란 · code of the bond (ISIN); blank in the document */
    PDNO: 'text?',
    /** 매수일자, 공란 · always blank */
    BUY_DT: { '': '공란' },
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 상품번호 · code of the bond (ISIN) */ pdno: 'text',
        /** 상품명 · name of the bond */ prdt_name: 'text?',
        /** 매수일자 · day of the purchase */ buy_dt: 'date?',
        /** 매수일련번호 · running number of the purchase */ buy_sqno: 'text?',
        /** 잔고수량 (액면 천원) · quantity held, in 1,000 won of face value */ cblc_qty: 'int',
        /** 종합과세수량 (액면 천원) · of it under general taxation */ agrx_qty: 'int?',
        /** 분리과세수량 (액면 천원) · of it under separate taxation */ sprx_qty: 'int?',
        /** 만기일 · maturity */ exdt: 'date?',
        /** 매수수익율 (%) · yield of the purchase; the example holds 0 throughout */ buy_erng_rt: 'decimal?',
        /** 매수단가 (원) · purchase price; the example holds 0 throughout */ buy_unpr: 'decimal?',
        /** 매수금액 (원) · amount bought; the example holds 0 throughout */ buy_amt: 'int?',
        /** 주문가능수량 (액면 천원) · free to sell */ ord_psbl_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireBalance`. */
export interface InquireBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireBalance`. */
export interface InquireBalanceResult extends ResultOf<typeof spec> {}

/**
 * 장내채권 잔고조회 · bond holdings of an account.
 *
 * 국내주식-198 · TR `CTSC8407R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireBalance } from '@kis/rest/domestic-bond'
 *
 * const pages = paginate(inquireBalance, client, { INQR_CNDT: '00' })
 * for await (const row of pages.items('output')) console.log(row.pdno, row.cblc_qty)
 * @throws KisDecodeError when a holding has no quantity.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 주문/계좌
 */
export const inquireBalance: RealOnlyEndpoint<InquireBalanceParams, InquireBalanceResult> =
  /* @__PURE__ */ endpoint(spec)
