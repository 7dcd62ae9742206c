import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.psearchResult',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/psearch-result',
  tr: { real: 'HHKST03900400', paper: null },
  lane: 'quote',
  params: {
    /** 사용자 HTS ID · HTS id that the condition belongs to */
    user_id: 'text',
    /** 사용자조건 키값 · key of the condition, from `psearchTitle` */
    seq: 'int',
  },
  output: {
    output2: {
      shape: 'many',
      fields: {
        /** 종목코드 · stock code */ code: 'text',
        /** 종목명 · name */ name: 'text?',
        /** 전일대비부호, 0은 값 없음 · direction of the change; `0` before the open */ daebi: 'sign?',
        /** 현재가 (원) · current price */ price: 'decimal?',
        /** 등락율 (%) · change since the previous close */ chgrate: 'decimal?',
        /** 거래량 (주) · volume */ acml_vol: 'decimal?',
        /** 거래대금 · turnover */ trade_amt: 'decimal?',
        /** 전일대비 (원) · change since the previous close */ change: 'decimal?',
        /** 체결강도 · buying against selling volume, 100 is even */ cttr: 'decimal?',
        /** 시가 (원) · open */ open: 'decimal?',
        /** 고가 (원) · high */ high: 'decimal?',
        /** 저가 (원) · low */ low: 'decimal?',
        /** 52주최고가 (원) · 52-week high */ high52: 'decimal?',
        /** 52주최저가 (원) · 52-week low */ low52: 'decimal?',
        /** 예상체결가 (원) · indicative price */ expprice: 'decimal?',
        /** 예상대비 (원) · indicative change */ expchange: 'decimal?',
        /** 예상등락률 (%) · indicative change */ expchggrate: 'decimal?',
        /** 예상체결수량 (주) · indicative quantity */ expcvol: 'decimal?',
        /** 전일거래량대비율 (%) · volume against the previous day */ chgrate2: 'decimal?',
        /** 예상대비부호 · direction of the indicative change */ expdaebi: 'sign?',
        /** 기준가 (원) · base price */ recprice: 'decimal?',
        /** 상한가 (원) · upper price limit */ uplmtprice: 'decimal?',
        /** 하한가 (원) · lower price limit */ dnlmtprice: 'decimal?',
        /** 시가총액 (억 원) · market capitalisation */ stotprice: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `psearchResult`. */
export interface PsearchResultParams extends ParamsOf<typeof spec> {}
/** Answer of `psearchResult`. */
export interface PsearchResultResult extends ResultOf<typeof spec> {}

/**
 * 종목조건검색조회 · stocks that meet a condition saved in the HTS.
 *
 * 국내주식-039 · TR `HHKST03900400` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `psearchTitle`이 주는 조건 하나의 종목들 (the stocks of one condition of `psearchTitle`).
 *
 * @example
 * import { psearchResult } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await psearchResult(client, { user_id: htsId, seq: 0 })
 * for (const row of output2) console.log(row.code, row.name, row.price)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const psearchResult: RealOnlyEndpoint<PsearchResultParams, PsearchResultResult> = /* @__PURE__ */ endpoint(spec)
