import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticStock.indexExpectedTrade',
  tr: { real: 'H0UPANC0', paper: null },
  key: 'index',
  columns: {
    /** 업종 구분 코드: index code */
    BSTP_CLS_CODE: 'text',
    /** 영업 시간 (HHMMSS): time */
    BSOP_HOUR: 'time',
    /** 현재가 지수: expected index value */
    PRPR_NMIX: 'decimal',
    /** 전일 대비 부호: direction of the expected value against the previous close */
    PRDY_VRSS_SIGN: 'sign',
    /** 업종 지수 전일 대비: expected value less the previous close, signed */
    BSTP_NMIX_PRDY_VRSS: 'decimal',
    /** 누적 거래량 (천주): expected volume (추정) */
    ACML_VOL: 'int',
    /** 누적 거래 대금 (백만원): expected value traded (추정) */
    ACML_TR_PBMN: 'int',
    /** 건별 거래량 (천주): the same as ACML_VOL in the official example */
    PCAS_VOL: 'int',
    /** 건별 거래 대금 (백만원): the same as ACML_TR_PBMN in the official example */
    PCAS_TR_PBMN: 'int',
    /** 전일 대비율 (%): expected change */
    PRDY_CTRT: 'decimal',
    /** 상한 종목 수: issues at the upper limit */
    UPLM_ISSU_CNT: 'int',
    /** 상승 종목 수: issues up */
    ASCN_ISSU_CNT: 'int',
    /** 보합 종목 수: issues unchanged */
    STNR_ISSU_CNT: 'int',
    /** 하락 종목 수: issues down */
    DOWN_ISSU_CNT: 'int',
    /** 하한 종목 수: issues at the lower limit; in the official example it repeats the issues unchanged, so doubtful (추정) */
    LSLM_ISSU_CNT: 'int',
  },
  sometimes: {
    /** 시가 지수: open */
    OPRC_NMIX: 'decimal',
    /** 지수 최고가: high */
    NMIX_HGPR: 'decimal',
    /** 지수 최저가: low */
    NMIX_LWPR: 'decimal',
    /** 시가 대비 지수 현재가: open less the previous close, as in `indexTrade` */
    OPRC_VRSS_NMIX_PRPR: 'decimal',
    /** 시가 대비 지수 부호: direction of the open against the previous close */
    OPRC_VRSS_NMIX_SIGN: 'sign',
    /** 최고가 대비 지수 현재가: high less the previous close, as in `indexTrade` */
    HGPR_VRSS_NMIX_PRPR: 'decimal',
    /** 최고가 대비 지수 부호: direction of the high against the previous close */
    HGPR_VRSS_NMIX_SIGN: 'sign',
    /** 최저가 대비 지수 현재가: low less the previous close, as in `indexTrade` */
    LWPR_VRSS_NMIX_PRPR: 'decimal',
    /** 최저가 대비 지수 부호: direction of the low against the previous close */
    LWPR_VRSS_NMIX_SIGN: 'sign',
    /** 전일 종가 대비 시가 비율 (%): open against the previous close */
    PRDY_CLPR_VRSS_OPRC_RATE: 'decimal',
    /** 전일 종가 대비 최고가 비율 (%): high against the previous close */
    PRDY_CLPR_VRSS_HGPR_RATE: 'decimal',
    /** 전일 종가 대비 최저가 비율 (%): low against the previous close */
    PRDY_CLPR_VRSS_LWPR_RATE: 'decimal',
    /** 기세 상승 종목 수: issues up by a quote without a trade */
    QTQT_ASCN_ISSU_CNT: 'int',
    /** 기세 하락 종목 수: issues down by a quote without a trade */
    QTQT_DOWN_ISSU_CNT: 'int',
    /** TICK 대비: change of the TICK index (추정) */
    TICK_VRSS: 'int',
  },
  // The document lists thirty, those of `indexTrade`; its own example has fifteen, the middle left out.
  layouts: [
    { width: 15 },
    {
      width: 30,
      order: [
        'BSTP_CLS_CODE',
        'BSOP_HOUR',
        'PRPR_NMIX',
        'PRDY_VRSS_SIGN',
        'BSTP_NMIX_PRDY_VRSS',
        'ACML_VOL',
        'ACML_TR_PBMN',
        'PCAS_VOL',
        'PCAS_TR_PBMN',
        'PRDY_CTRT',
        'OPRC_NMIX',
        'NMIX_HGPR',
        'NMIX_LWPR',
        'OPRC_VRSS_NMIX_PRPR',
        'OPRC_VRSS_NMIX_SIGN',
        'HGPR_VRSS_NMIX_PRPR',
        'HGPR_VRSS_NMIX_SIGN',
        'LWPR_VRSS_NMIX_PRPR',
        'LWPR_VRSS_NMIX_SIGN',
        'PRDY_CLPR_VRSS_OPRC_RATE',
        'PRDY_CLPR_VRSS_HGPR_RATE',
        'PRDY_CLPR_VRSS_LWPR_RATE',
        'UPLM_ISSU_CNT',
        'ASCN_ISSU_CNT',
        'STNR_ISSU_CNT',
        'DOWN_ISSU_CNT',
        'LSLM_ISSU_CNT',
        'QTQT_ASCN_ISSU_CNT',
        'QTQT_DOWN_ISSU_CNT',
        'TICK_VRSS',
      ],
    },
  ],
  wider: 'reject',
} as const satisfies StreamSpec

/** One estimate of an index (지수 예상체결) of `indexExpectedTrade`; not a value at which anything traded. */
export interface IndexExpectedTradeRecord extends RecordOf<typeof spec> {}

/**
 * 국내지수 실시간예상체결: expected value of a domestic index in an auction.
 *
 * TR id H0UPANC0, real only (모의투자 미지원); key: 업종코드, four digits (0001 KOSPI, 1001 KOSDAQ, 2001 KOSPI 200). Document 실시간-027.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { indexExpectedTrade } from '@kis/realtime/domestic-stock'
 *
 * const estimates = await client.subscribe(indexExpectedTrade, '0001')
 * for await (const estimate of estimates) console.log(estimate.BSOP_HOUR, estimate.PRPR_NMIX)
 */
export const indexExpectedTrade: RealOnlyStream<IndexExpectedTradeRecord> = /* @__PURE__ */ stream(spec)
