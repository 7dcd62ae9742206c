import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoMergerSplit',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/merger-split',
  tr: { real: 'HHKDB669104C0', paper: null },
  lane: 'quote',
  params: {
    /** CTS, 보통 공란 · usually left out: no answer names a next value */
    CTS: 'text?',
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
        /** 피합병(피분할)회사코드 · company absorbed or split off, code */ opp_cust_cd: 'text?',
        /** 피합병(피분할)회사명 · company absorbed or split off */ opp_cust_nm: 'text?',
        /** 합병(분할)회사코드 · company that absorbs or splits, code */ cust_cd: 'text?',
        /** 합병(분할)회사명 · company that absorbs or splits */ cust_nm: 'text?',
        /** 합병사유 · reason of the merger or split */ merge_type: 'text?',
        /** 비율 · ratio */ merge_rate: 'decimal?',
        /** 매매거래정지기간 (YYYY/MM/DD ~ YYYY/MM/DD) · trading halt, from and to */ td_stop_dt: 'text?',
        /** 상장/등록일 (YYYY/MM/DD) · listing date */ list_dt: 'text?',
        /** 단주대금지급일 (YYYY/MM/DD) · payment date for fractional shares */ odd_amt_pay_dt: 'text?',
        /** 발행주식 (주) · shares outstanding */ tot_issue_stk_qty: 'int?',
        /** 발행할주식 (주) · shares to be issued */ issue_stk_qty: 'int?',
        /** 연번 · running number */ seq: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoMergerSplit`. */
export interface KsdinfoMergerSplitParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoMergerSplit`. */
export interface KsdinfoMergerSplitResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(합병/분할일정) · mergers and splits, from the securities depository (KSD).
 *
 * 국내주식-147 · TR `HHKDB669104C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 문서와 예시 없음, 공식 샘플 기준 (no reference page, no example: after the official sample). How dates are written follows from the other
 * schedules.
 *
 * @example
 * import { ksdinfoMergerSplit } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoMergerSplit(client, { F_DT: '20260301', T_DT: '20260331' })
 * for (const row of output1) console.log(row.record_date, row.sht_cd, row.merge_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoMergerSplit: RealOnlyEndpoint<KsdinfoMergerSplitParams, KsdinfoMergerSplitResult> =
  /* @__PURE__ */ endpoint(spec)
