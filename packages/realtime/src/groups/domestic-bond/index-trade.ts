import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticBond.indexTrade',
  tr: { real: 'H0BICNT0', paper: null },
  key: 'bondIndex',
  columns: {
    /** 지수 ID: code of the index */
    NMIX_ID: 'text',
    /** 기준 일자 (YYYYMMDD): day of the index */
    STND_DATE1: 'date',
    /** 전송 시간 (HHMMSS): time it was sent */
    TRNM_HOUR: 'time',
    /** 총수익지수 시가 (지수): total return index, open */
    TOTL_ERNN_NMIX_OPRC: 'decimal',
    /** 총수익지수 최고가 (지수): total return index, high */
    TOTL_ERNN_NMIX_HGPR: 'decimal',
    /** 총수익지수 최저가 (지수): total return index, low */
    TOTL_ERNN_NMIX_LWPR: 'decimal',
    /** 총수익지수 (지수): total return index */
    TOTL_ERNN_NMIX: 'decimal',
    /** 전일 총수익지수 (지수): total return index of the previous day */
    PRDY_TOTL_ERNN_NMIX: 'decimal',
    /** 총수익지수 전일 대비 (지수): change from the previous day, signed */
    TOTL_ERNN_NMIX_PRDY_VRSS: 'decimal',
    /** 총수익지수 전일 대비 부호: direction against the previous day */
    TOTL_ERNN_NMIX_PRDY_VRSS_SIGN: 'sign',
    /** 총수익지수 전일 대비율 (%): change from the previous day */
    TOTL_ERNN_NMIX_PRDY_CTRT: 'decimal',
    /** 순가격지수 (지수): clean price index */
    CLEN_PRC_NMIX: 'decimal',
    /** 시장가격지수 (지수): market price index */
    MRKT_PRC_NMIX: 'decimal',
    /** Call 재투자지수 (지수): index with coupons reinvested at the call rate, 추정 */
    BOND_CALL_RNVS_NMIX: 'decimal',
    /** Zero 재투자지수 (지수): index with coupons not reinvested, 추정 */
    BOND_ZERO_RNVS_NMIX: 'decimal',
    /** 선물 이론가격: theoretical price of the future; 0 in the only record seen */
    BOND_FUTS_THPR: 'decimal',
    /** 평균 듀레이션 (년): average duration */
    BOND_AVRG_DRTN_VAL: 'decimal',
    /** 평균 컨벡서티: average convexity */
    BOND_AVRG_CNVX_VAL: 'decimal',
    /** 평균 YTM (%): average yield to maturity */
    BOND_AVRG_YTM_VAL: 'decimal',
    /** 평균 선도 YTM (%): average forward yield to maturity; 0 in the only record seen */
    BOND_AVRG_FRDL_YTM_VAL: 'decimal',
  },
  layouts: [{ width: 20 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One value of `indexTrade`. */
export interface IndexTradeRecord extends RecordOf<typeof spec> {}

/**
 * 채권지수 실시간체결가: values of a bond index.
 *
 * TR id H0BICNT0, real only (모의투자 미지원); key: 채권지수코드. Document 실시간-060.
 *
 * @category 장내채권 › 실시간시세
 * @example
 * import { indexTrade } from '@kis/realtime/domestic-bond'
 *
 * const values = await client.subscribe(indexTrade, 'KBPR01')
 * for await (const value of values) console.log(value.TRNM_HOUR, value.TOTL_ERNN_NMIX)
 */
export const indexTrade: RealOnlyStream<IndexTradeRecord> = /* @__PURE__ */ stream(spec)
