import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireIndexTickprice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-index-tickprice',
  tr: { real: 'FHPUP02110100', paper: null },
  lane: 'quote',
  params: {
    /** 입력 종목코드 (0001 거래소, 1001 코스닥, 2001 코스피200, 3003 KSQ150 등) · index code such as `0001` */
    FID_INPUT_ISCD: 'text',
    /** 시장 분류 코드 · fixed: index */
    FID_COND_MRKT_DIV_CODE: { U: '업종' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 체결 시간 (HHMMSS) · time */ stck_cntg_hour: 'time?',
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
        /** 누적 거래 대금 (백만원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 누적 거래량 (천주) · volume of the day */ acml_vol: 'int?',
        /** 체결 거래량 (천주) · volume of the interval */ cntg_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireIndexTickprice`. */
export interface InquireIndexTickpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireIndexTickprice`. */
export interface InquireIndexTickpriceResult extends ResultOf<typeof spec> {}

/**
 * 국내업종 시간별지수(초) · values of an index by the second.
 *
 * 국내주식-064 · TR `FHPUP02110100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquireIndexTickprice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireIndexTickprice(client, { FID_INPUT_ISCD: '1001' })
 * for (const row of output) console.log(row.stck_cntg_hour, row.bstp_nmix_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const inquireIndexTickprice: RealOnlyEndpoint<InquireIndexTickpriceParams, InquireIndexTickpriceResult> =
  /* @__PURE__ */ endpoint(spec)
