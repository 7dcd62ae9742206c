import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.compProgramTradeDaily',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/comp-program-trade-daily',
  tr: { real: 'FHPPG04600001', paper: null },
  lane: 'quote',
  params: {
    /** 시장 분류 코드 · exchange */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 시장 구분 코드 · which market */
    FID_MRKT_CLS_CODE: { K: '코스피', Q: '코스닥' },
    /** 검색시작일 (YYYYMMDD) · day to start from; blank: the latest */
    FID_INPUT_DATE_1: 'date?',
    /** 검색종료일, 공란 · always blank */
    FID_INPUT_DATE_2: { '': '공란' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 비차익 위탁 매도 거래 대금 (백만원) · selling by non-arbitrage programs for customers, amount */
        nabt_entm_seln_tr_pbmn: 'int?',
        /** 비차익 자기 매도 거래량 (천주) · selling by proprietary non-arbitrage programs, volume */
        nabt_onsl_seln_vol: 'int?',
        /** 전체 자기 매도 거래 대금 (백만원) · selling by all proprietary programs, amount */
        whol_onsl_seln_tr_pbmn: 'int?',
        /** 차익 합계 매수 거래량 (천주) · buying by arbitrage programs, volume */ arbt_smtn_shnu_vol: 'int?',
        /** 비차익 합계 매수 거래 대금 (백만원) · buying by non-arbitrage programs, amount */
        nabt_smtn_shnu_tr_pbmn: 'int?',
        /** 차익 위탁 순매수 수량 (천주) · net buying by arbitrage programs for customers, quantity */
        arbt_entm_ntby_qty: 'int?',
        /** 비차익 위탁 순매수 거래 대금 (백만원) · net buying by non-arbitrage programs for customers, amount */
        nabt_entm_ntby_tr_pbmn: 'int?',
        /** 차익 위탁 매도 거래량 (천주) · selling by arbitrage programs for customers, volume */
        arbt_entm_seln_vol: 'int?',
        /** 비차익 위탁 매도 거래량 비율 (%) · selling by non-arbitrage programs for customers, share of the market volume */
        nabt_entm_seln_vol_rate: 'decimal?',
        /** 비차익 자기 매도 거래량 비율 (%) · selling by proprietary non-arbitrage programs, share of the market volume */
        nabt_onsl_seln_vol_rate: 'decimal?',
        /** 전체 자기 매도 거래 대금 비율 (%) · selling by all proprietary programs, share of the market turnover */
        whol_onsl_seln_tr_pbmn_rate: 'decimal?',
        /** 차익 합계 매수 거래량 비율 (%) · buying by arbitrage programs, share of the market volume */
        arbt_smtm_shun_vol_rate: 'decimal?',
        /** 비차익 합계 매수 거래대금 비율 (%) · buying by non-arbitrage programs, share of the market turnover */
        nabt_smtm_shun_tr_pbmn_rate: 'decimal?',
        /** 차익 위탁 순매수 수량 비율 (%) · net buying by arbitrage programs for customers, share of the market volume */
        arbt_entm_ntby_qty_rate: 'decimal?',
        /** 비차익 위탁 순매수 거래 대금 비율 (%) · net buying by non-arbitrage programs for customers, share of the market turnover */
        nabt_entm_ntby_tr_pbmn_rate: 'decimal?',
        /** 차익 위탁 매도 거래량 비율 (%) · selling by arbitrage programs for customers, share of the market volume */
        arbt_entm_seln_vol_rate: 'decimal?',
        /** 비차익 위탁 매도 거래 대금 비율 (%) · selling by non-arbitrage programs for customers, share of the market turnover */
        nabt_entm_seln_tr_pbmn_rate: 'decimal?',
        /** 비차익 자기 매도 거래 대금 (백만원) · selling by proprietary non-arbitrage programs, amount */
        nabt_onsl_seln_tr_pbmn: 'int?',
        /** 전체 합계 매도 거래량 (천주) · selling by all programs, volume */ whol_smtn_seln_vol: 'int?',
        /** 차익 합계 매수 거래 대금 (백만원) · buying by arbitrage programs, amount */ arbt_smtn_shnu_tr_pbmn: 'int?',
        /** 전체 위탁 매수 거래량 (천주) · buying by all programs for customers, volume */ whol_entm_shnu_vol: 'int?',
        /** 차익 위탁 순매수 거래 대금 (백만원) · net buying by arbitrage programs for customers, amount */
        arbt_entm_ntby_tr_pbmn: 'int?',
        /** 비차익 자기 순매수 수량 (천주) · net buying by proprietary non-arbitrage programs, quantity */
        nabt_onsl_ntby_qty: 'int?',
        /** 차익 위탁 매도 거래 대금 (백만원) · selling by arbitrage programs for customers, amount */
        arbt_entm_seln_tr_pbmn: 'int?',
        /** 비차익 자기 매도 거래 대금 비율 (%) · selling by proprietary non-arbitrage programs, share of the market turnover */
        nabt_onsl_seln_tr_pbmn_rate: 'decimal?',
        /** 전체 매도 거래량 비율 (%) · selling by all programs, share of the market volume */
        whol_seln_vol_rate: 'decimal?',
        /** 차익 합계 매수 거래대금 비율 (%) · buying by arbitrage programs, share of the market turnover */
        arbt_smtm_shun_tr_pbmn_rate: 'decimal?',
        /** 전체 위탁 매수 거래량 비율 (%) · buying by all programs for customers, share of the market volume */
        whol_entm_shnu_vol_rate: 'decimal?',
        /** 차익 위탁 순매수 거래 대금 비율 (%) · net buying by arbitrage programs for customers, share of the market turnover */
        arbt_entm_ntby_tr_pbmn_rate: 'decimal?',
        /** 비차익 자기 순매수 수량 비율 (%) · net buying by proprietary non-arbitrage programs, share of the market volume */
        nabt_onsl_ntby_qty_rate: 'decimal?',
        /** 차익 위탁 매도 거래 대금 비율 (%) · selling by arbitrage programs for customers, share of the market turnover */
        arbt_entm_seln_tr_pbmn_rate: 'decimal?',
        /** 비차익 합계 매도 거래량 (천주) · selling by non-arbitrage programs, volume */ nabt_smtn_seln_vol: 'int?',
        /** 전체 합계 매도 거래 대금 (백만원) · selling by all programs, amount */ whol_smtn_seln_tr_pbmn: 'int?',
        /** 비차익 위탁 매수 거래량 (천주) · buying by non-arbitrage programs for customers, volume */
        nabt_entm_shnu_vol: 'int?',
        /** 전체 위탁 매수 거래 대금 (백만원) · buying by all programs for customers, amount */
        whol_entm_shnu_tr_pbmn: 'int?',
        /** 차익 자기 순매수 수량 (천주) · net buying by proprietary arbitrage programs, quantity */
        arbt_onsl_ntby_qty: 'int?',
        /** 비차익 자기 순매수 거래 대금 (백만원) · net buying by proprietary non-arbitrage programs, amount */
        nabt_onsl_ntby_tr_pbmn: 'int?',
        /** 차익 자기 매도 거래 대금 (백만원) · selling by proprietary arbitrage programs, amount */
        arbt_onsl_seln_tr_pbmn: 'int?',
        /** 비차익 합계 매도 거래량 비율 (%) · selling by non-arbitrage programs, share of the market volume */
        nabt_smtm_seln_vol_rate: 'decimal?',
        /** 전체 매도 거래대금 비율 (%) · selling by all programs, share of the market turnover */
        whol_seln_tr_pbmn_rate: 'decimal?',
        /** 비차익 위탁 매수 거래량 비율 (%) · buying by non-arbitrage programs for customers, share of the market volume */
        nabt_entm_shnu_vol_rate: 'decimal?',
        /** 전체 위탁 매수 거래 대금 비율 (%) · buying by all programs for customers, share of the market turnover */
        whol_entm_shnu_tr_pbmn_rate: 'decimal?',
        /** 차익 자기 순매수 수량 비율 (%) · net buying by proprietary arbitrage programs, share of the market volume */
        arbt_onsl_ntby_qty_rate: 'decimal?',
        /** 비차익 자기 순매수 거래 대금 비율 (%) · net buying by proprietary non-arbitrage programs, share of the market turnover */
        nabt_onsl_ntby_tr_pbmn_rate: 'decimal?',
        /** 차익 자기 매도 거래 대금 비율 (%) · selling by proprietary arbitrage programs, share of the market turnover */
        arbt_onsl_seln_tr_pbmn_rate: 'decimal?',
        /** 비차익 합계 매도 거래 대금 (백만원) · selling by non-arbitrage programs, amount */
        nabt_smtn_seln_tr_pbmn: 'int?',
        /** 차익 위탁 매수 거래량 (천주) · buying by arbitrage programs for customers, volume */
        arbt_entm_shnu_vol: 'int?',
        /** 비차익 위탁 매수 거래 대금 (백만원) · buying by non-arbitrage programs for customers, amount */
        nabt_entm_shnu_tr_pbmn: 'int?',
        /** 전체 자기 매수 거래량 (천주) · buying by all proprietary programs, volume */ whol_onsl_shnu_vol: 'int?',
        /** 차익 자기 순매수 거래 대금 (백만원) · net buying by proprietary arbitrage programs, amount */
        arbt_onsl_ntby_tr_pbmn: 'int?',
        /** 비차익 합계 순매수 수량 (천주) · net buying by non-arbitrage programs, quantity */
        nabt_smtn_ntby_qty: 'int?',
        /** 차익 자기 매도 거래량 (천주) · selling by proprietary arbitrage programs, volume */
        arbt_onsl_seln_vol: 'int?',
        /** 비차익 합계 매도 거래대금 비율 (%) · selling by non-arbitrage programs, share of the market turnover */
        nabt_smtm_seln_tr_pbmn_rate: 'decimal?',
        /** 차익 위탁 매수 거래량 비율 (%) · buying by arbitrage programs for customers, share of the market volume */
        arbt_entm_shnu_vol_rate: 'decimal?',
        /** 비차익 위탁 매수 거래 대금 비율 (%) · buying by non-arbitrage programs for customers, share of the market turnover */
        nabt_entm_shnu_tr_pbmn_rate: 'decimal?',
        /** 전체 자기 매수 거래 대금 (백만원) · buying by all proprietary programs, amount */
        whol_onsl_shnu_tr_pbmn: 'int?',
        /** 차익 자기 순매수 거래 대금 비율 (%) · net buying by proprietary arbitrage programs, share of the market turnover */
        arbt_onsl_ntby_tr_pbmn_rate: 'decimal?',
        /** 비차익 합계 순매수 수량 비율 (%) · net buying by non-arbitrage programs, share of the market volume */
        nabt_smtm_ntby_qty_rate: 'decimal?',
        /** 차익 자기 매도 거래량 비율 (%) · selling by proprietary arbitrage programs, share of the market volume */
        arbt_onsl_seln_vol_rate: 'decimal?',
        /** 전체 위탁 매도 거래량 (천주) · selling by all programs for customers, volume */ whol_entm_seln_vol: 'int?',
        /** 차익 위탁 매수 거래 대금 (백만원) · buying by arbitrage programs for customers, amount */
        arbt_entm_shnu_tr_pbmn: 'int?',
        /** 비차익 자기 매수 거래량 (천주) · buying by proprietary non-arbitrage programs, volume */
        nabt_onsl_shnu_vol: 'int?',
        /** 전체 자기 매수 거래 대금 비율 (%) · buying by all proprietary programs, share of the market turnover */
        whol_onsl_shnu_tr_pbmn_rate: 'decimal?',
        /** 차익 합계 순매수 수량 (천주) · net buying by arbitrage programs, quantity */ arbt_smtn_ntby_qty: 'int?',
        /** 비차익 합계 순매수 거래 대금 (백만원) · net buying by non-arbitrage programs, amount */
        nabt_smtn_ntby_tr_pbmn: 'int?',
        /** 차익 합계 매도 거래량 (천주) · selling by arbitrage programs, volume */ arbt_smtn_seln_vol: 'int?',
        /** 전체 위탁 매도 거래 대금 (백만원) · selling by all programs for customers, amount */
        whol_entm_seln_tr_pbmn: 'int?',
        /** 차익 위탁 매수 거래 대금 비율 (%) · buying by arbitrage programs for customers, share of the market turnover */
        arbt_entm_shnu_tr_pbmn_rate: 'decimal?',
        /** 비차익 자기 매수 거래량 비율 (%) · buying by proprietary non-arbitrage programs, share of the market volume */
        nabt_onsl_shnu_vol_rate: 'decimal?',
        /** 전체 자기 매수 거래량 비율 (%) · buying by all proprietary programs, share of the market volume */
        whol_onsl_shnu_vol_rate: 'decimal?',
        /** 차익 합계 순매수 수량 비율 (%) · net buying by arbitrage programs, share of the market volume */
        arbt_smtm_ntby_qty_rate: 'decimal?',
        /** 비차익 합계 순매수 거래대금 비율 (%) · net buying by non-arbitrage programs, share of the market turnover */
        nabt_smtm_ntby_tr_pbmn_rate: 'decimal?',
        /** 차익 합계 매도 거래량 비율 (%) · selling by arbitrage programs, share of the market volume */
        arbt_smtm_seln_vol_rate: 'decimal?',
        /** 전체 위탁 매도 거래량 비율 (%) · selling by all programs for customers, share of the market volume */
        whol_entm_seln_vol_rate: 'decimal?',
        /** 차익 자기 매수 거래량 (천주) · buying by proprietary arbitrage programs, volume */
        arbt_onsl_shnu_vol: 'int?',
        /** 비차익 자기 매수 거래 대금 (백만원) · buying by proprietary non-arbitrage programs, amount */
        nabt_onsl_shnu_tr_pbmn: 'int?',
        /** 전체 합계 매수 거래량 (천주) · buying by all programs, volume */ whol_smtn_shnu_vol: 'int?',
        /** 차익 합계 순매수 거래 대금 (백만원) · net buying by arbitrage programs, amount */
        arbt_smtn_ntby_tr_pbmn: 'int?',
        /** 전체 위탁 순매수 수량 (천주) · net buying by all programs for customers, quantity */
        whol_entm_ntby_qty: 'int?',
        /** 차익 합계 매도 거래 대금 (백만원) · selling by arbitrage programs, amount */ arbt_smtn_seln_tr_pbmn: 'int?',
        /** 전체 위탁 매도 거래 대금 비율 (%) · selling by all programs for customers, share of the market turnover */
        whol_entm_seln_tr_pbmn_rate: 'decimal?',
        /** 차익 자기 매수 거래량 비율 (%) · buying by proprietary arbitrage programs, share of the market volume */
        arbt_onsl_shnu_vol_rate: 'decimal?',
        /** 비차익 자기 매수 거래 대금 비율 (%) · buying by proprietary non-arbitrage programs, share of the market turnover */
        nabt_onsl_shnu_tr_pbmn_rate: 'decimal?',
        /** 전체 매수 거래량 비율 (%) · buying by all programs, share of the market volume */
        whol_shun_vol_rate: 'decimal?',
        /** 차익 합계 순매수 거래대금 비율 (%) · net buying by arbitrage programs, share of the market turnover */
        arbt_smtm_ntby_tr_pbmn_rate: 'decimal?',
        /** 전체 위탁 순매수 수량 비율 (%) · net buying by all programs for customers, share of the market volume */
        whol_entm_ntby_qty_rate: 'decimal?',
        /** 차익 합계 매도 거래대금 비율 (%) · selling by arbitrage programs, share of the market turnover */
        arbt_smtm_seln_tr_pbmn_rate: 'decimal?',
        /** 전체 자기 매도 거래량 (천주) · selling by all proprietary programs, volume */ whol_onsl_seln_vol: 'int?',
        /** 차익 자기 매수 거래 대금 (백만원) · buying by proprietary arbitrage programs, amount */
        arbt_onsl_shnu_tr_pbmn: 'int?',
        /** 비차익 합계 매수 거래량 (천주) · buying by non-arbitrage programs, volume */ nabt_smtn_shnu_vol: 'int?',
        /** 전체 합계 매수 거래 대금 (백만원) · buying by all programs, amount */ whol_smtn_shnu_tr_pbmn: 'int?',
        /** 비차익 위탁 순매수 수량 (천주) · net buying by non-arbitrage programs for customers, quantity */
        nabt_entm_ntby_qty: 'int?',
        /** 전체 위탁 순매수 거래 대금 (백만원) · net buying by all programs for customers, amount */
        whol_entm_ntby_tr_pbmn: 'int?',
        /** 비차익 위탁 매도 거래량 (천주) · selling by non-arbitrage programs for customers, volume */
        nabt_entm_seln_vol: 'int?',
        /** 전체 자기 매도 거래량 비율 (%) · selling by all proprietary programs, share of the market volume */
        whol_onsl_seln_vol_rate: 'decimal?',
        /** 차익 자기 매수 거래 대금 비율 (%) · buying by proprietary arbitrage programs, share of the market turnover */
        arbt_onsl_shnu_tr_pbmn_rate: 'decimal?',
        /** 비차익 합계 매수 거래량 비율 (%) · buying by non-arbitrage programs, share of the market volume */
        nabt_smtm_shun_vol_rate: 'decimal?',
        /** 전체 매수 거래대금 비율 (%) · buying by all programs, share of the market turnover */
        whol_shun_tr_pbmn_rate: 'decimal?',
        /** 비차익 위탁 순매수 수량 비율 (%) · net buying by non-arbitrage programs for customers, share of the market volume */
        nabt_entm_ntby_qty_rate: 'decimal?',
        /** 업종 지수 전일 대비 · change of the index; blank in the example */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 업종 지수 현재가 · current index value; blank in the example */ bstp_nmix_prpr: 'decimal?',
        /** 전일 대비 부호 · direction of the change of the index; blank in the example */ prdy_vrss_sign: 'sign?',
        /** 전체 위탁 순매수 거래대금 비율 (%) · net buying by all programs for customers, share of the market turnover */
        whol_entm_ntby_tr_pbmn_rate: 'decimal?',
        /** 전체 순매수 수량 비율 (%) · net buying by all programs, share of the market volume */
        whol_ntby_qty_rate: 'decimal?',
        /** 전체 순매수 거래대금 비율 (%) · net buying by all programs, share of the market turnover */
        whol_ntby_tr_pbmn_rate: 'decimal?',
        /** 전체 자기 순매수 수량 (천주) · net buying by all proprietary programs, quantity */
        whol_onsl_ntby_qty: 'int?',
        /** 전체 자기 순매수 수량 비율 (%) · net buying by all proprietary programs, share of the market volume */
        whol_onsl_ntby_qty_rate: 'decimal?',
        /** 전체 자기 순매수 거래대금 (백만원) · net buying by all proprietary programs, amount */
        whol_onsl_ntby_tr_pbmn: 'int?',
        /** 전체 자기 순매수 거래대금 비율 (%) · net buying by all proprietary programs, share of the market turnover */
        whol_onsl_ntby_tr_pbmn_rate: 'decimal?',
        /** 전체 합계 순매수 수량 (천주) · net buying by all programs, quantity */ whol_smtn_ntby_qty: 'int?',
        /** 전체 합계 순매수 거래대금 (백만원) · net buying by all programs, amount */ whol_smtn_ntby_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `compProgramTradeDaily`. */
export interface CompProgramTradeDailyParams extends ParamsOf<typeof spec> {}
/** Answer of `compProgramTradeDaily`. */
export interface CompProgramTradeDailyResult extends ResultOf<typeof spec> {}

/**
 * 프로그램매매 종합현황(일별) · program trading of the whole market by day.
 *
 * 국내주식-115 · TR `FHPPG04600001` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { compProgramTradeDaily } from '@kis/rest/domestic-stock'
 *
 * const { output } = await compProgramTradeDaily(client, { FID_COND_MRKT_DIV_CODE: 'UN', FID_MRKT_CLS_CODE: 'K' })
 * for (const row of output) console.log(row.stck_bsop_date, row.whol_smtn_ntby_tr_pbmn)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const compProgramTradeDaily: RealOnlyEndpoint<CompProgramTradeDailyParams, CompProgramTradeDailyResult> =
  /* @__PURE__ */ endpoint(spec)
