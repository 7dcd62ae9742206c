import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.foreignMargin',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/foreign-margin',
  tr: { real: 'TTTC2101R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: {} },
  params: {},
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 국가명 · country; a currency may come with several */ natn_name: 'text?',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 외화예수금액 (현지 통화) · deposit */ frcr_dncl_amt1: 'decimal?',
        /** 미결제매수금액 (현지 통화) · purchases not yet settled */ ustl_buy_amt: 'decimal?',
        /** 미결제매도금액 (현지 통화) · sales not yet settled */ ustl_sll_amt: 'decimal?',
        /** 외화미수금액 (현지 통화) · amount owed */ frcr_rcvb_amt: 'decimal?',
        /** 외화증거금액 (현지 통화) · margin */ frcr_mgn_amt: 'decimal?',
        /** 외화일반주문가능금액 (현지 통화) · to order with, from this currency alone */
        frcr_gnrl_ord_psbl_amt: 'decimal?',
        /** 외화주문가능금액 (현지 통화) · to order with */ frcr_ord_psbl_amt1: 'decimal?',
        /** 통합주문가능금액 (현지 통화) · to order with, from all currencies (통합증거금) */
        itgr_ord_psbl_amt: 'decimal?',
        /** 기준환율 (원) · won for one unit of the currency */ bass_exrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `foreignMargin`. */
export interface ForeignMarginParams extends ParamsOf<typeof spec> {}
/** Answer of `foreignMargin`. */
export interface ForeignMarginResult extends ResultOf<typeof spec> {}

/**
 * 해외증거금 통화별조회 · margin of an account by currency.
 *
 * 해외주식-035 · TR `TTTC2101R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회는 헤더로만 (paged by the header alone)
 *
 * The list is filled up to 50 rows: one without `crcy_cd` holds nothing.
 *
 * @example
 * import { foreignMargin } from '@kis/rest/overseas-stock'
 *
 * const { output } = await foreignMargin(client)
 * for (const row of output) console.log(row.crcy_cd, row.itgr_ord_psbl_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 주문/계좌
 */
export const foreignMargin: RealOnlyEndpoint<ForeignMarginParams, ForeignMarginResult> = /* @__PURE__ */ endpoint(spec)
