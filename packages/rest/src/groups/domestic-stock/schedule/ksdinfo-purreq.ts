import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoPurreq',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/purreq',
  tr: { real: 'HHKDB669103C0', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드, 공란이면 전체 · stock code; left out: all */
    SHT_CD: 'text?',
    /** 조회일자To (YYYYMMDD) · last day */
    T_DT: 'date',
    /** 조회일자From (YYYYMMDD) · first day */
    F_DT: 'date',
    /** CTS, 공란 · always blank */
    CTS: { '': '공란' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 기준일 · record date */ record_date: 'date?',
        /** 종목코드 · stock code */ sht_cd: 'text',
        /** 종목명 · name of the stock */ isin_name: 'text?',
        /** 주식종류 · kind of share, as text: common, preferred */ stk_kind: 'text?',
        /** 반대의사접수시한 (앞에 0이 붙은 YYYYMMDD) · last day to object: `020240326` is 2024-03-26 */ opp_opi_rcpt_term:
          'text?',
        /** 매수청구접수시한 (앞에 0이 붙은 YYYYMMDD) · last day to claim the purchase */ buy_req_rcpt_term: 'text?',
        /** 매수청구가격 (원) · price of the purchase; 0 when not fixed */ buy_req_price: 'decimal?',
        /** 매수대금지급일 (YYYY/MM/DD) · payment date */ buy_amt_pay_dt: 'text?',
        /** 주총일 (YYYY/MM/DD) · date of the shareholder meeting */ get_meet_dt: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoPurreq`. */
export interface KsdinfoPurreqParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoPurreq`. */
export interface KsdinfoPurreqResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(주식매수청구일정) · appraisal rights of shareholders (claims to be bought out), from the securities depository (KSD).
 *
 * 국내주식-146 · TR `HHKDB669103C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { ksdinfoPurreq } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoPurreq(client, { T_DT: '20260331', F_DT: '20260301' })
 * for (const row of output1) console.log(row.record_date, row.sht_cd, row.buy_req_price)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoPurreq: RealOnlyEndpoint<KsdinfoPurreqParams, KsdinfoPurreqResult> = /* @__PURE__ */ endpoint(spec)
