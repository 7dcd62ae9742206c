import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { FUTURES_TRADE_COLUMNS } from './futures-trade-columns.js'

const spec = {
  id: 'domesticFuturesOptions.indexFuturesTrade',
  tr: { real: 'H0IFCNT0', paper: null },
  key: 'futuresOptions',
  columns: FUTURES_TRADE_COLUMNS,
  layouts: [{ width: 50 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One trade (체결) of `indexFuturesTrade`. */
export interface IndexFuturesTradeRecord extends RecordOf<typeof spec> {}

/**
 * 지수선물 실시간체결가: every trade of an index future (KOSPI 200, mini, KOSDAQ 150 and others) in the day session.
 *
 * TR id H0IFCNT0, real only (모의투자 미지원); key: 선물 단축 종목코드. Document 실시간-010.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { indexFuturesTrade } from '@kis/realtime/domestic-futures-options'
 *
 * const ticks = await client.subscribe(indexFuturesTrade, '101W09')
 * for await (const tick of ticks) console.log(tick.BSOP_HOUR, tick.FUTS_PRPR, tick.LAST_CNQN)
 */
export const indexFuturesTrade: RealOnlyStream<IndexFuturesTradeRecord> = /* @__PURE__ */ stream(spec)
