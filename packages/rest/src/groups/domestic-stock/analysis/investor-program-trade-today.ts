import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.investorProgramTradeToday',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/investor-program-trade-today',
  tr: { real: 'HHPPG046600C1', paper: null },
  lane: 'quote',
  params: {
    /** 거래소 구분 코드 · exchange */
    EXCH_DIV_CLS_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 시장 구분 코드 · which market */
    MRKT_DIV_CLS_CODE: { '1': '코스피', '4': '코스닥' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 투자자코드 · kind of investor, as a code */ invr_cls_code: 'text?',
        /** 전체매도수량 · selling by all programs, quantity */ all_seln_qty: 'int?',
        /** 전체매도대금 · selling by all programs, amount */ all_seln_amt: 'int?',
        /** 투자자 구분 명 · kind of investor */ invr_cls_name: 'text?',
        /** 전체매수수량 · buying by all programs, quantity */ all_shnu_qty: 'int?',
        /** 전체매수대금 · buying by all programs, amount */ all_shnu_amt: 'int?',
        /** 전체순매수대금 · net buying by all programs, amount */ all_ntby_amt: 'int?',
        /** 차익매도수량 · selling by arbitrage programs, quantity */ arbt_seln_qty: 'int?',
        /** 전체순매수수량 · net buying by all programs, quantity */ all_ntby_qty: 'int?',
        /** 차익매수수량 · buying by arbitrage programs, quantity */ arbt_shnu_qty: 'int?',
        /** 차익순매수수량 · net buying by arbitrage programs, quantity */ arbt_ntby_qty: 'int?',
        /** 차익매도대금 · selling by arbitrage programs, amount */ arbt_seln_amt: 'int?',
        /** 차익매수대금 · buying by arbitrage programs, amount */ arbt_shnu_amt: 'int?',
        /** 차익순매수대금 · net buying by arbitrage programs, amount */ arbt_ntby_amt: 'int?',
        /** 비차익매도수량 · selling by non-arbitrage programs, quantity */ nabt_seln_qty: 'int?',
        /** 비차익매수수량 · buying by non-arbitrage programs, quantity */ nabt_shnu_qty: 'int?',
        /** 비차익순매수수량 · net buying by non-arbitrage programs, quantity */ nabt_ntby_qty: 'int?',
        /** 비차익매도대금 · selling by non-arbitrage programs, amount */ nabt_seln_amt: 'int?',
        /** 비차익매수대금 · buying by non-arbitrage programs, amount */ nabt_shnu_amt: 'int?',
        /** 비차익순매수대금 · net buying by non-arbitrage programs, amount */ nabt_ntby_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `investorProgramTradeToday`. */
export interface InvestorProgramTradeTodayParams extends ParamsOf<typeof spec> {}
/** Answer of `investorProgramTradeToday`. */
export interface InvestorProgramTradeTodayResult extends ResultOf<typeof spec> {}

/**
 * 프로그램매매 투자자매매동향(당일) · program trading by kind of investor, today.
 *
 * 국내주식-116 · TR `HHPPG046600C1` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example): 수량과 금액의 단위는 문서에 없다 (units are not documented).
 *
 * @example
 * import { investorProgramTradeToday } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await investorProgramTradeToday(client, { EXCH_DIV_CLS_CODE: 'J', MRKT_DIV_CLS_CODE: '1' })
 * for (const row of output1) console.log(row.invr_cls_name, row.all_ntby_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const investorProgramTradeToday: RealOnlyEndpoint<
  InvestorProgramTradeTodayParams,
  InvestorProgramTradeTodayResult
> = /* @__PURE__ */ endpoint(spec)
