import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.frgnmemPchsTrend',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/frgnmem-pchs-trend',
  tr: { real: 'FHKST644400C0', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 회원사코드 (99999 외국계 전체 등) · broker; `99999` is all foreign ones */
    FID_INPUT_ISCD_2: 'text',
    /** 시장구분코드 · exchange */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 영업시간 (HHMMSS) · time */ bsop_hour: 'time?',
        /** 주식현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 외국인매도거래량 (주) · sold by foreign brokers */ frgn_seln_vol: 'int?',
        /** 외국인매수거래량 (주) · bought by foreign brokers */ frgn_shnu_vol: 'int?',
        /** 외국계순매수수량 (주) · net buying by foreign brokers */ glob_ntby_qty: 'int?',
        /** 외국인순매수수량증감 (주) · change of the net buying */ frgn_ntby_qty_icdc: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `frgnmemPchsTrend`. */
export interface FrgnmemPchsTrendParams extends ParamsOf<typeof spec> {}
/** Answer of `frgnmemPchsTrend`. */
export interface FrgnmemPchsTrendResult extends ResultOf<typeof spec> {}

/**
 * 종목별 외국계 순매수추이 · net buying of a stock by foreign brokers during the day.
 *
 * 국내주식-164 · TR `FHKST644400C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example). 문서의 요청 이름이 밀려 있어 바로잡았다 (request labels put right).
 *
 * @example
 * import { frgnmemPchsTrend } from '@kis/rest/domestic-stock'
 *
 * const { output } = await frgnmemPchsTrend(client, { FID_INPUT_ISCD: '005930', FID_INPUT_ISCD_2: '99999' })
 * for (const row of output) console.log(row.bsop_hour, row.glob_ntby_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const frgnmemPchsTrend: RealOnlyEndpoint<FrgnmemPchsTrendParams, FrgnmemPchsTrendResult> =
  /* @__PURE__ */ endpoint(spec)
