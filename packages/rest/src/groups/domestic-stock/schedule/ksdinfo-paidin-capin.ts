import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoPaidinCapin',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/paidin-capin',
  tr: { real: 'HHKDB669100C0', paper: null },
  lane: 'quote',
  params: {
    /** CTS, 공란 · always blank */
    CTS: { '': '공란' },
    /** 조회구분 · by day of the subscription or of the record date */
    GB1: { '1': '청약일별', '2': '기준일별' },
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
        /** 발행주식 (주) · shares outstanding */ tot_issue_stk_qty: 'int?',
        /** 발행할주식 (주) · shares to be issued */ issue_stk_qty: 'int?',
        /** 확정배정율 (%) · shares allotted per share held */ fix_rate: 'decimal?',
        /** 할인율 (%) · discount */ disc_rate: 'decimal?',
        /** 발행예정가 (원) · planned issue price */ fix_price: 'int?',
        /** 권리락일 · ex-rights date */ right_dt: 'date?',
        /** 청약기간 시작일 · first day of the subscription */ sub_term_ft: 'date?',
        /** 청약기간 (YYYY/MM/DD ~ YYYY/MM/DD) · subscription, from and to */ sub_term: 'text?',
        /** 상장/등록일 (YYYY/MM/DD) · listing date */ list_date: 'text?',
        /** 주식종류 · kind of share */ stk_kind: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoPaidinCapin`. */
export interface KsdinfoPaidinCapinParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoPaidinCapin`. */
export interface KsdinfoPaidinCapinResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(유상증자일정) · capital increases with payment (rights issues), from the securities depository (KSD).
 *
 * 국내주식-143 · TR `HHKDB669100C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { ksdinfoPaidinCapin } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoPaidinCapin(client, { GB1: '1', F_DT: '20260301', T_DT: '20260331' })
 * for (const row of output1) console.log(row.record_date, row.sht_cd, row.sub_term)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoPaidinCapin: RealOnlyEndpoint<KsdinfoPaidinCapinParams, KsdinfoPaidinCapinResult> =
  /* @__PURE__ */ endpoint(spec)
