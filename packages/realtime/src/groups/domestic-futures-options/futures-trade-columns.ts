import type { StreamSpec } from '../../stream-spec.js'

const columns = {
  /** 선물 단축 종목코드: short code of the future */
  FUTS_SHRN_ISCD: 'text',
  /** 영업 시간 (HHMMSS): time of the trade */
  BSOP_HOUR: 'time',
  /** 선물 전일 대비 (호가 단위): change from the previous close, signed */
  FUTS_PRDY_VRSS: 'decimal',
  /** 전일 대비 부호: direction against the previous close */
  PRDY_VRSS_SIGN: 'sign',
  /** 선물 전일 대비율 (%): change from the previous close */
  FUTS_PRDY_CTRT: 'decimal',
  /** 선물 현재가 (호가 단위): price of this trade */
  FUTS_PRPR: 'decimal',
  /** 선물 시가 (호가 단위): open */
  FUTS_OPRC: 'decimal',
  /** 선물 최고가 (호가 단위): high */
  FUTS_HGPR: 'decimal',
  /** 선물 최저가 (호가 단위): low */
  FUTS_LWPR: 'decimal',
  /** 최종 거래량 (계약): contracts of this trade */
  LAST_CNQN: 'int',
  /** 누적 거래량 (계약): volume of the day */
  ACML_VOL: 'int',
  /** 누적 거래 대금 (지수선물은 천원): value traded of the day */
  ACML_TR_PBMN: 'int',
  /** HTS 이론가 (호가 단위): theoretical price */
  HTS_THPR: 'decimal?',
  /** 시장 베이시스 (호가 단위): price less underlying */
  MRKT_BASIS: 'decimal?',
  /** 괴리율 (%): gap between price and theoretical price */
  DPRT: 'decimal?',
  /** 근월물 약정가 (호가 단위): price of the near month, for a spread; else 0 */
  NMSC_FCTN_STPL_PRC: 'decimal',
  /** 원월물 약정가 (호가 단위): price of the far month, for a spread; else 0 */
  FMSC_FCTN_STPL_PRC: 'decimal',
  /** 스프레드 (호가 단위): price difference between two months */
  SPEAD_PRC: 'decimal',
  /** HTS 미결제 약정 수량 (계약): open interest */
  HTS_OTST_STPL_QTY: 'int',
  /** 미결제 약정 수량 증감 (계약): change of the open interest */
  OTST_STPL_QTY_ICDC: 'int',
  /** 시가 시간 (HHMMSS): time of the open; only 000000 was seen */
  OPRC_HOUR: 'time',
  /** 시가 대비 현재가 부호: direction against the open */
  OPRC_VRSS_PRPR_SIGN: 'sign',
  /** 시가 대비 현재가 (호가 단위): change from the open, signed */
  OPRC_VRSS_NMIX_PRPR: 'decimal',
  /** 최고가 시간 (HHMMSS): time of the high; only 000000 was seen */
  HGPR_HOUR: 'time',
  /** 최고가 대비 현재가 부호: direction against the high */
  HGPR_VRSS_PRPR_SIGN: 'sign',
  /** 최고가 대비 현재가 (호가 단위): change from the high, signed */
  HGPR_VRSS_NMIX_PRPR: 'decimal',
  /** 최저가 시간 (HHMMSS): time of the low; only 000000 was seen */
  LWPR_HOUR: 'time',
  /** 최저가 대비 현재가 부호: direction against the low */
  LWPR_VRSS_PRPR_SIGN: 'sign',
  /** 최저가 대비 현재가 (호가 단위): change from the low, signed */
  LWPR_VRSS_NMIX_PRPR: 'decimal',
  /** 매수 비율 (0~1): share of buying in the volume, not in percent */
  SHNU_RATE: 'decimal',
  /** 체결강도 (%): bought over sold volume */
  CTTR: 'decimal',
  /** 괴리도 (호가 단위): price less theoretical price */
  ESDG: 'decimal?',
  /** 미결제 약정 직전 수량 증감 (계약): change of the open interest against just before */
  OTST_STPL_RGBF_QTY_ICDC: 'int',
  /** 이론 베이시스 (호가 단위): theoretical price less underlying */
  THPR_BASIS: 'decimal?',
  /** 선물 매도호가1 (호가 단위): ask price 1 */
  FUTS_ASKP1: 'decimal',
  /** 선물 매수호가1 (호가 단위): bid price 1 */
  FUTS_BIDP1: 'decimal',
  /** 매도호가 잔량1 (계약): ask size 1 */
  ASKP_RSQN1: 'int',
  /** 매수호가 잔량1 (계약): bid size 1 */
  BIDP_RSQN1: 'int',
  /** 매도 체결 건수 (건): sell-side trades */
  SELN_CNTG_CSNU: 'int',
  /** 매수 체결 건수 (건): buy-side trades */
  SHNU_CNTG_CSNU: 'int',
  /** 순매수 체결 건수 (건): net buy-side trades, signed */
  NTBY_CNTG_CSNU: 'int',
  /** 총 매도 수량 (계약): contracts sold by the aggressor */
  SELN_CNTG_SMTN: 'int',
  /** 총 매수 수량 (계약): contracts bought by the aggressor */
  SHNU_CNTG_SMTN: 'int',
  /** 총 매도호가 잔량 (계약): total ask size */
  TOTAL_ASKP_RSQN: 'int',
  /** 총 매수호가 잔량 (계약): total bid size */
  TOTAL_BIDP_RSQN: 'int',
  /** 전일 거래량 대비 등락율 (%): volume of the day against that of the previous day */
  PRDY_VOL_VRSS_ACML_VOL_RATE: 'decimal',
  /** 협의 대량 거래량 (계약): negotiated block volume of the day */
  DSCS_BLTR_ACML_QTY: 'int',
  /** 실시간 상한가 (호가 단위): upper bound of the dynamic price limit */
  DYNM_MXPR: 'decimal?',
  /** 실시간 하한가 (호가 단위): lower bound of the dynamic price limit */
  DYNM_LLAM: 'decimal?',
  /** 실시간 가격제한 구분: class of the dynamic price limit; 2 and 0 were seen, their meaning is not documented */
  DYNM_PRC_LIMT_YN: 'text?',
} as const satisfies StreamSpec['columns']

// A name of its own: declarations then refer to it, and keep what is said of each column.
/** Type of `FUTURES_TRADE_COLUMNS`. */
export type FuturesTradeColumns = { readonly [K in keyof typeof columns]: (typeof columns)[K] }

/** Columns of a trade of an index or commodity future. Prices are as quoted: points, or the quote of the product. */
export const FUTURES_TRADE_COLUMNS: FuturesTradeColumns = columns
