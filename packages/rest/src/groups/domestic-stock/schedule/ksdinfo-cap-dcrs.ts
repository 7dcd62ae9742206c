import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoCapDcrs',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/cap-dcrs',
  tr: { real: 'HHKDB669106C0', paper: null },
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
        /** 주식종류 · kind of share, as text: common, preferred */ stk_kind: 'text?',
        /** 감자구분 · with payment (유상감자) or without (무상감자) */ reduce_cap_type: 'text?',
        /** 감자배정율 · ratio, to multiply with or divide by (`comp_way`) */ reduce_cap_rate: 'decimal?',
        /** 계산방법 · how the ratio applies: 곱하기 multiply, 나누기 divide */ comp_way: 'text?',
        /** 매매거래정지기간 (YYYY/MM/DD ~ YYYY/MM/DD) · trading halt, from and to */ td_stop_dt: 'text?',
        /** 상장/등록일 (YYYY/MM/DD) · listing date */ list_dt: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoCapDcrs`. */
export interface KsdinfoCapDcrsParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoCapDcrs`. */
export interface KsdinfoCapDcrsResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(자본감소일정) · capital reductions, from the securities depository (KSD).
 *
 * 국내주식-149 · TR `HHKDB669106C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { ksdinfoCapDcrs } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoCapDcrs(client, { F_DT: '20260301', T_DT: '20260331' })
 * for (const row of output1) console.log(row.record_date, row.sht_cd, row.reduce_cap_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoCapDcrs: RealOnlyEndpoint<KsdinfoCapDcrsParams, KsdinfoCapDcrsResult> =
  /* @__PURE__ */ endpoint(spec)
