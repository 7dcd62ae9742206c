import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { VENUE_TRADE_COLUMNS } from './venue-trade-columns.js'

const spec = {
  id: 'domesticStock.tradeUnified',
  tr: { real: 'H0UNCNT0', paper: null },
  key: 'symbol',
  columns: VENUE_TRADE_COLUMNS,
  // 47 since September 2026. The 47th has no published name: see `raw`.
  layouts: [{ width: 47 }, { width: 46 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One trade (체결) of `tradeUnified`. */
export interface TradeUnifiedRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간체결가 (통합): every trade of a stock on KRX and Nextrade (NXT) together.
 *
 * TR id H0UNCNT0, real only (모의투자 미지원); key: 종목코드, six characters.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { tradeUnified } from '@kis/realtime/domestic-stock'
 *
 * const ticks = await client.subscribe(tradeUnified, '005930')
 * for await (const tick of ticks) console.log(tick.STCK_CNTG_HOUR, tick.STCK_PRPR, tick.CNTG_VOL)
 */
export const tradeUnified: RealOnlyStream<TradeUnifiedRecord> = /* @__PURE__ */ stream(spec)
