import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.compInterest',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/comp-interest',
  tr: { real: 'FHPST07020000', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { I: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20702': '기본값' },
    /** 분류구분코드 (1 해외금리지표) · kind of rates; the official sample asks with `1` */
    FID_DIV_CLS_CODE: 'text',
    /** 분류구분코드, 공란이면 전체 · blank: all */
    FID_DIV_CLS_CODE1: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 자료코드 · code of the rate */ bcdt_code: 'text?',
        /** HTS한글종목명 · name of the rate */ hts_kor_isnm: 'text?',
        /** 채권금리현재가 (%) · current rate */ bond_mnrt_prpr: 'decimal?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 채권금리전일대비 · change of the rate since the previous day */ bond_mnrt_prdy_vrss: 'decimal?',
        /** 전일대비율 (%) · change since the previous day */ prdy_ctrt: 'decimal?',
        /** 주식영업일자 · day of the rate */ stck_bsop_date: 'date?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 자료코드 · code of the rate */ bcdt_code: 'text?',
        /** HTS한글종목명 · name of the rate */ hts_kor_isnm: 'text?',
        /** 채권금리현재가 (%) · current rate */ bond_mnrt_prpr: 'decimal?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 채권금리전일대비 · change of the rate since the previous day */ bond_mnrt_prdy_vrss: 'decimal?',
        /** 업종지수전일대비율 (%) · change since the previous day */ bstp_nmix_prdy_ctrt: 'decimal?',
        /** 주식영업일자 · day of the rate */ stck_bsop_date: 'date?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `compInterest`. */
export interface CompInterestParams extends ParamsOf<typeof spec> {}
/** Answer of `compInterest`. */
export interface CompInterestResult extends ResultOf<typeof spec> {}

/**
 * 금리 종합(국내채권/금리) · interest rates and bond yields.
 *
 * 국내주식-155 · TR `FHPST07020000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1`, `output2` 목록, 모양은 추정 (lists, as far as can be guessed).
 * 공식 문서 없음, 공식 샘플 기준 (no reference page: after the official sample).
 *
 * @example
 * import { compInterest } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await compInterest(client, { FID_DIV_CLS_CODE: '1' })
 * for (const row of output1) console.log(row.hts_kor_isnm, row.bond_mnrt_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const compInterest: RealOnlyEndpoint<CompInterestParams, CompInterestResult> = /* @__PURE__ */ endpoint(spec)
