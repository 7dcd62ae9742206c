import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { MARKET_STATUS_COLUMNS } from './market-status-columns.js'

const spec = {
  id: 'domesticStock.marketStatusUnified',
  tr: { real: 'H0UNMKO0', paper: null },
  key: 'symbol',
  columns: MARKET_STATUS_COLUMNS,
  sometimes: {
    /** 거래소 구분 코드: exchange; on the list of columns, not yet seen on the wire */
    EXCH_CLS_CODE: 'text',
  },
  // The list leaves the 종목코드 out and has the 거래소; the wire has the 종목코드 first and ends before the 거래소.
  layouts: [{ width: 10 }, { width: 11 }],
  // Its columns look alike: nothing in a wider record would tell where one was put in.
  wider: 'reject',
} as const satisfies StreamSpec

/** One event of the market or of a stock (장운영정보), of `marketStatusUnified`. */
export interface MarketStatusUnifiedRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 장운영정보 (통합): halts, volatility interruptions, circuit breakers and phases of the day on KRX and Nextrade (NXT) together.
 *
 * TR id H0UNMKO0, real only (모의투자 미지원); key: 종목코드, six characters.
 *
 * Comes when a volatility interruption of the stock begins or ends, not at an interval.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { marketStatusUnified } from '@kis/realtime/domestic-stock'
 *
 * const events = await client.subscribe(marketStatusUnified, '005930')
 * for await (const event of events) console.log(event.MKOP_CLS_CODE, event.TRHT_YN, event.VI_CLS_CODE)
 */
export const marketStatusUnified: RealOnlyStream<MarketStatusUnifiedRecord> = /* @__PURE__ */ stream(spec)
