import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { EXPECTED_TRADE_COLUMNS } from './expected-trade-columns.js'

const spec = {
  id: 'domesticStock.expectedTradeUnified',
  tr: { real: 'H0UNANC0', paper: null },
  key: 'symbol',
  columns: EXPECTED_TRADE_COLUMNS,
  sometimes: {
    /** VI 상태값: named as the reference price of the volatility interruption, labelled as its state; which of them is not known (추정: price, 원) */
    VI_STND_PRC: 'int?',
  },
  layouts: [{ width: 46 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One auction estimate (예상체결) of `expectedTradeUnified`; not a trade. */
export interface ExpectedTradeUnifiedRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간예상체결 (통합): expected price and quantity of an auction on KRX or Nextrade (NXT).
 *
 * TR id H0UNANC0, real only (모의투자 미지원); key: 종목코드, six characters.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { expectedTradeUnified } from '@kis/realtime/domestic-stock'
 *
 * const estimates = await client.subscribe(expectedTradeUnified, '005930')
 * for await (const estimate of estimates) console.log(estimate.STCK_PRPR, estimate.ACML_VOL)
 */
export const expectedTradeUnified: RealOnlyStream<ExpectedTradeUnifiedRecord> = /* @__PURE__ */ stream(spec)
