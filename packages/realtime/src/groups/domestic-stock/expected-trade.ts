import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { EXPECTED_TRADE_COLUMNS } from './expected-trade-columns.js'

const spec = {
  id: 'domesticStock.expectedTrade',
  tr: { real: 'H0STANC0', paper: null },
  key: 'symbol',
  columns: EXPECTED_TRADE_COLUMNS,
  layouts: [{ width: 45 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One auction estimate (예상체결) of `expectedTrade`; not a trade. */
export interface ExpectedTradeRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간예상체결 (KRX): expected price and quantity of the auctions of KRX: before the open, before the close, in a volatility interruption.
 *
 * TR id H0STANC0, real only (모의투자 미지원); key: 종목코드, six characters. Document 실시간-041.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { expectedTrade } from '@kis/realtime/domestic-stock'
 *
 * const estimates = await client.subscribe(expectedTrade, '005930')
 * for await (const estimate of estimates) console.log(estimate.STCK_PRPR, estimate.ACML_VOL)
 */
export const expectedTrade: RealOnlyStream<ExpectedTradeRecord> = /* @__PURE__ */ stream(spec)
