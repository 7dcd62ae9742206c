import type { DelayedBookKey } from '../../keys/overseas-stock-key.js'
import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'overseasStock.delayedOrderBook',
  tr: { real: 'HDFSASP1', paper: null },
  key: 'overseasStock',
  markets: { D: ['HKS', 'SHS', 'SZS', 'TSE', 'HNX', 'HSX'] },
  columns: {
    /** 실시간종목코드: the key subscribed to, such as DHKS00003 */
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
  },
  layouts: [{ width: 17 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `delayedOrderBook`. */
export interface DelayedOrderBookRecord extends RecordOf<typeof spec> {}

/**
 * 해외주식 지연호가(아시아): the best level of each side of an Asian stock, free and 15 minutes late.
 *
 * TR id HDFSASP1, 실전투자 only; key: `D`, market and symbol, such as DHKS00003. Document 실시간-008.
 *
 * @category 해외주식 › 실시간시세
 * @example
 * import { delayedOrderBook } from '@kis/realtime/overseas-stock'
 *
 * const book = await client.subscribe(delayedOrderBook, { exchange: 'HKS', symbol: '00003' })
 * book.on('data', (state) => console.log(state.PASK1, state.PBID1))
 */
export const delayedOrderBook: RealOnlyStream<DelayedOrderBookRecord, DelayedBookKey> = /* @__PURE__ */ stream(spec)
