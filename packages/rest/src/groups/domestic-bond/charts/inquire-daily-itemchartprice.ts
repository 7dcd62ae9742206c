import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.inquireDailyItemchartprice',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/quotations/inquire-daily-itemchartprice',
  tr: { real: 'FHKBJ773701C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드, 장내채권 · listed bonds; fixed */
    FID_COND_MRKT_DIV_CODE: { B: '장내' },
    /** 표준코드 12자리 · code of the bond (ISIN) such as `KR6095572D81` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식영업일자 · trading day */ stck_bsop_date: 'date?',
        /** 채권시가 (원) · open; 0 without a trade */ bond_oprc: 'decimal?',
        /** 채권고가 (원) · high; 0 without a trade */ bond_hgpr: 'decimal?',
        /** 채권저가 (원) · low; 0 without a trade */ bond_lwpr: 'decimal?',
        /** 채권현재가, 그날의 종가 (원) · close; without a trade that of the day before */ bond_prpr: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyItemchartprice`. */
export interface InquireDailyItemchartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyItemchartprice`. */
export interface InquireDailyItemchartpriceResult extends ResultOf<typeof spec> {}

/**
 * 장내채권 기간별시세(일) · daily bars of a listed bond.
 *
 * 국내주식-159 · TR `FHKBJ773701C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * The latest days first, without a way to choose them. Prices are per 10,000 won of face value.
 *
 * @example
 * import { inquireDailyItemchartprice } from '@kis/rest/domestic-bond'
 *
 * const { output } = await inquireDailyItemchartprice(client, { FID_INPUT_ISCD: 'KR101501D967' })
 * for (const row of output) console.log(row.stck_bsop_date, row.bond_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 기본시세
 */
export const inquireDailyItemchartprice: RealOnlyEndpoint<
  InquireDailyItemchartpriceParams,
  InquireDailyItemchartpriceResult
> = /* @__PURE__ */ endpoint(spec)
