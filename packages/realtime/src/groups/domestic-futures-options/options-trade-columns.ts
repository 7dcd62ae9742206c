import type { StreamSpec } from '../../stream-spec.js'

const columns = {
  /** 옵션 단축 종목코드: short code of the option */
  OPTN_SHRN_ISCD: 'text',
  /** 영업 시간 (HHMMSS): time of the trade */
  BSOP_HOUR: 'time',
  /** 옵션 현재가 (호가 단위): price of this trade */
  OPTN_PRPR: 'decimal',
  /** 전일 대비 부호: direction against the previous close */
  PRDY_VRSS_SIGN: 'sign',
  /** 옵션 전일 대비 (호가 단위): change from the previous close, signed */
  OPTN_PRDY_VRSS: 'decimal',
  /** 전일 대비율 (%): change from the previous close */
  PRDY_CTRT: 'decimal',
  /** 옵션 시가 (호가 단위): open */
  OPTN_OPRC: 'decimal',
  /** 옵션 최고가 (호가 단위): high */
  OPTN_HGPR: 'decimal',
  /** 옵션 최저가 (호가 단위): low */
  OPTN_LWPR: 'decimal',
  /** 최종 거래량 (계약): contracts of this trade */
  LAST_CNQN: 'int',
  /** 누적 거래량 (계약): volume of the day */
  ACML_VOL: 'int',
  /** 누적 거래 대금 (단위 미상): value traded of the day */
  ACML_TR_PBMN: 'int',
  /** HTS 이론가 (호가 단위): theoretical price; `null` for the nan of the server */
  HTS_THPR: 'decimal?',
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
  /** 프리미엄 값 (호가 단위 추정): premium; 0 in the only record seen */
  PRMM_VAL: 'decimal?',
  /** 내재가치 값 (호가 단위): intrinsic value */
  INVL_VAL: 'decimal?',
  /** 시간가치 값 (호가 단위): time value */
  TMVL_VAL: 'decimal?',
  /** 델타: delta; `null` for the nan of the server */
  DELTA: 'decimal?',
  /** 감마: gamma; `null` for the nan of the server */
  GAMA: 'decimal?',
  /** 베가: vega; `null` for the nan of the server */
  VEGA: 'decimal?',
  /** 세타: theta; `null` for the nan of the server */
  THETA: 'decimal?',
  /** 로우: rho; `null` for the nan of the server */
  RHO: 'decimal?',
  /** HTS 내재 변동성 (%): implied volatility */
  HTS_INTS_VLTL: 'decimal?',
  /** 괴리도 (호가 단위): price less theoretical price; `null` for the nan of the server */
  ESDG: 'decimal?',
  /** 미결제 약정 직전 수량 증감 (계약): change of the open interest against just before */
  OTST_STPL_RGBF_QTY_ICDC: 'int',
  /** 이론 베이시스 (호가 단위): theoretical basis; `null` for the nan of the server */
  THPR_BASIS: 'decimal?',
  /** 역사적 변동성 (%): historical volatility of the underlying; `null` for the nan of the server */
  UNAS_HIST_VLTL: 'decimal?',
  /** 체결강도 (%): bought over sold volume */
  CTTR: 'decimal',
  /** 괴리율 (%): gap between price and theoretical price; `null` for the nan of the server */
  DPRT: 'decimal?',
  /** 시장 베이시스 (호가 단위): market basis */
  MRKT_BASIS: 'decimal?',
  /** 옵션 매도호가1 (호가 단위): ask price 1 */
  OPTN_ASKP1: 'decimal',
  /** 옵션 매수호가1 (호가 단위): bid price 1 */
  OPTN_BIDP1: 'decimal',
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
} as const satisfies StreamSpec['columns']

// A name of its own: declarations then refer to it, and keep what is said of each column.
/** Type of `OPTIONS_TRADE_COLUMNS`. */
export type OptionsTradeColumns = { readonly [K in keyof typeof columns]: (typeof columns)[K] }

/** Columns of a trade of an option that every market has. Prices are as quoted: points, or won for stock options. */
export const OPTIONS_TRADE_COLUMNS: OptionsTradeColumns = columns
