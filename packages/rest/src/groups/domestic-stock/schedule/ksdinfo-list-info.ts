import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoListInfo',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/list-info',
  tr: { real: 'HHKDB669107C0', paper: null },
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
        /** 상장/등록일 (10자, YYYY/MM/DD) · listing date */ list_dt: 'text?',
        /** 종목코드 · stock code */ sht_cd: 'text',
        /** 종목명 · name of the stock */ isin_name: 'text?',
        /** 주식종류 · kind of share, as text: common, preferred */ stk_kind: 'text?',
        /** 사유 · reason of the listing */ issue_type: 'text?',
        /** 상장주식수 (주) · shares listed */ issue_stk_qty: 'int?',
        /** 총발행주식수 (주) · shares outstanding */ tot_issue_stk_qty: 'int?',
        /** 발행가 (원) · issue price */ issue_price: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoListInfo`. */
export interface KsdinfoListInfoParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoListInfo`. */
export interface KsdinfoListInfoResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(상장정보일정) · listings, from the securities depository (KSD).
 *
 * 국내주식-150 · TR `HHKDB669107C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example): that dates of ten characters hold slashes follows from the other schedules.
 *
 * @example
 * import { ksdinfoListInfo } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoListInfo(client, { T_DT: '20260331', F_DT: '20260301' })
 * for (const row of output1) console.log(row.list_dt, row.sht_cd)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoListInfo: RealOnlyEndpoint<KsdinfoListInfoParams, KsdinfoListInfoResult> =
  /* @__PURE__ */ endpoint(spec)
