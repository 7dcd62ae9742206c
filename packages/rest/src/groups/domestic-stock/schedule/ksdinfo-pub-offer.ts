import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoPubOffer',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/pub-offer',
  tr: { real: 'HHKDB669108C0', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드, 공란이면 전체 · stock code; left out: all */
    SHT_CD: 'text?',
    /** CTS, 공란 · always blank */
    CTS: { '': '공란' },
    /** 조회일자From (YYYYMMDD) · first day */
    F_DT: 'date',
    /** 조회일자To (YYYYMMDD) · last day */
    T_DT: 'date',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 기준일 · reference date: in the example the first day of the subscription */ record_date: 'date?',
        /** 종목코드 · stock code */ sht_cd: 'text',
        /** 종목명 · name of the stock */ isin_name: 'text?',
        /** 공모가 (원) · offering price */ fix_subscr_pri: 'int?',
        /** 액면가 (원) · par value */ face_value: 'int?',
        /** 청약기간 (YYYY/MM/DD ~ YYYY/MM/DD) · subscription, from and to */ subscr_dt: 'text?',
        /** 납입일 (YYYY/MM/DD) · payment date */ pay_dt: 'text?',
        /** 환불일 (YYYY/MM/DD) · refund date */ refund_dt: 'text?',
        /** 상장/등록일 (YYYY/MM/DD) · listing date */ list_dt: 'text?',
        /** 주간사 · lead manager */ lead_mgr: 'text?',
        /** 공모전자본금 (천원) · share capital before the offering */ pub_bf_cap: 'int?',
        /** 공모후자본금 (천원) · share capital after the offering; the example is smaller than before: more likely that of the new shares */
        pub_af_cap: 'int?',
        /** 당사배정물량 (주) · shares allotted to this broker */ assign_stk_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoPubOffer`. */
export interface KsdinfoPubOfferParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoPubOffer`. */
export interface KsdinfoPubOfferResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(공모주청약일정) · public offerings (IPO subscriptions), from the securities depository (KSD).
 *
 * 국내주식-151 · TR `HHKDB669108C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { ksdinfoPubOffer } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoPubOffer(client, { F_DT: '20260301', T_DT: '20260331' })
 * for (const row of output1) console.log(row.record_date, row.sht_cd, row.subscr_dt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoPubOffer: RealOnlyEndpoint<KsdinfoPubOfferParams, KsdinfoPubOfferResult> =
  /* @__PURE__ */ endpoint(spec)
