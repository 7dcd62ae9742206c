import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.sensitivity',
  method: 'GET',
  path: '/uapi/elw/v1/ranking/sensitivity',
  tr: { real: 'FHPEW02850000', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20285': '기본값' },
    /** 기초자산입력종목코드 (000000 전체, 2001 코스피200, 3003 코스닥150, 005930 삼성전자 등) · code of the underlying */
    FID_UNAS_INPUT_ISCD: 'text',
    /** 입력종목코드, 발행사 (00000 전체, 00003 한국투자증권, 00017 KB증권, 00005 미래에셋주식회사 등) · issuer, code */
    FID_INPUT_ISCD: 'text',
    /** 콜풋구분코드 · call or put */
    FID_DIV_CLS_CODE: { '0': '전체', '1': '콜', '2': '풋' },
    /** 가격 (원 이상) · price, from */
    FID_INPUT_PRICE_1: 'int?',
    /** 가격 (원 이하) · price, to */
    FID_INPUT_PRICE_2: 'int?',
    /** 거래량 (이상) · volume, from */
    FID_INPUT_VOL_1: 'int?',
    /** 거래량 (이하) · volume, to */
    FID_INPUT_VOL_2: 'int?',
    /** 순위정렬구분코드 (문서는 3과 5 모두 로) · sort order; the reference calls both 3 and 5 rho */
    FID_RANK_SORT_CLS_CODE: {
      '0': '이론가',
      '1': '델타',
      '2': '감마',
      '3': '세타 (라벨 추정)',
      '4': '베가',
      '5': '로',
      '6': '내재변동성',
      '7': '90일변동성',
    },
    /** 잔존일수 (일 이상) · days left, from */
    FID_INPUT_RMNN_DYNU_1: 'int?',
    /** 조회기준일 (YYYYMMDD) · reference day */
    FID_INPUT_DATE_1: 'date?',
    /** 결재방법 (일반/조기종료) · ordinary or early knock-out */
    FID_BLNG_CLS_CODE: { '0': '전체', '1': '일반', '2': '조기종료' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** ELW단축종목코드 · ELW code */ elw_shrn_iscd: 'text',
        /** ELW한글종목명 · name of the ELW */ elw_kor_isnm: 'text?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** HTS이론가 (원) · theoretical price */ hts_thpr: 'decimal?',
        /** 델타값 · delta */ delta_val: 'decimal?',
        /** 감마 · gamma */ gama: 'decimal?',
        /** 세타 · theta */ theta: 'decimal?',
        /** 베가 · vega */ vega: 'decimal?',
        /** 로우 · rho */ rho: 'decimal?',
        /** HTS내재변동성 (%) · implied volatility */ hts_ints_vltl: 'decimal?',
        /** 90일역사적변동성 (%) · 90-day historical volatility */ d90_hist_vltl: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `sensitivity`. */
export interface SensitivityParams extends ParamsOf<typeof spec> {}
/** Answer of `sensitivity`. */
export interface SensitivityResult extends ResultOf<typeof spec> {}

/**
 * ELW 민감도 순위 · ELWs by sensitivity (greeks).
 *
 * 국내주식-170 · TR `FHPEW02850000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { sensitivity } from '@kis/rest/elw'
 *
 * const { output } = await sensitivity(client, {
 *   FID_UNAS_INPUT_ISCD: '000000',
 *   FID_INPUT_ISCD: '00000',
 *   FID_DIV_CLS_CODE: '0',
 *   FID_RANK_SORT_CLS_CODE: '1',
 *   FID_BLNG_CLS_CODE: '0',
 * })
 * for (const row of output) console.log(row.elw_kor_isnm, row.delta_val)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const sensitivity: RealOnlyEndpoint<SensitivityParams, SensitivityResult> = /* @__PURE__ */ endpoint(spec)
