import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.indicator',
  method: 'GET',
  path: '/uapi/elw/v1/ranking/indicator',
  tr: { real: 'FHPEW02790000', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20279': '기본값' },
    /** 기초자산입력종목코드 (000000 전체, 2001 코스피200, 3003 코스닥150, 005930 삼성전자 등) · code of the underlying */
    FID_UNAS_INPUT_ISCD: 'text',
    /** 발행사 (00000 전체, 00003 한국투자증권, 00017 KB증권, 00005 미래에셋주식회사 등) · issuer, code */
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
    /** 순위정렬구분코드 · sort order */
    FID_RANK_SORT_CLS_CODE: { '0': '전환비율', '1': '레버리지', '2': '행사가', '3': '내재가치', '4': '시간가치' },
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
        /** 주식전환비율 · conversion ratio */ stck_cnvr_rate: 'decimal?',
        /** 레버리지값 · leverage */ lvrg_val: 'decimal?',
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** 시간가치값 · time value */ tmvl_val: 'decimal?',
        /** 내재가치값 · intrinsic value */ invl_val: 'decimal?',
        /** 조기종료발생기준가격 · knock-out barrier, in units of the underlying */ elw_ko_barrier: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `indicator`. */
export interface IndicatorParams extends ParamsOf<typeof spec> {}
/** Answer of `indicator`. */
export interface IndicatorResult extends ResultOf<typeof spec> {}

/**
 * ELW 지표순위 · ELWs by investment indicator.
 *
 * 국내주식-169 · TR `FHPEW02790000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { indicator } from '@kis/rest/elw'
 *
 * const { output } = await indicator(client, {
 *   FID_UNAS_INPUT_ISCD: '000000',
 *   FID_INPUT_ISCD: '00000',
 *   FID_DIV_CLS_CODE: '0',
 *   FID_RANK_SORT_CLS_CODE: '1',
 *   FID_BLNG_CLS_CODE: '0',
 * })
 * for (const row of output) console.log(row.elw_kor_isnm, row.lvrg_val)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const indicator: RealOnlyEndpoint<IndicatorParams, IndicatorResult> = /* @__PURE__ */ endpoint(spec)
