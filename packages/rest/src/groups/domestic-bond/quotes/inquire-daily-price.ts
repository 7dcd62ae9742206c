import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.inquireDailyPrice',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/quotations/inquire-daily-price',
  tr: { real: 'FHKBJ773404C0', paper: null },
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
        /** 채권현재가, 그날의 종가 (원) · close */ bond_prpr: 'decimal?',
        /** 채권전일대비 (원) · change since the previous close, signed */ bond_prdy_vrss: 'decimal?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** 채권시가 (원) · open */ bond_oprc: 'decimal?',
        /** 채권고가 (원) · high */ bond_hgpr: 'decimal?',
        /** 채권저가 (원) · low */ bond_lwpr: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyPrice`. */
export interface InquireDailyPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyPrice`. */
export interface InquireDailyPriceResult extends ResultOf<typeof spec> {}

/**
 * 장내채권현재가(일별) · daily prices of a listed bond.
 *
 * 국내주식-202 · TR `FHKBJ773404C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * The latest days first. Prices are per 10,000 won of face value.
 *
 * @example
 * import { inquireDailyPrice } from '@kis/rest/domestic-bond'
 *
 * const { output } = await inquireDailyPrice(client, { FID_INPUT_ISCD: 'KR6095572D81' })
 * for (const row of output) console.log(row.stck_bsop_date, row.bond_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 기본시세
 */
export const inquireDailyPrice: RealOnlyEndpoint<InquireDailyPriceParams, InquireDailyPriceResult> =
  /* @__PURE__ */ endpoint(spec)
