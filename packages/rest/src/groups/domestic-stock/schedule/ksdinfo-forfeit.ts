import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoForfeit',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/forfeit',
  tr: { real: 'HHKDB669109C0', paper: null },
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
        /** 청약일 (YYYY/MM/DD ~ YYYY/MM/DD) · subscription, from and to */ subscr_dt: 'text?',
        /** 공모가 (원) · offering price */ subscr_price: 'int?',
        /** 공모주식수 (주) · shares offered */ subscr_stk_qty: 'int?',
        /** 환불일 (YYYY/MM/DD) · refund date */ refund_dt: 'text?',
        /** 상장/등록일 (YYYY/MM/DD) · listing date */ list_dt: 'text?',
        /** 주간사 · lead managers, separated by commas */ lead_mgr: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoForfeit`. */
export interface KsdinfoForfeitParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoForfeit`. */
export interface KsdinfoForfeitResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(실권주일정) · public offerings of forfeited shares, from the securities depository (KSD).
 *
 * 국내주식-152 · TR `HHKDB669109C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { ksdinfoForfeit } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoForfeit(client, { T_DT: '20260331', F_DT: '20260301' })
 * for (const row of output1) console.log(row.record_date, row.sht_cd, row.subscr_dt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoForfeit: RealOnlyEndpoint<KsdinfoForfeitParams, KsdinfoForfeitResult> =
  /* @__PURE__ */ endpoint(spec)
