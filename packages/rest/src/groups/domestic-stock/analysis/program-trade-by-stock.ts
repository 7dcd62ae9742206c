import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.programTradeByStock',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/program-trade-by-stock',
  tr: { real: 'FHPPG04650101', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · exchange */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 영업 시간 (HHMMSS) · time */ bsop_hour: 'time?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 전체 합계 매도 거래량 (주) · selling by all programs, volume */ whol_smtn_seln_vol: 'int?',
        /** 전체 합계 매수 거래량 (주) · buying by all programs, volume */ whol_smtn_shnu_vol: 'int?',
        /** 전체 합계 순매수 수량 (주) · net buying by all programs, quantity */ whol_smtn_ntby_qty: 'int?',
        /** 전체 합계 매도 거래 대금 (원) · selling by all programs, amount */ whol_smtn_seln_tr_pbmn: 'int?',
        /** 전체 합계 매수 거래 대금 (원) · buying by all programs, amount */ whol_smtn_shnu_tr_pbmn: 'int?',
        /** 전체 합계 순매수 거래 대금 (원) · net buying by all programs, amount */ whol_smtn_ntby_tr_pbmn: 'int?',
        /** 전체 순매수 거래량 증감 (주) · change of the net buying, volume */ whol_ntby_vol_icdc: 'int?',
        /** 전체 순매수 거래 대금 증감 (원) · change of the net buying, amount */ whol_ntby_tr_pbmn_icdc: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `programTradeByStock`. */
export interface ProgramTradeByStockParams extends ParamsOf<typeof spec> {}
/** Answer of `programTradeByStock`. */
export interface ProgramTradeByStockResult extends ResultOf<typeof spec> {}

/**
 * 종목별 프로그램매매추이(체결) · program trading of a stock, trade by trade.
 *
 * v1_국내주식-044 · TR `FHPPG04650101` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { programTradeByStock } from '@kis/rest/domestic-stock'
 *
 * const { output } = await programTradeByStock(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
 * for (const row of output) console.log(row.bsop_hour, row.whol_smtn_ntby_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const programTradeByStock: RealOnlyEndpoint<ProgramTradeByStockParams, ProgramTradeByStockResult> =
  /* @__PURE__ */ endpoint(spec)
