import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { MARKET_STATUS_COLUMNS } from './market-status-columns.js'

const spec = {
  id: 'domesticStock.marketStatus',
  tr: { real: 'H0STMKO0', paper: null },
  key: 'symbol',
  columns: MARKET_STATUS_COLUMNS,
  sometimes: {
    /** 거래소 구분 코드: exchange; on the list of columns, not yet seen on the wire */
    EXCH_CLS_CODE: 'text',
  },
  // Eleven are listed, ten come.
  layouts: [{ width: 10 }, { width: 11 }],
  // Its columns look alike: nothing in a wider record would tell where one was put in.
  wider: 'reject',
} as const satisfies StreamSpec

/** One event of the market or of a stock (장운영정보), of `marketStatus`. */
export interface MarketStatusRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 장운영정보 (KRX): halts, volatility interruptions, circuit breakers and phases of the day on KRX.
 *
 * TR id H0STMKO0, real only (모의투자 미지원); key: 종목코드, six characters. Document 실시간-049.
 *
 * Comes when a volatility interruption of the stock begins or ends, not at an interval.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { marketStatus } from '@kis/realtime/domestic-stock'
 *
 * const events = await client.subscribe(marketStatus, '005930')
 * for await (const event of events) console.log(event.MKOP_CLS_CODE, event.TRHT_YN, event.VI_CLS_CODE)
 */
export const marketStatus: RealOnlyStream<MarketStatusRecord> = /* @__PURE__ */ stream(spec)
