import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.displayBoardFutures',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/quotations/display-board-futures',
  tr: { real: 'FHPIF05030200', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { F: '선물' },
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20503': '기본값' },
    /** 조건 시장 구분 코드 · underlying; left out: KOSPI200 */
    FID_COND_MRKT_CLS_CODE: {
      MKI: '미니KOSPI200',
      WKM: 'KOSPI200위클리(월)',
      WKI: 'KOSPI200위클리(목)',
      KQI: 'KOSDAQ150',
      '': 'KOSPI200',
    },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 선물 단축 종목코드 · short code of the contract */ futs_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the contract */ hts_kor_isnm: 'text?',
        /** 선물 현재가 · current price */ futs_prpr: 'decimal?',
        /** 선물 전일 대비 · change since the previous close */ futs_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 선물 전일 대비율 (%) · change since the previous close */ futs_prdy_ctrt: 'decimal?',
        /** HTS 이론가 · theoretical price */ hts_thpr: 'decimal?',
        /** 누적 거래량 (계약) · volume of the day */ acml_vol: 'int?',
        /** 선물 매도호가 · best ask */ futs_askp: 'decimal?',
        /** 선물 매수호가 · best bid */ futs_bidp: 'decimal?',
        /** HTS 미결제 약정 수량 (계약) · open interest */ hts_otst_stpl_qty: 'int?',
        /** 선물 최고가 · high of the day */ futs_hgpr: 'decimal?',
        /** 선물 최저가 · low of the day */ futs_lwpr: 'decimal?',
        /** HTS 잔존 일수 · days left */ hts_rmnn_dynu: 'int?',
        /** 총 매도호가 잔량 (계약) · total ask quantity */ total_askp_rsqn: 'int?',
        /** 총 매수호가 잔량 (계약) · total bid quantity */ total_bidp_rsqn: 'int?',
        /** 선물예상체결가 · indicative price */ futs_antc_cnpr: 'decimal?',
        /** 선물예상체결대비 · indicative change */ futs_antc_cntg_vrss: 'decimal?',
        /** 예상 체결 대비 부호 · direction of the indicative change */ antc_cntg_vrss_sign: 'sign?',
        /** 예상 체결 전일 대비율 (%) · indicative change since the previous close */ antc_cntg_prdy_ctrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `displayBoardFutures`. */
export interface DisplayBoardFuturesParams extends ParamsOf<typeof spec> {}
/** Answer of `displayBoardFutures`. */
export interface DisplayBoardFuturesResult extends ResultOf<typeof spec> {}

/**
 * 국내옵션전광판_선물 · board of all futures of one underlying.
 *
 * 국내선물-023 · TR `FHPIF05030200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { displayBoardFutures } from '@kis/rest/domestic-futures-options'
 *
 * const { output } = await displayBoardFutures(client)
 * for (const row of output) console.log(row.hts_kor_isnm, row.futs_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 기본시세
 */
export const displayBoardFutures: RealOnlyEndpoint<DisplayBoardFuturesParams, DisplayBoardFuturesResult> =
  /* @__PURE__ */ endpoint(spec)
