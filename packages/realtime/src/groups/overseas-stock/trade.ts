import type { OverseasTradeKey } from '../../keys/overseas-stock-key.js'
import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'overseasStock.trade',
  tr: { real: 'HDFSCNT0', paper: null },
  key: 'overseasStock',
  markets: {
    D: ['NAS', 'NYS', 'AMS', 'HKS', 'SHS', 'SZS', 'TSE', 'HNX', 'HSX'],
    R: ['NAS', 'NYS', 'AMS', 'BAQ', 'BAY', 'BAA', 'HKS', 'SHS', 'SZS', 'TSE', 'HNX', 'HSX'],
  },
  columns: {
    /** 실시간종목코드: the key subscribed to, such as DNASAAPL */
    RSYM: 'text',
    /** 종목코드: symbol */
    SYMB: 'text',
    /** 소수점자리수: decimal places that prices of this stock are quoted with; prices here carry their point */
    ZDIV: 'int',
    /** 현지영업일자 (YYYYMMDD): business day at the exchange */
    TYMD: 'date',
    /** 현지일자 (YYYYMMDD): date at the exchange */
    XYMD: 'date',
    /** 현지시간 (HHMMSS): time at the exchange */
    XHMS: 'time',
    /** 한국일자 (YYYYMMDD): date in Korea */
    KYMD: 'date',
    /** 한국시간 (HHMMSS): time in Korea */
    KHMS: 'time',
    /** 시가 (현지통화): open; may be corrected a day later for US stocks */
    OPEN: 'decimal',
    /** 고가 (현지통화): high */
    HIGH: 'decimal',
    /** 저가 (현지통화): low */
    LOW: 'decimal',
    /** 현재가 (현지통화): price of this trade */
    LAST: 'decimal',
    /** 대비구분: direction against the previous close */
    SIGN: 'sign',
    /** 전일대비 (현지통화): change from the previous close; see `SIGN` for its direction */
    DIFF: 'decimal',
    /** 등락율 (%): change from the previous close, signed */
    RATE: 'decimal',
    /** 매수호가 (현지통화): best bid */
    PBID: 'decimal',
    /** 매도호가 (현지통화): best ask */
    PASK: 'decimal',
    /** 매수잔량 (주): size at the best bid */
    VBID: 'int',
    /** 매도잔량 (주): size at the best ask */
    VASK: 'int',
    /** 체결량 (주): shares of this trade */
    EVOL: 'int',
    /** 거래량 (주): volume of the day */
    TVOL: 'int',
    /** 거래대금 (현지통화): value traded of the day, without decimals in US records */
    TAMT: 'int',
    /** 매도체결량 (주): shares sold at the bid, which is why KIS calls it BIVL */
    BIVL: 'int',
    /** 매수체결량 (주): shares bought at the ask, which is why KIS calls it ASVL */
    ASVL: 'int',
    /** 체결강도 (%): bought over sold volume */
    STRN: 'decimal',
    /** 시장구분: session at the exchange */
    MTYP: { '1': '장중', '2': '장전', '3': '장후' },
  },
  layouts: [{ width: 26 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One trade (체결) of `trade`. */
export interface TradeRecord extends RecordOf<typeof spec> {}

/**
 * 해외주식 실시간지연체결가: every trade of an overseas stock. At once for US stocks; 15 minutes late for Asia unless the paid feed
 * (유료시세) has been applied for.
 *
 * TR id HDFSCNT0, 실전투자 only; key: feed, market and symbol, such as DNASAAPL, RHKS00003, or RBAQAAPL in the US daytime session
 * (미국 주간거래). Document 실시간-007.
 *
 * @category 해외주식 › 실시간시세
 * @example
 * import { trade } from '@kis/realtime/overseas-stock'
 *
 * const ticks = await client.subscribe(trade, { exchange: 'NAS', symbol: 'AAPL' })
 * for await (const tick of ticks) console.log(tick.KHMS, tick.LAST, tick.EVOL)
 */
export const trade: RealOnlyStream<TradeRecord, OverseasTradeKey> = /* @__PURE__ */ stream(spec)
