import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'overseasFuturesOptions.orderBook',
  tr: { real: 'HDFFF010', paper: null },
  key: 'overseasFutures',
  columns: {
    /** 종목코드: series code, the key subscribed to */
    SERIES_CD: 'text',
    /** 수신일자 (YYYYMMDD): date of the book */
    RECV_DATE: 'date',
    /** 수신시각 (HHMMSS…): time of the book, up to twelve characters; what follows the seconds is not documented */
    RECV_TIME: 'text',
    /** 전일종가 (시세 단위, `sCalcDesz` 적용 전): previous close */
    PREV_PRICE: 'decimal',
    /** 매수1수량 (계약): bid size 1 */
    BID_QNTT_1: 'int',
    /** 매수1번호 (건으로 보임): number of orders at bid 1, it seems */
    BID_NUM_1: 'int',
    /** 매수1호가 (시세 단위, `sCalcDesz` 적용 전): bid price 1 */
    BID_PRICE_1: 'decimal',
    /** 매도1수량 (계약): ask size 1 */
    ASK_QNTT_1: 'int',
    /** 매도1번호 (건으로 보임): number of orders at ask 1, it seems */
    ASK_NUM_1: 'int',
    /** 매도1호가 (시세 단위, `sCalcDesz` 적용 전): ask price 1 */
    ASK_PRICE_1: 'decimal',
    /** 매수2수량 (계약): bid size 2 */
    BID_QNTT_2: 'int',
    /** 매수2번호 (건으로 보임): number of orders at bid 2, it seems */
    BID_NUM_2: 'int',
    /** 매수2호가 (시세 단위, `sCalcDesz` 적용 전): bid price 2 */
    BID_PRICE_2: 'decimal',
    /** 매도2수량 (계약): ask size 2 */
    ASK_QNTT_2: 'int',
    /** 매도2번호 (건으로 보임): number of orders at ask 2, it seems */
    ASK_NUM_2: 'int',
    /** 매도2호가 (시세 단위, `sCalcDesz` 적용 전): ask price 2 */
    ASK_PRICE_2: 'decimal',
    /** 매수3수량 (계약): bid size 3 */
    BID_QNTT_3: 'int',
    /** 매수3번호 (건으로 보임): number of orders at bid 3, it seems */
    BID_NUM_3: 'int',
    /** 매수3호가 (시세 단위, `sCalcDesz` 적용 전): bid price 3 */
    BID_PRICE_3: 'decimal',
    /** 매도3수량 (계약): ask size 3 */
    ASK_QNTT_3: 'int',
    /** 매도3번호 (건으로 보임): number of orders at ask 3, it seems */
    ASK_NUM_3: 'int',
    /** 매도3호가 (시세 단위, `sCalcDesz` 적용 전): ask price 3 */
    ASK_PRICE_3: 'decimal',
    /** 매수4수량 (계약): bid size 4 */
    BID_QNTT_4: 'int',
    /** 매수4번호 (건으로 보임): number of orders at bid 4, it seems */
    BID_NUM_4: 'int',
    /** 매수4호가 (시세 단위, `sCalcDesz` 적용 전): bid price 4 */
    BID_PRICE_4: 'decimal',
    /** 매도4수량 (계약): ask size 4 */
    ASK_QNTT_4: 'int',
    /** 매도4번호 (건으로 보임): number of orders at ask 4, it seems */
    ASK_NUM_4: 'int',
    /** 매도4호가 (시세 단위, `sCalcDesz` 적용 전): ask price 4 */
    ASK_PRICE_4: 'decimal',
    /** 매수5수량 (계약): bid size 5 */
    BID_QNTT_5: 'int',
    /** 매수5번호 (건으로 보임): number of orders at bid 5, it seems */
    BID_NUM_5: 'int',
    /** 매수5호가 (시세 단위, `sCalcDesz` 적용 전): bid price 5 */
    BID_PRICE_5: 'decimal',
    /** 매도5수량 (계약): ask size 5 */
    ASK_QNTT_5: 'int',
    /** 매도5번호 (건으로 보임): number of orders at ask 5, it seems */
    ASK_NUM_5: 'int',
    /** 매도5호가 (시세 단위, `sCalcDesz` 적용 전): ask price 5 */
    ASK_PRICE_5: 'decimal',
    /** 전일정산가 (시세 단위): previous settlement price */
    STTL_PRICE: 'decimal?',
  },
  layouts: [{ width: 35 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `orderBook`. */
export interface OrderBookRecord extends RecordOf<typeof spec> {}

/**
 * 해외선물옵션 실시간호가: the five best levels of each side of an overseas future or option.
 *
 * Prices are quoted as KIS displays them: shift the point by `sCalcDesz` (계산 소수점) of ffcode.mst, the master file of overseas
 * futures, to get the price of the exchange. With -4 for 6A, 6882.5 is 0.68825; with -1 for GC, 19225 is 1922.5. No column of the
 * record says how many digits.
 *
 * TR id HDFFF010, 실전투자 only; key: 종목코드 such as SPIU25. CME and SGX need their paid feed (유료시세), else the server refuses
 * with "mci send failed"; a feed applied for works within two hours of the next access token. Document 실시간-018.
 *
 * @category 해외선물옵션 › 실시간시세
 * @example
 * import { orderBook } from '@kis/realtime/overseas-futures-options'
 *
 * const book = await client.subscribe(orderBook, 'SPIU25', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.ASK_PRICE_1, state.BID_PRICE_1))
 */
export const orderBook: RealOnlyStream<OrderBookRecord> = /* @__PURE__ */ stream(spec)
