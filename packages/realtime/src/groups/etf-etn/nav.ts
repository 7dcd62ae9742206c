import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'etfEtn.nav',
  tr: { real: 'H0STNAV0', paper: null },
  key: 'symbol',
  columns: {
    /** 종목코드: symbol */
    MKSC_SHRN_ISCD: 'text',
    /** NAV (원): net asset value per share */
    NAV: 'decimal',
    /** NAV 전일 대비 부호: direction against the previous day */
    NAV_PRDY_VRSS_SIGN: 'sign',
    /** NAV 전일 대비 (원): change from the previous day, signed */
    NAV_PRDY_VRSS: 'decimal',
    /** NAV 전일 대비율 (%): change from the previous day */
    NAV_PRDY_CTRT: 'decimal',
    /** NAV 시가 (원): open */
    OPRC_NAV: 'decimal',
    /** NAV 고가 (원): high */
    HPRC_NAV: 'decimal',
    /** NAV 저가 (원): low */
    LPRC_NAV: 'decimal',
  },
  layouts: [{ width: 8 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One net asset value of `nav`. It carries no time. */
export interface NavRecord extends RecordOf<typeof spec> {}

/**
 * 국내ETF NAV추이: net asset value of an ETF through the day.
 *
 * TR id H0STNAV0, real only (모의투자 미지원); key: 종목코드, six characters. Document 실시간-051.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { nav } from '@kis/realtime/etf-etn'
 *
 * const values = await client.subscribe(nav, '069500')
 * for await (const value of values) console.log(value.NAV, value.NAV_PRDY_CTRT)
 */
export const nav: RealOnlyStream<NavRecord> = /* @__PURE__ */ stream(spec)
