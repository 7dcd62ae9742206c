import type { OverseasBookKey } from '../../keys/overseas-stock-key.js'
import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'overseasStock.orderBook',
  tr: { real: 'HDFSASP0', paper: null },
  key: 'overseasStock',
  markets: {
    D: ['NAS', 'NYS', 'AMS'],
    R: ['BAQ', 'BAY', 'BAA', 'HKS', 'SHS', 'SZS', 'TSE', 'HNX', 'HSX'],
  },
  columns: {
    /** 실시간종목코드: the key subscribed to, such as DNASAAPL */
    RSYM: 'text',
    /** 종목코드: symbol */
    SYMB: 'text',
    /** 소수점자리수: decimal places that prices of this stock are quoted with; prices here carry their point */
    ZDIV: 'int',
    /** 현지일자 (YYYYMMDD): date at the exchange */
    XYMD: 'date',
    /** 현지시간 (HHMMSS): time at the exchange */
    XHMS: 'time',
    /** 한국일자 (YYYYMMDD): date in Korea */
    KYMD: 'date',
    /** 한국시간 (HHMMSS): time in Korea */
    KHMS: 'time',
    /** 매수총잔량 (주): total bid size */
    BVOL: 'int',
    /** 매도총잔량 (주): total ask size */
    AVOL: 'int',
    /** 매수총잔량대비 (주): change of the total bid size, signed */
    BDVL: 'int',
    /** 매도총잔량대비 (주): change of the total ask size, signed */
    ADVL: 'int',
    /** 매수호가1 (현지통화): bid price 1 */
    PBID1: 'decimal',
    /** 매도호가1 (현지통화): ask price 1 */
    PASK1: 'decimal',
    /** 매수잔량1 (주): bid size 1 */
    VBID1: 'int',
    /** 매도잔량1 (주): ask size 1 */
    VASK1: 'int',
    /** 매수잔량대비1 (주): change of bid size 1, signed */
    DBID1: 'int',
    /** 매도잔량대비1 (주): change of ask size 1, signed */
    DASK1: 'int',
    /** 매수호가2 (현지통화): bid price 2 */
    PBID2: 'decimal',
    /** 매도호가2 (현지통화): ask price 2 */
    PASK2: 'decimal',
    /** 매수잔량2 (주): bid size 2 */
    VBID2: 'int',
    /** 매도잔량2 (주): ask size 2 */
    VASK2: 'int',
    /** 매수잔량대비2 (주): change of bid size 2, signed */
    DBID2: 'int',
    /** 매도잔량대비2 (주): change of ask size 2, signed */
    DASK2: 'int',
    /** 매수호가3 (현지통화): bid price 3 */
    PBID3: 'decimal',
    /** 매도호가3 (현지통화): ask price 3 */
    PASK3: 'decimal',
    /** 매수잔량3 (주): bid size 3 */
    VBID3: 'int',
    /** 매도잔량3 (주): ask size 3 */
    VASK3: 'int',
    /** 매수잔량대비3 (주): change of bid size 3, signed */
    DBID3: 'int',
    /** 매도잔량대비3 (주): change of ask size 3, signed */
    DASK3: 'int',
    /** 매수호가4 (현지통화): bid price 4 */
    PBID4: 'decimal',
    /** 매도호가4 (현지통화): ask price 4 */
    PASK4: 'decimal',
    /** 매수잔량4 (주): bid size 4 */
    VBID4: 'int',
    /** 매도잔량4 (주): ask size 4 */
    VASK4: 'int',
    /** 매수잔량대비4 (주): change of bid size 4, signed */
    DBID4: 'int',
    /** 매도잔량대비4 (주): change of ask size 4, signed */
    DASK4: 'int',
    /** 매수호가5 (현지통화): bid price 5 */
    PBID5: 'decimal',
    /** 매도호가5 (현지통화): ask price 5 */
    PASK5: 'decimal',
    /** 매수잔량5 (주): bid size 5 */
    VBID5: 'int',
    /** 매도잔량5 (주): ask size 5 */
    VASK5: 'int',
    /** 매수잔량대비5 (주): change of bid size 5, signed */
    DBID5: 'int',
    /** 매도잔량대비5 (주): change of ask size 5, signed */
    DASK5: 'int',
    /** 매수호가6 (현지통화): bid price 6 */
    PBID6: 'decimal',
    /** 매도호가6 (현지통화): ask price 6 */
    PASK6: 'decimal',
    /** 매수잔량6 (주): bid size 6 */
    VBID6: 'int',
    /** 매도잔량6 (주): ask size 6 */
    VASK6: 'int',
    /** 매수잔량대비6 (주): change of bid size 6, signed */
    DBID6: 'int',
    /** 매도잔량대비6 (주): change of ask size 6, signed */
    DASK6: 'int',
    /** 매수호가7 (현지통화): bid price 7 */
    PBID7: 'decimal',
    /** 매도호가7 (현지통화): ask price 7 */
    PASK7: 'decimal',
    /** 매수잔량7 (주): bid size 7 */
    VBID7: 'int',
    /** 매도잔량7 (주): ask size 7 */
    VASK7: 'int',
    /** 매수잔량대비7 (주): change of bid size 7, signed */
    DBID7: 'int',
    /** 매도잔량대비7 (주): change of ask size 7, signed */
    DASK7: 'int',
    /** 매수호가8 (현지통화): bid price 8 */
    PBID8: 'decimal',
    /** 매도호가8 (현지통화): ask price 8 */
    PASK8: 'decimal',
    /** 매수잔량8 (주): bid size 8 */
    VBID8: 'int',
    /** 매도잔량8 (주): ask size 8 */
    VASK8: 'int',
    /** 매수잔량대비8 (주): change of bid size 8, signed */
    DBID8: 'int',
    /** 매도잔량대비8 (주): change of ask size 8, signed */
    DASK8: 'int',
    /** 매수호가9 (현지통화): bid price 9 */
    PBID9: 'decimal',
    /** 매도호가9 (현지통화): ask price 9 */
    PASK9: 'decimal',
    /** 매수잔량9 (주): bid size 9 */
    VBID9: 'int',
    /** 매도잔량9 (주): ask size 9 */
    VASK9: 'int',
    /** 매수잔량대비9 (주): change of bid size 9, signed */
    DBID9: 'int',
    /** 매도잔량대비9 (주): change of ask size 9, signed */
    DASK9: 'int',
    /** 매수호가10 (현지통화): bid price 10 */
    PBID10: 'decimal',
    /** 매도호가10 (현지통화): ask price 10 */
    PASK10: 'decimal',
    /** 매수잔량10 (주): bid size 10 */
    VBID10: 'int',
    /** 매도잔량10 (주): ask size 10 */
    VASK10: 'int',
    /** 매수잔량대비10 (주): change of bid size 10, signed */
    DBID10: 'int',
    /** 매도잔량대비10 (주): change of ask size 10, signed */
    DASK10: 'int',
  },
  // The reference counts 77 because it prints level 3 twice; the wire has eleven columns and ten times six.
  layouts: [{ width: 71 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `orderBook`. */
export interface OrderBookRecord extends RecordOf<typeof spec> {}

/**
 * 해외주식 실시간호가: the ten best levels of each side of an overseas stock. Free and at once for US stocks (Nasdaq's own book); Asian
 * stocks need the paid feed (유료시세), which has to be applied for, or `delayedOrderBook`.
 *
 * TR id HDFSASP0, 실전투자 only; key: feed, market and symbol, such as DNASAAPL, RHKS00003, or RBAQAAPL in the US daytime session
 * (미국 주간거래). Document 실시간-021.
 *
 * @category 해외주식 › 실시간시세
 * @example
 * import { orderBook } from '@kis/realtime/overseas-stock'
 *
 * const apple = { exchange: 'NAS', symbol: 'AAPL' } as const
 * const book = await client.subscribe(orderBook, apple, { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.PASK1, state.PBID1))
 */
export const orderBook: RealOnlyStream<OrderBookRecord, OverseasBookKey> = /* @__PURE__ */ stream(spec)
