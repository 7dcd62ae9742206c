import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticStock.afterHoursTrade',
  tr: { real: 'H0STOUP0', paper: null },
  key: 'symbol',
  columns: {
    /** 종목코드: symbol */
    MKSC_SHRN_ISCD: 'text',
    /** 체결 시간 (HHMMSS): trade time */
    STCK_CNTG_HOUR: 'time',
    /** 현재가, 체결가 (원): price of this trade */
    STCK_PRPR: 'int',
    /** 전일 대비 부호: direction against the close of the regular session (추정) */
    PRDY_VRSS_SIGN: 'sign',
    /** 전일 대비 (원): change from the close of the regular session (추정), signed */
    PRDY_VRSS: 'int',
    /** 등락율 (%): change from the close of the regular session (추정) */
    PRDY_CTRT: 'decimal',
    /** 가중 평균 가격 (원): volume-weighted average price of the day (추정) */
    WGHN_AVRG_STCK_PRC: 'decimal',
    /** 시가 (원): first price of the after-hours session */
    STCK_OPRC: 'int',
    /** 고가 (원): high of the after-hours session */
    STCK_HGPR: 'int',
    /** 저가 (원): low of the after-hours session */
    STCK_LWPR: 'int',
    /** 매도호가 (원): best ask price */
    ASKP1: 'int',
    /** 매수호가 (원): best bid price */
    BIDP1: 'int',
    /** 거래량 (주): shares of this trade */
    CNTG_VOL: 'int',
    /** 누적 거래량 (주): volume of the after-hours session */
    ACML_VOL: 'int',
    /** 누적 거래 대금 (원): value traded of the after-hours session */
    ACML_TR_PBMN: 'int',
    /** 매도 체결 건수 (건): sell-side trades */
    SELN_CNTG_CSNU: 'int',
    /** 매수 체결 건수 (건): buy-side trades */
    SHNU_CNTG_CSNU: 'int',
    /** 순매수 체결 건수 (건): net buy-side trades, signed */
    NTBY_CNTG_CSNU: 'int',
    /** 체결강도 (%): bought over sold volume */
    CTTR: 'decimal',
    /** 총 매도 수량 (주): shares sold */
    SELN_CNTG_SMTN: 'int',
    /** 총 매수 수량 (주): shares bought */
    SHNU_CNTG_SMTN: 'int',
    /** 체결구분: side of the aggressor */
    CNTG_CLS_CODE: { '1': '매수(+)', '3': '장전', '5': '매도(-)' },
    /** 매수비율: share of buying */
    SHNU_RATE: 'decimal',
    /** 전일 거래량 대비 등락율 (%): volume against the previous day */
    PRDY_VOL_VRSS_ACML_VOL_RATE: 'decimal',
    /** 시가 시간 (HHMMSS): time of the open */
    OPRC_HOUR: 'time',
    /** 시가 대비 부호: direction against the open */
    OPRC_VRSS_PRPR_SIGN: 'sign',
    /** 시가 대비 (원): change from the open, signed */
    OPRC_VRSS_PRPR: 'int',
    /** 최고가 시간 (HHMMSS): time of the high */
    HGPR_HOUR: 'time',
    /** 고가 대비 부호: direction against the high */
    HGPR_VRSS_PRPR_SIGN: 'sign',
    /** 고가 대비 (원): change from the high, signed */
    HGPR_VRSS_PRPR: 'int',
    /** 최저가 시간 (HHMMSS): time of the low */
    LWPR_HOUR: 'time',
    /** 저가 대비 부호: direction against the low */
    LWPR_VRSS_PRPR_SIGN: 'sign',
    /** 저가 대비 (원): change from the low, signed */
    LWPR_VRSS_PRPR: 'int',
    /** 영업 일자 (YYYYMMDD): business day */
    BSOP_DATE: 'date',
    /** 신 장운영 구분 코드: session code of two digits: phase (1 장개시전, 2 장중, 3 장종료후, 4 시간외단일가, 7 일반 Buy-in, 8 당일 Buy-in), kind (0 보통, 1 종가, 2 대량, 3 바스켓, 7 정리매매, 8 Buy-in) */
    NEW_MKOP_CLS_CODE: 'text',
    /** 거래정지 여부: trading halted */
    TRHT_YN: 'flag',
    /** 매도호가 잔량1 (주): ask size 1 */
    ASKP_RSQN1: 'int',
    /** 매수호가 잔량1 (주): bid size 1 */
    BIDP_RSQN1: 'int',
    /** 총 매도호가 잔량 (주): total ask size */
    TOTAL_ASKP_RSQN: 'int',
    /** 총 매수호가 잔량 (주): total bid size */
    TOTAL_BIDP_RSQN: 'int',
    /** 거래량 회전율 (%): turnover */
    VOL_TNRT: 'decimal',
    /** 전일 동시간 누적 거래량 (주): volume by this time on the previous day */
    PRDY_SMNS_HOUR_ACML_VOL: 'int',
    /** 전일 동시간 누적 거래량 비율 (%): volume against the same time on the previous day */
    PRDY_SMNS_HOUR_ACML_VOL_RATE: 'decimal',
  },
  layouts: [{ width: 43 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One trade (시간외 체결) of `afterHoursTrade`. */
export interface AfterHoursTradeRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 시간외 실시간체결가 (KRX): trades of the after-hours single-price session.
 *
 * TR id H0STOUP0, real only (모의투자 미지원); key: 종목코드, six characters. Document 실시간-042.
 *
 * KRX gave up its single-price session (시간외 단일가, 16:00–18:00) on 2026-09-14; whether this stream has carried anything since is not known.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { afterHoursTrade } from '@kis/realtime/domestic-stock'
 *
 * const ticks = await client.subscribe(afterHoursTrade, '005930')
 * for await (const tick of ticks) console.log(tick.STCK_CNTG_HOUR, tick.STCK_PRPR, tick.CNTG_VOL)
 */
export const afterHoursTrade: RealOnlyStream<AfterHoursTradeRecord> = /* @__PURE__ */ stream(spec)
