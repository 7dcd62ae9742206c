import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticStock.indexTrade',
  tr: { real: 'H0UPCNT0', paper: null },
  key: 'index',
  columns: {
    /** 업종 구분 코드: index code */
    bstp_cls_code: 'text',
    /** 영업 시간 (HHMMSS): time */
    bsop_hour: 'time',
    /** 현재가 지수: index value */
    prpr_nmix: 'decimal',
    /** 전일 대비 부호: direction against the previous close */
    prdy_vrss_sign: 'sign',
    /** 업종 지수 전일 대비: change from the previous close, signed */
    bstp_nmix_prdy_vrss: 'decimal',
    /** 누적 거래량 (천주): volume of the day */
    acml_vol: 'int',
    /** 누적 거래 대금 (백만원): value traded of the day */
    acml_tr_pbmn: 'int',
    /** 건별 거래량 (천주): volume of this record */
    pcas_vol: 'int',
    /** 건별 거래 대금 (백만원): value traded of this record */
    pcas_tr_pbmn: 'int',
    /** 전일 대비율 (%): change from the previous close */
    prdy_ctrt: 'decimal',
    /** 시가 지수: open */
    oprc_nmix: 'decimal',
    /** 지수 최고가: high */
    nmix_hgpr: 'decimal',
    /** 지수 최저가: low */
    nmix_lwpr: 'decimal',
    /** 시가 대비 지수 현재가: open less the previous close, by the official example */
    oprc_vrss_nmix_prpr: 'decimal',
    /** 시가 대비 지수 부호: direction of the open against the previous close */
    oprc_vrss_nmix_sign: 'sign',
    /** 최고가 대비 지수 현재가: high less the previous close, by the official example */
    hgpr_vrss_nmix_prpr: 'decimal',
    /** 최고가 대비 지수 부호: direction of the high against the previous close */
    hgpr_vrss_nmix_sign: 'sign',
    /** 최저가 대비 지수 현재가: low less the previous close, by the official example */
    lwpr_vrss_nmix_prpr: 'decimal',
    /** 최저가 대비 지수 부호: direction of the low against the previous close */
    lwpr_vrss_nmix_sign: 'sign',
    /** 전일 종가 대비 시가 비율 (%): open against the previous close */
    prdy_clpr_vrss_oprc_rate: 'decimal',
    /** 전일 종가 대비 최고가 비율 (%): high against the previous close */
    prdy_clpr_vrss_hgpr_rate: 'decimal',
    /** 전일 종가 대비 최저가 비율 (%): low against the previous close */
    prdy_clpr_vrss_lwpr_rate: 'decimal',
    /** 상한 종목 수: issues at the upper limit */
    uplm_issu_cnt: 'int',
    /** 상승 종목 수: issues up */
    ascn_issu_cnt: 'int',
    /** 보합 종목 수: issues unchanged */
    stnr_issu_cnt: 'int',
    /** 하락 종목 수: issues down */
    down_issu_cnt: 'int',
    /** 하한 종목 수: issues at the lower limit */
    lslm_issu_cnt: 'int',
    /** 기세 상승 종목 수: issues up by a quote without a trade */
    qtqt_ascn_issu_cnt: 'int',
    /** 기세 하락 종목 수: issues down by a quote without a trade */
    qtqt_down_issu_cnt: 'int',
    /** TICK 대비: change of the TICK index (추정) */
    tick_vrss: 'int',
  },
  layouts: [{ width: 30 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One value of an index (지수 체결) of `indexTrade`. */
export interface IndexTradeRecord extends RecordOf<typeof spec> {}

/**
 * 국내지수 실시간체결: values of a domestic index.
 *
 * TR id H0UPCNT0, real only (모의투자 미지원); key: 업종코드, four digits (0001 KOSPI, 1001 KOSDAQ, 2001 KOSPI 200). Document 실시간-026.
 *
 * KIS writes the columns of this stream in small letters.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { indexTrade } from '@kis/realtime/domestic-stock'
 *
 * const values = await client.subscribe(indexTrade, '0001')
 * for await (const value of values) console.log(value.bsop_hour, value.prpr_nmix)
 */
export const indexTrade: RealOnlyStream<IndexTradeRecord> = /* @__PURE__ */ stream(spec)
