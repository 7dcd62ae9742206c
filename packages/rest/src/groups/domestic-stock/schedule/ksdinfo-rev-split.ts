import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoRevSplit',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/rev-split',
  tr: { real: 'HHKDB669105C0', paper: null },
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
    /** 시장구분 · market */
    MARKET_GB: { '0': '전체', '1': '코스피', '2': '코스닥' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 기준일 · record date */ record_date: 'date?',
        /** 종목코드 · stock code */ sht_cd: 'text',
        /** 종목명 · name of the stock */ isin_name: 'text?',
        /** 변경전액면가 (원) · par value before */ inter_bf_face_amt: 'int?',
        /** 변경후액면가 (원) · par value after */ inter_af_face_amt: 'int?',
        /** 매매거래정지기간 (YYYY/MM/DD ~ YYYY/MM/DD) · trading halt, from and to */ td_stop_dt: 'text?',
        /** 상장/등록일 (10자, YYYY/MM/DD) · listing date */ list_dt: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoRevSplit`. */
export interface KsdinfoRevSplitParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoRevSplit`. */
export interface KsdinfoRevSplitResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(액면교체일정) · changes of par value (splits and reverse splits), from the securities depository (KSD).
 *
 * 국내주식-148 · TR `HHKDB669105C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example): that dates of ten characters hold slashes follows from the other schedules.
 *
 * @example
 * import { ksdinfoRevSplit } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoRevSplit(client, { F_DT: '20260301', T_DT: '20260331', MARKET_GB: '0' })
 * for (const row of output1) console.log(row.record_date, row.sht_cd, row.inter_af_face_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoRevSplit: RealOnlyEndpoint<KsdinfoRevSplitParams, KsdinfoRevSplitResult> =
  /* @__PURE__ */ endpoint(spec)
