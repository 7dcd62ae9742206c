import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoSharehldMeet',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/sharehld-meet',
  tr: { real: 'HHKDB669111C0', paper: null },
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
        /** 주총일자 (YYYY/MM/DD) · date of the meeting */ gen_meet_dt: 'text?',
        /** 주총사유 · kind of the meeting: annual, extraordinary, of a class */ gen_meet_type: 'text?',
        /** 주총의안 · agenda */ agenda: 'text?',
        /** 의결권주식총수 (주) · shares with votes */ vote_tot_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoSharehldMeet`. */
export interface KsdinfoSharehldMeetParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoSharehldMeet`. */
export interface KsdinfoSharehldMeetResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(주주총회일정) · shareholder meetings, from the securities depository (KSD).
 *
 * 국내주식-154 · TR `HHKDB669111C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { ksdinfoSharehldMeet } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoSharehldMeet(client, { F_DT: '20260101', T_DT: '20260331' })
 * for (const row of output1) console.log(row.record_date, row.sht_cd, row.gen_meet_dt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoSharehldMeet: RealOnlyEndpoint<KsdinfoSharehldMeetParams, KsdinfoSharehldMeetResult> =
  /* @__PURE__ */ endpoint(spec)
