import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'overseasFuturesOptions.trade',
  tr: { real: 'HDFFF020', paper: null },
  key: 'overseasFutures',
  columns: {
    /** 종목코드: series code, the key subscribed to */
    SERIES_CD: 'text',
    /** 영업일자 (YYYYMMDD): business day */
    BSNS_DATE: 'date',
    /** 장개시일자 (YYYYMMDD): date of the open */
    MRKT_OPEN_DATE: 'date',
    /** 장개시시각 (HHMMSS): time of the open */
    MRKT_OPEN_TIME: 'time',
    /** 장종료일자 (YYYYMMDD): date of the close */
    MRKT_CLOSE_DATE: 'date',
    /** 장종료시각 (HHMMSS): time of the close */
    MRKT_CLOSE_TIME: 'time',
    /** 전일종가 (시세 단위, `sCalcDesz` 적용 전): previous close */
    PREV_PRICE: 'decimal',
    /** 수신일자 (YYYYMMDD): date of this trade */
    RECV_DATE: 'date',
    /** 수신시각 (HHMMSS): time of this trade */
    RECV_TIME: 'time',
    /** 본장_전산장구분: main or electronic session; codes are not documented */
    ACTIVE_FLAG: 'text',
    /** 체결가격 (시세 단위, `sCalcDesz` 적용 전): price of this trade */
    LAST_PRICE: 'decimal',
    /** 체결수량 (계약): contracts of this trade */
    LAST_QNTT: 'int',
    /** 전일대비가 (시세 단위, `sCalcDesz` 적용 전): change from the previous close; see `PREV_SIGN` for its direction */
    PREV_DIFF_PRICE: 'decimal',
    /** 등락률 (%): change from the previous close */
    PREV_DIFF_RATE: 'decimal',
    /** 시가 (시세 단위, `sCalcDesz` 적용 전): open */
    OPEN_PRICE: 'decimal',
    /** 고가 (시세 단위, `sCalcDesz` 적용 전): high */
    HIGH_PRICE: 'decimal',
    /** 저가 (시세 단위, `sCalcDesz` 적용 전): low */
    LOW_PRICE: 'decimal',
    /** 누적거래량 (계약): volume of the day */
    VOL: 'int',
    /** 전일대비부호: direction against the previous close */
    PREV_SIGN: 'sign',
    /** 체결구분: side of the aggressor */
    QUOTSIGN: { '2': '매수체결', '5': '매도체결' },
    /** 수신시각2 만분의일초 (1/10,000초): fraction of the second of `RECV_TIME`, four digits */
    RECV_TIME2: 'text',
    /** 전일정산가 (시세 단위): previous settlement price */
    PSTTL_PRICE: 'decimal?',
    /** 전일정산가대비: direction against the previous settlement price */
    PSTTL_SIGN: 'sign?',
    /** 전일정산가대비가격 (시세 단위): change from the previous settlement price; see `PSTTL_SIGN` for its direction */
    PSTTL_DIFF_PRICE: 'decimal?',
    /** 전일정산가대비율 (%): change from the previous settlement price */
    PSTTL_DIFF_RATE: 'decimal?',
  },
  layouts: [{ width: 25 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One trade (체결) of `trade`. */
export interface TradeRecord extends RecordOf<typeof spec> {}

/**
 * 해외선물옵션 실시간체결가: every trade of an overseas future or option.
 *
 * Prices are quoted as KIS displays them: shift the point by `sCalcDesz` (계산 소수점) of ffcode.mst, the master file of overseas
 * futures, to get the price of the exchange. With -4 for 6A, 6882.5 is 0.68825; with -1 for GC, 19225 is 1922.5. No column of the
 * record says how many digits.
 *
 * TR id HDFFF020, 실전투자 only; key: 종목코드 such as 1OZQ25. CME and SGX need their paid feed (유료시세), else the server refuses
 * with "mci send failed"; a feed applied for works within two hours of the next access token. Document 실시간-017.
 *
 * @category 해외선물옵션 › 실시간시세
 * @example
 * import { trade } from '@kis/realtime/overseas-futures-options'
 *
 * const ticks = await client.subscribe(trade, '1OZQ25')
 * for await (const tick of ticks) console.log(tick.RECV_TIME, tick.LAST_PRICE, tick.LAST_QNTT)
 */
export const trade: RealOnlyStream<TradeRecord> = /* @__PURE__ */ stream(spec)
