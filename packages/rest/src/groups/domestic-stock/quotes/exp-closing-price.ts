import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.expClosingPrice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/exp-closing-price',
  tr: { real: 'FHKST117300C0', paper: null },
  lane: 'quote',
  params: {
    /** 순위 정렬 구분 코드 · which stocks, and in which order */
    FID_RANK_SORT_CLS_CODE: {
      '0': '전체',
      '1': '상한가 마감 예상',
      '2': '하한가 마감 예상',
      '3': '직전 대비 상승률 상위',
      '4': '직전 대비 하락률 상위',
    },
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: '주식' },
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11173': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200, 4001 KRX100 등) · the whole market, or one of its markets */
    FID_INPUT_ISCD: 'text',
    /** 소속 구분 코드 · all, or only those with a prolonged closing auction */
    FID_BLNG_CLS_CODE: { '0': '전체', '1': '종가 범위 연장' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 단축 종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · indicative price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 기준가 대비 현재가 (원) · price less the base price */ sdpr_vrss_prpr: 'int?',
        /** 기준가 대비 현재가 비율 (%) · price against the base price */ sdpr_vrss_prpr_rate: 'decimal?',
        /** 체결 거래량 (주) · indicative quantity */ cntg_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `expClosingPrice`. */
export interface ExpClosingPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `expClosingPrice`. */
export interface ExpClosingPriceResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 장마감 예상체결가 · indicative closing prices before the close.
 *
 * 국내주식-120 · TR `FHKST117300C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시는 빈 목록이다 (the official example is empty).
 *
 * @example
 * import { expClosingPrice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await expClosingPrice(client, {
 *   FID_RANK_SORT_CLS_CODE: '0',
 *   FID_INPUT_ISCD: '0001',
 *   FID_BLNG_CLS_CODE: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.stck_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 기본시세
 */
export const expClosingPrice: RealOnlyEndpoint<ExpClosingPriceParams, ExpClosingPriceResult> =
  /* @__PURE__ */ endpoint(spec)
