import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { BROKER_COLUMNS } from './broker-columns.js'

const spec = {
  id: 'domesticStock.brokers',
  tr: { real: 'H0STMBC0', paper: null },
  key: 'symbol',
  columns: BROKER_COLUMNS,
  layouts: [{ width: 78 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** The five brokers of each side (회원사) of `brokers`. */
export interface BrokersRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간회원사 (KRX): the five brokers that sold and the five that bought a stock most on KRX.
 *
 * TR id H0STMBC0, real only (모의투자 미지원); key: 종목코드, six characters. Document 실시간-047.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { brokers } from '@kis/realtime/domestic-stock'
 *
 * const ranks = await client.subscribe(brokers, '005930')
 * for await (const rank of ranks) console.log(rank.SELN2_MBCR_NAME1, rank.TOTAL_SELN_QTY1)
 */
export const brokers: RealOnlyStream<BrokersRecord> = /* @__PURE__ */ stream(spec)
