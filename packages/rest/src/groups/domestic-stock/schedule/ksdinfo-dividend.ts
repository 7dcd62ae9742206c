import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoDividend',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/dividend',
  tr: { real: 'HHKDB669102C0', paper: null },
  lane: 'quote',
  params: {
    /** CTS, 공란 · always blank */
    CTS: { '': '공란' },
    /** 조회구분 · kind of dividend */
    GB1: { '0': '배당전체', '1': '결산배당', '2': '중간배당' },
    /** 조회일자From (YYYYMMDD) · first day */
    F_DT: 'date',
    /** 조회일자To (YYYYMMDD) · last day */
    T_DT: 'date',
    /** 종목코드, 공란이면 전체 · stock code; left out: all */
    SHT_CD: 'text?',
    /** 고배당여부, 공란 · always blank */
    HIGH_GB: { '': '공란' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 기준일 · record date */ record_date: 'date?',
        /** 종목코드 · stock code */ sht_cd: 'text',
        /** 종목명 · name of the stock */ isin_name: 'text?',
        /** 배당종류 · kind of dividend, as text */ divi_kind: 'text?',
        /** 액면가 (원) · par value */ face_val: 'int?',
        /** 현금배당금 (원) · cash dividend per share */ per_sto_divi_amt: 'int?',
        /** 현금배당률 (%) · cash dividend rate */ divi_rate: 'decimal?',
        /** 주식배당률 (%) · stock dividend rate */ stk_divi_rate: 'decimal?',
        /** 배당금지급일 (10자, YYYY/MM/DD) · payment date of the cash dividend */ divi_pay_dt: 'text?',
        /** 주식배당지급일 (10자, YYYY/MM/DD) · payment date of the stock dividend */ stk_div_pay_dt: 'text?',
        /** 단주대금지급일 (10자, YYYY/MM/DD) · payment date for fractional shares */ odd_pay_dt: 'text?',
        /** 주식종류 · kind of share, as text: common, preferred */ stk_kind: 'text?',
        /** 고배당종목여부 · high dividend */ high_divi_gb: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoDividend`. */
export interface KsdinfoDividendParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoDividend`. */
export interface KsdinfoDividendResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(배당일정) · dividends, from the securities depository (KSD).
 *
 * 국내주식-145 · TR `HHKDB669102C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example): that dates of ten characters hold slashes follows from the other schedules.
 *
 * @example
 * import { ksdinfoDividend } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoDividend(client, { GB1: '0', F_DT: '20260301', T_DT: '20260331' })
 * for (const row of output1) console.log(row.record_date, row.sht_cd, row.per_sto_divi_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoDividend: RealOnlyEndpoint<KsdinfoDividendParams, KsdinfoDividendResult> =
  /* @__PURE__ */ endpoint(spec)
