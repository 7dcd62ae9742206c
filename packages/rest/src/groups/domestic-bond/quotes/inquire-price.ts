import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.inquirePrice',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/quotations/inquire-price',
  tr: { real: 'FHKBJ773400C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드, 장내채권 · listed bonds; fixed */
    FID_COND_MRKT_DIV_CODE: { B: '장내' },
    /** 표준코드 12자리 · code of the bond (ISIN) such as `KR6095572D81` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 표준종목코드 · standard code (ISIN) */ stnd_iscd: 'text?',
        /** HTS한글종목명 · name of the bond */ hts_kor_isnm: 'text?',
        /** 채권현재가 (원) · current price */ bond_prpr: 'decimal?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 채권전일대비 (원) · change since the previous close, signed */ bond_prdy_vrss: 'decimal?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** 채권전일종가 (원) · previous close */ bond_prdy_clpr: 'decimal?',
        /** 채권시가 (원) · open */ bond_oprc: 'decimal?',
        /** 채권고가 (원) · high */ bond_hgpr: 'decimal?',
        /** 채권저가 (원) · low */ bond_lwpr: 'decimal?',
        /** 수익비율 (%) · yield at the current price */ ernn_rate: 'decimal?',
        /** 시가수익률 (%) · yield at the open */ oprc_ert: 'decimal?',
        /** 최고가수익률 (%) · yield at the high */ hgpr_ert: 'decimal?',
        /** 최저가수익률 (%) · yield at the low */ lwpr_ert: 'decimal?',
        /** 채권상한가 (원) · upper price limit */ bond_mxpr: 'decimal?',
        /** 채권하한가 (원) · lower price limit */ bond_llam: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePrice`. */
export interface InquirePriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePrice`. */
export interface InquirePriceResult extends ResultOf<typeof spec> {}

/**
 * 장내채권현재가(시세) · current price of a listed bond.
 *
 * 국내주식-200 · TR `FHKBJ773400C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example). Prices are per 10,000 won of face value.
 *
 * @example
 * import { inquirePrice } from '@kis/rest/domestic-bond'
 *
 * const { output } = await inquirePrice(client, { FID_INPUT_ISCD: 'KR6095572D81' })
 * console.log(output.bond_prpr, output.ernn_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 기본시세
 */
export const inquirePrice: RealOnlyEndpoint<InquirePriceParams, InquirePriceResult> = /* @__PURE__ */ endpoint(spec)
