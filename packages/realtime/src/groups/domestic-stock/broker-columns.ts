import type { StreamSpec } from '../../stream-spec.js'

const columns = {
  /** 종목코드: symbol */
  MKSC_SHRN_ISCD: 'text',
  /** 매도 회원사명1: name of the selling broker, rank 1 */
  SELN2_MBCR_NAME1: 'text?',
  /** 매도 회원사명2: name of the selling broker, rank 2 */
  SELN2_MBCR_NAME2: 'text?',
  /** 매도 회원사명3: name of the selling broker, rank 3 */
  SELN2_MBCR_NAME3: 'text?',
  /** 매도 회원사명4: name of the selling broker, rank 4 */
  SELN2_MBCR_NAME4: 'text?',
  /** 매도 회원사명5: name of the selling broker, rank 5 */
  SELN2_MBCR_NAME5: 'text?',
  /** 매수 회원사명1: name of the buying broker, rank 1 */
  BYOV_MBCR_NAME1: 'text?',
  /** 매수 회원사명2: name of the buying broker, rank 2 */
  BYOV_MBCR_NAME2: 'text?',
  /** 매수 회원사명3: name of the buying broker, rank 3 */
  BYOV_MBCR_NAME3: 'text?',
  /** 매수 회원사명4: name of the buying broker, rank 4 */
  BYOV_MBCR_NAME4: 'text?',
  /** 매수 회원사명5: name of the buying broker, rank 5 */
  BYOV_MBCR_NAME5: 'text?',
  /** 총 매도 수량1 (주): shares sold, rank 1 */
  TOTAL_SELN_QTY1: 'int?',
  /** 총 매도 수량2 (주): shares sold, rank 2 */
  TOTAL_SELN_QTY2: 'int?',
  /** 총 매도 수량3 (주): shares sold, rank 3 */
  TOTAL_SELN_QTY3: 'int?',
  /** 총 매도 수량4 (주): shares sold, rank 4 */
  TOTAL_SELN_QTY4: 'int?',
  /** 총 매도 수량5 (주): shares sold, rank 5 */
  TOTAL_SELN_QTY5: 'int?',
  /** 총 매수 수량1 (주): shares bought, rank 1 */
  TOTAL_SHNU_QTY1: 'int?',
  /** 총 매수 수량2 (주): shares bought, rank 2 */
  TOTAL_SHNU_QTY2: 'int?',
  /** 총 매수 수량3 (주): shares bought, rank 3 */
  TOTAL_SHNU_QTY3: 'int?',
  /** 총 매수 수량4 (주): shares bought, rank 4 */
  TOTAL_SHNU_QTY4: 'int?',
  /** 총 매수 수량5 (주): shares bought, rank 5 */
  TOTAL_SHNU_QTY5: 'int?',
  /** 매도 거래원 구분1: selling broker is foreign, rank 1 */
  SELN_MBCR_GLOB_YN_1: 'flag?',
  /** 매도 거래원 구분2: selling broker is foreign, rank 2 */
  SELN_MBCR_GLOB_YN_2: 'flag?',
  /** 매도 거래원 구분3: selling broker is foreign, rank 3 */
  SELN_MBCR_GLOB_YN_3: 'flag?',
  /** 매도 거래원 구분4: selling broker is foreign, rank 4 */
  SELN_MBCR_GLOB_YN_4: 'flag?',
  /** 매도 거래원 구분5: selling broker is foreign, rank 5 */
  SELN_MBCR_GLOB_YN_5: 'flag?',
  /** 매수 거래원 구분1: buying broker is foreign, rank 1 */
  SHNU_MBCR_GLOB_YN_1: 'flag?',
  /** 매수 거래원 구분2: buying broker is foreign, rank 2 */
  SHNU_MBCR_GLOB_YN_2: 'flag?',
  /** 매수 거래원 구분3: buying broker is foreign, rank 3 */
  SHNU_MBCR_GLOB_YN_3: 'flag?',
  /** 매수 거래원 구분4: buying broker is foreign, rank 4 */
  SHNU_MBCR_GLOB_YN_4: 'flag?',
  /** 매수 거래원 구분5: buying broker is foreign, rank 5 */
  SHNU_MBCR_GLOB_YN_5: 'flag?',
  /** 매도 거래원 코드1: code of the selling broker, rank 1 */
  SELN_MBCR_NO1: 'text?',
  /** 매도 거래원 코드2: code of the selling broker, rank 2 */
  SELN_MBCR_NO2: 'text?',
  /** 매도 거래원 코드3: code of the selling broker, rank 3 */
  SELN_MBCR_NO3: 'text?',
  /** 매도 거래원 코드4: code of the selling broker, rank 4 */
  SELN_MBCR_NO4: 'text?',
  /** 매도 거래원 코드5: code of the selling broker, rank 5 */
  SELN_MBCR_NO5: 'text?',
  /** 매수 거래원 코드1: code of the buying broker, rank 1 */
  SHNU_MBCR_NO1: 'text?',
  /** 매수 거래원 코드2: code of the buying broker, rank 2 */
  SHNU_MBCR_NO2: 'text?',
  /** 매수 거래원 코드3: code of the buying broker, rank 3 */
  SHNU_MBCR_NO3: 'text?',
  /** 매수 거래원 코드4: code of the buying broker, rank 4 */
  SHNU_MBCR_NO4: 'text?',
  /** 매수 거래원 코드5: code of the buying broker, rank 5 */
  SHNU_MBCR_NO5: 'text?',
  /** 매도 회원사 비중1 (%): share of the volume, selling rank 1 */
  SELN_MBCR_RLIM1: 'decimal?',
  /** 매도 회원사 비중2 (%): share of the volume, selling rank 2 */
  SELN_MBCR_RLIM2: 'decimal?',
  /** 매도 회원사 비중3 (%): share of the volume, selling rank 3 */
  SELN_MBCR_RLIM3: 'decimal?',
  /** 매도 회원사 비중4 (%): share of the volume, selling rank 4 */
  SELN_MBCR_RLIM4: 'decimal?',
  /** 매도 회원사 비중5 (%): share of the volume, selling rank 5 */
  SELN_MBCR_RLIM5: 'decimal?',
  /** 매수 회원사 비중1 (%): share of the volume, buying rank 1 */
  SHNU_MBCR_RLIM1: 'decimal?',
  /** 매수 회원사 비중2 (%): share of the volume, buying rank 2 */
  SHNU_MBCR_RLIM2: 'decimal?',
  /** 매수 회원사 비중3 (%): share of the volume, buying rank 3 */
  SHNU_MBCR_RLIM3: 'decimal?',
  /** 매수 회원사 비중4 (%): share of the volume, buying rank 4 */
  SHNU_MBCR_RLIM4: 'decimal?',
  /** 매수 회원사 비중5 (%): share of the volume, buying rank 5 */
  SHNU_MBCR_RLIM5: 'decimal?',
  /** 매도 수량 증감1 (주): change of the shares sold, rank 1 */
  SELN_QTY_ICDC1: 'int?',
  /** 매도 수량 증감2 (주): change of the shares sold, rank 2 */
  SELN_QTY_ICDC2: 'int?',
  /** 매도 수량 증감3 (주): change of the shares sold, rank 3 */
  SELN_QTY_ICDC3: 'int?',
  /** 매도 수량 증감4 (주): change of the shares sold, rank 4 */
  SELN_QTY_ICDC4: 'int?',
  /** 매도 수량 증감5 (주): change of the shares sold, rank 5 */
  SELN_QTY_ICDC5: 'int?',
  /** 매수 수량 증감1 (주): change of the shares bought, rank 1 */
  SHNU_QTY_ICDC1: 'int?',
  /** 매수 수량 증감2 (주): change of the shares bought, rank 2 */
  SHNU_QTY_ICDC2: 'int?',
  /** 매수 수량 증감3 (주): change of the shares bought, rank 3 */
  SHNU_QTY_ICDC3: 'int?',
  /** 매수 수량 증감4 (주): change of the shares bought, rank 4 */
  SHNU_QTY_ICDC4: 'int?',
  /** 매수 수량 증감5 (주): change of the shares bought, rank 5 */
  SHNU_QTY_ICDC5: 'int?',
  /** 외국계 총 매도 수량 (주): shares sold by foreign brokers */
  GLOB_TOTAL_SELN_QTY: 'int',
  /** 외국계 총 매수 수량 (주): shares bought by foreign brokers */
  GLOB_TOTAL_SHNU_QTY: 'int',
  /** 외국계 총 매도 수량 증감 (주): change of the shares sold by foreign brokers */
  GLOB_TOTAL_SELN_QTY_ICDC: 'int',
  /** 외국계 총 매수 수량 증감 (주): change of the shares bought by foreign brokers */
  GLOB_TOTAL_SHNU_QTY_ICDC: 'int',
  /** 외국계 순매수 수량 (주): net buying by foreign brokers, signed */
  GLOB_NTBY_QTY: 'int',
  /** 외국계 매도 비중 (%): share of the volume sold by foreign brokers */
  GLOB_SELN_RLIM: 'decimal',
  /** 외국계 매수 비중 (%): share of the volume bought by foreign brokers */
  GLOB_SHNU_RLIM: 'decimal',
  /** 매도 영문 회원사명1: English name of the selling broker, rank 1; blank in the official example */
  SELN2_MBCR_ENG_NAME1: 'text?',
  /** 매도 영문 회원사명2: English name of the selling broker, rank 2; blank in the official example */
  SELN2_MBCR_ENG_NAME2: 'text?',
  /** 매도 영문 회원사명3: English name of the selling broker, rank 3; blank in the official example */
  SELN2_MBCR_ENG_NAME3: 'text?',
  /** 매도 영문 회원사명4: English name of the selling broker, rank 4; blank in the official example */
  SELN2_MBCR_ENG_NAME4: 'text?',
  /** 매도 영문 회원사명5: English name of the selling broker, rank 5; blank in the official example */
  SELN2_MBCR_ENG_NAME5: 'text?',
  /** 매수 영문 회원사명1: English name of the buying broker, rank 1; blank in the official example */
  BYOV_MBCR_ENG_NAME1: 'text?',
  /** 매수 영문 회원사명2: English name of the buying broker, rank 2; blank in the official example */
  BYOV_MBCR_ENG_NAME2: 'text?',
  /** 매수 영문 회원사명3: English name of the buying broker, rank 3; blank in the official example */
  BYOV_MBCR_ENG_NAME3: 'text?',
  /** 매수 영문 회원사명4: English name of the buying broker, rank 4; blank in the official example */
  BYOV_MBCR_ENG_NAME4: 'text?',
  /** 매수 영문 회원사명5: English name of the buying broker, rank 5; blank in the official example */
  BYOV_MBCR_ENG_NAME5: 'text?',
} as const satisfies StreamSpec['columns']

// A name of its own: declarations then refer to it, and keep what is said of each column.
/** Type of `BROKER_COLUMNS`. */
export type BrokerColumns = { readonly [K in keyof typeof columns]: (typeof columns)[K] }

/** Columns of the brokers (회원사) that trade a stock most. Ranks that no broker fills are blank. */
export const BROKER_COLUMNS: BrokerColumns = columns
