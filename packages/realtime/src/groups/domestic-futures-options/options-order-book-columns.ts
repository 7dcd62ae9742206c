import type { StreamSpec } from '../../stream-spec.js'

const columns = {
  /** 옵션 단축 종목코드: short code of the option */
  OPTN_SHRN_ISCD: 'text',
  /** 영업 시간 (HHMMSS): time of the book */
  BSOP_HOUR: 'time',
  /** 옵션 매도호가1 (포인트): ask price 1 */
  OPTN_ASKP1: 'decimal',
  /** 옵션 매도호가2 (포인트): ask price 2 */
  OPTN_ASKP2: 'decimal',
  /** 옵션 매도호가3 (포인트): ask price 3 */
  OPTN_ASKP3: 'decimal',
  /** 옵션 매도호가4 (포인트): ask price 4 */
  OPTN_ASKP4: 'decimal',
  /** 옵션 매도호가5 (포인트): ask price 5 */
  OPTN_ASKP5: 'decimal',
  /** 옵션 매수호가1 (포인트): bid price 1 */
  OPTN_BIDP1: 'decimal',
  /** 옵션 매수호가2 (포인트): bid price 2 */
  OPTN_BIDP2: 'decimal',
  /** 옵션 매수호가3 (포인트): bid price 3 */
  OPTN_BIDP3: 'decimal',
  /** 옵션 매수호가4 (포인트): bid price 4 */
  OPTN_BIDP4: 'decimal',
  /** 옵션 매수호가5 (포인트): bid price 5 */
  OPTN_BIDP5: 'decimal',
  /** 매도호가 건수1 (건): orders at ask 1 */
  ASKP_CSNU1: 'int',
  /** 매도호가 건수2 (건): orders at ask 2 */
  ASKP_CSNU2: 'int',
  /** 매도호가 건수3 (건): orders at ask 3 */
  ASKP_CSNU3: 'int',
  /** 매도호가 건수4 (건): orders at ask 4 */
  ASKP_CSNU4: 'int',
  /** 매도호가 건수5 (건): orders at ask 5 */
  ASKP_CSNU5: 'int',
  /** 매수호가 건수1 (건): orders at bid 1 */
  BIDP_CSNU1: 'int',
  /** 매수호가 건수2 (건): orders at bid 2 */
  BIDP_CSNU2: 'int',
  /** 매수호가 건수3 (건): orders at bid 3 */
  BIDP_CSNU3: 'int',
  /** 매수호가 건수4 (건): orders at bid 4 */
  BIDP_CSNU4: 'int',
  /** 매수호가 건수5 (건): orders at bid 5 */
  BIDP_CSNU5: 'int',
  /** 매도호가 잔량1 (계약): ask size 1 */
  ASKP_RSQN1: 'int',
  /** 매도호가 잔량2 (계약): ask size 2 */
  ASKP_RSQN2: 'int',
  /** 매도호가 잔량3 (계약): ask size 3 */
  ASKP_RSQN3: 'int',
  /** 매도호가 잔량4 (계약): ask size 4 */
  ASKP_RSQN4: 'int',
  /** 매도호가 잔량5 (계약): ask size 5 */
  ASKP_RSQN5: 'int',
  /** 매수호가 잔량1 (계약): bid size 1 */
  BIDP_RSQN1: 'int',
  /** 매수호가 잔량2 (계약): bid size 2 */
  BIDP_RSQN2: 'int',
  /** 매수호가 잔량3 (계약): bid size 3 */
  BIDP_RSQN3: 'int',
  /** 매수호가 잔량4 (계약): bid size 4 */
  BIDP_RSQN4: 'int',
  /** 매수호가 잔량5 (계약): bid size 5 */
  BIDP_RSQN5: 'int',
  /** 총 매도호가 건수 (건): ask orders of all levels */
  TOTAL_ASKP_CSNU: 'int',
  /** 총 매수호가 건수 (건): bid orders of all levels */
  TOTAL_BIDP_CSNU: 'int',
  /** 총 매도호가 잔량 (계약): total ask size */
  TOTAL_ASKP_RSQN: 'int',
  /** 총 매수호가 잔량 (계약): total bid size */
  TOTAL_BIDP_RSQN: 'int',
  /** 총 매도호가 잔량 증감 (계약): change of the total ask size */
  TOTAL_ASKP_RSQN_ICDC: 'int',
  /** 총 매수호가 잔량 증감 (계약): change of the total bid size */
  TOTAL_BIDP_RSQN_ICDC: 'int',
} as const satisfies StreamSpec['columns']

// A name of its own: declarations then refer to it, and keep what is said of each column.
/** Type of `OPTIONS_ORDER_BOOK_COLUMNS`. */
export type OptionsOrderBookColumns = { readonly [K in keyof typeof columns]: (typeof columns)[K] }

/** Columns of the book of an index or night option. */
export const OPTIONS_ORDER_BOOK_COLUMNS: OptionsOrderBookColumns = columns
