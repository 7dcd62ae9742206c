import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireIndexTimeprice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-index-timeprice',
  tr: { real: 'FHPUP02110200', paper: null },
  lane: 'quote',
  params: {
    /** 입력 시간1 (간격, 초) · interval in seconds; `120` stands in the official example only */
    FID_INPUT_HOUR_1: { '60': '1분', '300': '5분', '600': '10분', '120': '2분' },
    /** 입력 종목코드 (0001 거래소, 1001 코스닥, 2001 코스피200, 3003 KSQ150 등) · index code such as `0001` */
    FID_INPUT_ISCD: 'text',
    /** 조건 시장 분류 코드 · fixed: index */
    FID_COND_MRKT_DIV_CODE: { U: '업종' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 영업 시간 (HHMMSS) · time */ bsop_hour: 'time?',
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

/** Parameters of `inquireIndexTimeprice`. */
export interface InquireIndexTimepriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireIndexTimeprice`. */
export interface InquireIndexTimepriceResult extends ResultOf<typeof spec> {}

/**
 * 국내업종 시간별지수(분) · values of an index by the minute.
 *
 * 국내주식-119 · TR `FHPUP02110200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquireIndexTimeprice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireIndexTimeprice(client, { FID_INPUT_HOUR_1: '120', FID_INPUT_ISCD: '1001' })
 * for (const row of output) console.log(row.bsop_hour, row.bstp_nmix_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const inquireIndexTimeprice: RealOnlyEndpoint<InquireIndexTimepriceParams, InquireIndexTimepriceResult> =
  /* @__PURE__ */ endpoint(spec)
