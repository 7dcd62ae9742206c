import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { OPTIONS_TRADE_COLUMNS } from './options-trade-columns.js'

const spec = {
  id: 'domesticFuturesOptions.stockOptionsTrade',
  tr: { real: 'H0ZOCNT0', paper: null },
  key: 'futuresOptions',
  columns: OPTIONS_TRADE_COLUMNS,
  layouts: [{ width: 53 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One trade (체결) of `stockOptionsTrade`. */
export interface StockOptionsTradeRecord extends RecordOf<typeof spec> {}

/**
 * 주식옵션 실시간체결가: every trade of an option on a single stock, with its greeks.
 *
 * TR id H0ZOCNT0, real only (모의투자 미지원); key: 옵션 단축 종목코드. Document 실시간-044.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { stockOptionsTrade } from '@kis/realtime/domestic-futures-options'
 *
 * const ticks = await client.subscribe(stockOptionsTrade, '339W08088')
 * for await (const tick of ticks) console.log(tick.BSOP_HOUR, tick.OPTN_PRPR, tick.LAST_CNQN)
 */
export const stockOptionsTrade: RealOnlyStream<StockOptionsTradeRecord> = /* @__PURE__ */ stream(spec)
