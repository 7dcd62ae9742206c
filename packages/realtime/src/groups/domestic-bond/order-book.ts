import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticBond.orderBook',
  tr: { real: 'H0BJASP0', paper: null },
  key: 'bond',
  columns: {
    /** 표준 종목코드: standard code of the bond */
    STND_ISCD: 'text',
    /** 체결 시간 (HHMMSS): time of the book */
    STCK_CNTG_HOUR: 'time',
    /** 매도호가 수익률1 (%): yield at ask 1 */
    ASKP_ERT1: 'decimal',
    /** 매수호가 수익률1 (%): yield at bid 1 */
    BIDP_ERT1: 'decimal',
    /** 매도호가1 (액면 만원당 원): ask price 1 */
    ASKP1: 'decimal',
    /** 매수호가1 (액면 만원당 원): bid price 1 */
    BIDP1: 'decimal',
    /** 매도호가 잔량1 (단위 미상, 액면 천원 추정): ask size 1 */
    ASKP_RSQN1: 'int',
    /** 매수호가 잔량1 (단위 미상, 액면 천원 추정): bid size 1 */
    BIDP_RSQN1: 'int',
    /** 매도호가 수익률2 (%): yield at ask 2 */
    ASKP_ERT2: 'decimal',
    /** 매수호가 수익률2 (%): yield at bid 2 */
    BIDP_ERT2: 'decimal',
    /** 매도호가2 (액면 만원당 원): ask price 2 */
    ASKP2: 'decimal',
    /** 매수호가2 (액면 만원당 원): bid price 2 */
    BIDP2: 'decimal',
    /** 매도호가 잔량2 (단위 미상, 액면 천원 추정): ask size 2 */
    ASKP_RSQN2: 'int',
    /** 매수호가 잔량2 (단위 미상, 액면 천원 추정): bid size 2 */
    BIDP_RSQN2: 'int',
    /** 매도호가 수익률3 (%): yield at ask 3 */
    ASKP_ERT3: 'decimal',
    /** 매수호가 수익률3 (%): yield at bid 3 */
    BIDP_ERT3: 'decimal',
    /** 매도호가3 (액면 만원당 원): ask price 3 */
    ASKP3: 'decimal',
    /** 매수호가3 (액면 만원당 원): bid price 3 */
    BIDP3: 'decimal',
    /** 매도호가 잔량3 (단위 미상, 액면 천원 추정): ask size 3 */
    ASKP_RSQN3: 'int',
    /** 매수호가 잔량3 (단위 미상, 액면 천원 추정): bid size 3 */
    BIDP_RSQN3: 'int',
    /** 매도호가 수익률4 (%): yield at ask 4 */
    ASKP_ERT4: 'decimal',
    /** 매수호가 수익률4 (%): yield at bid 4 */
    BIDP_ERT4: 'decimal',
    /** 매도호가4 (액면 만원당 원): ask price 4 */
    ASKP4: 'decimal',
    /** 매수호가4 (액면 만원당 원): bid price 4 */
    BIDP4: 'decimal',
    /** 매도호가 잔량4 (단위 미상, 액면 천원 추정): ask size 4 */
    ASKP_RSQN4: 'int',
    /** 매수호가 잔량4 (단위 미상, 액면 천원 추정): bid size 4 */
    BIDP_RSQN4: 'int',
    /** 매도호가 수익률5 (%): yield at ask 5 */
    ASKP_ERT5: 'decimal',
    /** 매수호가 수익률5 (%): yield at bid 5 */
    BIDP_ERT5: 'decimal',
    /** 매도호가5 (액면 만원당 원): ask price 5 */
    ASKP5: 'decimal',
    /** 매수호가5 (액면 만원당 원): bid price 5 */
    BIDP5: 'decimal',
    /** 매도호가 잔량5 (단위 미상, 액면 천원 추정): ask size 5; KIS names the column so */
    ASKP_RSQN52: 'int',
    /** 매수호가 잔량5 (단위 미상, 액면 천원 추정): bid size 5; KIS names the column so */
    BIDP_RSQN53: 'int',
    /** 총 매도호가 잔량 (단위 미상, 액면 천원 추정): total ask size */
    TOTAL_ASKP_RSQN: 'int',
    /** 총 매수호가 잔량 (단위 미상, 액면 천원 추정): total bid size */
    TOTAL_BIDP_RSQN: 'int',
  },
  layouts: [{ width: 34 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `orderBook`. */
export interface OrderBookRecord extends RecordOf<typeof spec> {}

/**
 * 일반채권 실시간호가: the five best levels of each side of a listed bond, with their yields.
 *
 * TR id H0BJASP0 (its document names H0BJCNT0 by mistake), real only (모의투자 미지원); key: 표준 종목코드, twelve characters. Document 실시간-053.
 *
 * @category 장내채권 › 실시간시세
 * @example
 * import { orderBook } from '@kis/realtime/domestic-bond'
 *
 * const book = await client.subscribe(orderBook, 'KR103502GA34', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.ASKP1, state.ASKP_ERT1, state.BIDP1, state.BIDP_ERT1))
 */
export const orderBook: RealOnlyStream<OrderBookRecord> = /* @__PURE__ */ stream(spec)
