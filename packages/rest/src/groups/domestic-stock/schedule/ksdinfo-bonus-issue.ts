import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoBonusIssue',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/bonus-issue',
  tr: { real: 'HHKDB669101C0', paper: null },
  lane: 'quote',
  params: {
    /** CTS, 공란 · always blank */
    CTS: { '': '공란' },
    /** 조회일자From (YYYYMMDD) · first day */
    F_DT: 'date',
    /** 조회일자To (YYYYMMDD) · last day */
    T_DT: 'date',
    /** 종목코드, 공란이면 전체 · stock code; left out: all */
    SHT_CD: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 기준일 · record date */ record_date: 'date?',
        /** 종목코드 · stock code */ sht_cd: 'text',
        /** 종목명 · name of the stock */ isin_name: 'text?',
        /** 확정배정율 (%) · shares allotted per share held */ fix_rate: 'decimal?',
        /** 단주기준가 (원) · price for fractional shares */ odd_rec_price: 'int?',
        /** 권리락일 · ex-rights date */ right_dt: 'date?',
        /** 단주대금지급일 (YYYY/MM/DD ~ YYYY/MM/DD) · payment for fractional shares, from and to */ odd_pay_dt:
          'text?',
        /** 상장/등록일 · listing date */ list_date: 'date?',
        /** 발행주식 (주) · shares outstanding */ tot_issue_stk_qty: 'int?',
        /** 발행할주식 (주) · shares to be issued */ issue_stk_qty: 'int?',
        /** 주식종류 · kind of share */ stk_kind: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoBonusIssue`. */
export interface KsdinfoBonusIssueParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoBonusIssue`. */
export interface KsdinfoBonusIssueResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(무상증자일정) · bonus issues, from the securities depository (KSD).
 *
 * 국내주식-144 · TR `HHKDB669101C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example): dates may come as YYYY/MM/DD.
 *
 * @example
 * import { ksdinfoBonusIssue } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoBonusIssue(client, { F_DT: '20260301', T_DT: '20260331' })
 * for (const row of output1) console.log(row.record_date, row.sht_cd, row.fix_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoBonusIssue: RealOnlyEndpoint<KsdinfoBonusIssueParams, KsdinfoBonusIssueResult> =
  /* @__PURE__ */ endpoint(spec)
