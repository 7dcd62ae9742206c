import type { StreamSpec } from '../../stream-spec.js'

const columns = {
  /** 종목코드: symbol */
  MKSC_SHRN_ISCD: 'text',
  /** 체결 시간 (HHMMSS): time */
  STCK_CNTG_HOUR: 'time',
  /** 매도 체결량 (주): shares sold by programs */
  SELN_CNQN: 'int',
  /** 매도 거래 대금 (원, 추정): value sold by programs */
  SELN_TR_PBMN: 'int',
  /** 매수 체결량 (주): shares bought by programs */
  SHNU_CNQN: 'int',
  /** 매수 거래 대금 (원, 추정): value bought by programs */
  SHNU_TR_PBMN: 'int',
  /** 순매수 체결량 (주): net buying by programs, signed */
  NTBY_CNQN: 'int',
  /** 순매수 거래 대금 (원, 추정): value of the net buying by programs, signed */
  NTBY_TR_PBMN: 'int',
  /** 매도호가 잔량 (주): program sell orders resting in the book (추정) */
  SELN_RSQN: 'int',
  /** 매수호가 잔량 (주): program buy orders resting in the book (추정) */
  SHNU_RSQN: 'int',
  /** 전체 순매수호가 잔량 (주): resting buy less resting sell orders (추정), signed */
  WHOL_NTBY_QTY: 'int',
} as const satisfies StreamSpec['columns']

// A name of its own: declarations then refer to it, and keep what is said of each column.
/** Type of `PROGRAM_TRADE_COLUMNS`. */
export type ProgramTradeColumns = { readonly [K in keyof typeof columns]: (typeof columns)[K] }

/** Columns of program trading (프로그램매매) in a stock. */
export const PROGRAM_TRADE_COLUMNS: ProgramTradeColumns = columns
