import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { VENUE_TRADE_COLUMNS } from './venue-trade-columns.js'

const spec = {
  id: 'domesticStock.tradeNxt',
  tr: { real: 'H0NXCNT0', paper: null },
  key: 'symbol',
  columns: VENUE_TRADE_COLUMNS,
  layouts: [{ width: 46 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One trade (체결) of `tradeNxt`. */
export interface TradeNxtRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간체결가 (NXT): every trade of a stock on Nextrade (NXT).
 *
 * TR id H0NXCNT0, real only (모의투자 미지원); key: 종목코드, six characters.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { tradeNxt } from '@kis/realtime/domestic-stock'
 *
 * const ticks = await client.subscribe(tradeNxt, '005930')
 * for await (const tick of ticks) console.log(tick.STCK_CNTG_HOUR, tick.STCK_PRPR, tick.CNTG_VOL)
 */
export const tradeNxt: RealOnlyStream<TradeNxtRecord> = /* @__PURE__ */ stream(spec)
