import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.displayBoardTop',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/quotations/display-board-top',
  tr: { real: 'FHPIF05030000', paper: null, unconfirmedPaper: 'FHPIF05030000' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { F: '선물' },
    /** 입력 종목코드, 선물 최근월물 · nearest futures contract such as `101V06` */
    FID_INPUT_ISCD: 'text',
    /** 조건 시장 분류 코드, 공란 · always blank */
    FID_COND_MRKT_DIV_CODE1: { '': '공란' },
    /** 조건 화면 분류 코드, 공란 · always blank */
    FID_COND_SCR_DIV_CODE: { '': '공란' },
    /** 만기 수, 공란 · always blank */
    FID_MTRT_CNT: { '': '공란' },
    /** 조건 시장 구분 코드, 문서는 공란 · underlying: blank by the document, these codes in an older sample */
    FID_COND_MRKT_CLS_CODE: {
      K21: 'KOSPI200',
      MKI: '미니KOSPI200',
      WKM: 'KOSPI200위클리(월)',
      WKI: 'KOSPI200위클리(목)',
      '': '공란',
    },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 기초자산 현재가 · price of the underlying */ unas_prpr: 'decimal?',
        /** 기초자산 전일 대비 · change of the underlying */ unas_prdy_vrss: 'decimal?',
        /** 기초자산 전일 대비 부호 · direction of the change of the underlying */ unas_prdy_vrss_sign: 'sign?',
        /** 기초자산 전일 대비율 (%) · change of the underlying */ unas_prdy_ctrt: 'decimal?',
        /** 기초자산 누적 거래량 (주) · volume of the underlying */ unas_acml_vol: 'int?',
        /** HTS 한글 종목명 · name of the contract */ hts_kor_isnm: 'text?',
        /** 선물 현재가 · current price */ futs_prpr: 'decimal?',
        /** 선물 전일 대비 · change since the previous close */ futs_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 선물 전일 대비율 (%) · change since the previous close */ futs_prdy_ctrt: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** HTS 잔존 일수 · days left */ hts_rmnn_dynu: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `displayBoardTop`. */
export interface DisplayBoardTopParams extends ParamsOf<typeof spec> {}
/** Answer of `displayBoardTop`. */
export interface DisplayBoardTopResult extends ResultOf<typeof spec> {}

/**
 * 국내선물 기초자산 시세 · price of the underlying of futures and options.
 *
 * 국내선물-021 · TR `FHPIF05030000` 실전 (real), 모의투자 미확인 (paper unconfirmed: option `unconfirmedPaper`) · 연속조회 없음 (one page)
 *
 * `output1` 기초자산과 선물 (underlying and futures), `output2` 월물별 잔존일수, 공식 예시는 빈 목록 (days left; empty in the official example).
 *
 * @example
 * import { displayBoardTop } from '@kis/rest/domestic-futures-options'
 *
 * const { output1 } = await displayBoardTop(client, { FID_INPUT_ISCD: '101V06' })
 * console.log(output1.unas_prpr, output1.futs_prpr)
 * @throws KisUnsupportedInPaperError on paper without `unconfirmedPaper`, before any network call.
 * @category 국내선물옵션 › 기본시세
 */
export const displayBoardTop: Endpoint<DisplayBoardTopParams, DisplayBoardTopResult> = /* @__PURE__ */ endpoint(spec)
