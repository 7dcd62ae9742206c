import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.compProgramTradeToday',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/comp-program-trade-today',
  tr: { real: 'FHPPG04600101', paper: null },
  lane: 'quote',
  params: {
    /** 시장 분류 코드 · exchange */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 시장 구분 코드 · which market */
    FID_MRKT_CLS_CODE: { K: '코스피', Q: '코스닥' },
    /** 구간 구분 코드, 문서는 공란, 공식 예시는 1 · section; documented as blank, `1` in the official example */
    FID_SCTN_CLS_CODE: 'text?',
    /** 입력 종목코드, 공란 · always blank */
    FID_INPUT_ISCD: { '': '공란' },
    /** 시장 분류코드1, 공란 · always blank */
    FID_COND_MRKT_DIV_CODE1: { '': '공란' },
    /** 입력 시간1, 공란 · always blank */
    FID_INPUT_HOUR_1: { '': '공란' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 영업 시간 (HHMMSS) · time */ bsop_hour: 'time?',
        /** 차익 합계 매도 거래 대금 (백만원) · selling by arbitrage programs, amount */ arbt_smtn_seln_tr_pbmn: 'int?',
        /** 차익 합계 매도 거래대금 비율 (%) · selling by arbitrage programs, share of the market turnover */
        arbt_smtm_seln_tr_pbmn_rate: 'decimal?',
        /** 차익 합계 매수 거래 대금 (백만원) · buying by arbitrage programs, amount */ arbt_smtn_shnu_tr_pbmn: 'int?',
        /** 차익 합계 매수 거래대금 비율 (%) · buying by arbitrage programs, share of the market turnover */
        arbt_smtm_shun_tr_pbmn_rate: 'decimal?',
        /** 비차익 합계 매도 거래 대금 (백만원) · selling by non-arbitrage programs, amount */
        nabt_smtn_seln_tr_pbmn: 'int?',
        /** 비차익 합계 매도 거래대금 비율 (%) · selling by non-arbitrage programs, share of the market turnover */
        nabt_smtm_seln_tr_pbmn_rate: 'decimal?',
        /** 비차익 합계 매수 거래 대금 (백만원) · buying by non-arbitrage programs, amount */
        nabt_smtn_shnu_tr_pbmn: 'int?',
        /** 비차익 합계 매수 거래대금 비율 (%) · buying by non-arbitrage programs, share of the market turnover */
        nabt_smtm_shun_tr_pbmn_rate: 'decimal?',
        /** 차익 합계 순매수 거래 대금 (백만원) · net buying by arbitrage programs, amount */
        arbt_smtn_ntby_tr_pbmn: 'int?',
        /** 차익 합계 순매수 거래대금 비율 (%) · net buying by arbitrage programs, share of the market turnover */
        arbt_smtm_ntby_tr_pbmn_rate: 'decimal?',
        /** 비차익 합계 순매수 거래 대금 (백만원) · net buying by non-arbitrage programs, amount */
        nabt_smtn_ntby_tr_pbmn: 'int?',
        /** 비차익 합계 순매수 거래대금 비율 (%) · net buying by non-arbitrage programs, share of the market turnover */
        nabt_smtm_ntby_tr_pbmn_rate: 'decimal?',
        /** 전체 합계 순매수 거래 대금 (백만원) · net buying by all programs, amount */ whol_smtn_ntby_tr_pbmn: 'int?',
        /** 전체 순매수 거래대금 비율 (%) · net buying by all programs, share of the market turnover */
        whol_ntby_tr_pbmn_rate: 'decimal?',
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 전일 대비 · change of the index */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change of the index */ prdy_vrss_sign: 'sign?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `compProgramTradeToday`. */
export interface CompProgramTradeTodayParams extends ParamsOf<typeof spec> {}
/** Answer of `compProgramTradeToday`. */
export interface CompProgramTradeTodayResult extends ResultOf<typeof spec> {}

/**
 * 프로그램매매 종합현황(시간) · program trading of the whole market during the day.
 *
 * 국내주식-114 · TR `FHPPG04600101` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 문서와 예시가 다름: 블록은 `output`(문서 `output1`), 예시에는 업종 지수 항목이 없다 (the index fields stand in the document only).
 *
 * @example
 * import { compProgramTradeToday } from '@kis/rest/domestic-stock'
 *
 * const { output } = await compProgramTradeToday(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_MRKT_CLS_CODE: 'Q' })
 * for (const row of output) console.log(row.bsop_hour, row.whol_smtn_ntby_tr_pbmn)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const compProgramTradeToday: RealOnlyEndpoint<CompProgramTradeTodayParams, CompProgramTradeTodayResult> =
  /* @__PURE__ */ endpoint(spec)
