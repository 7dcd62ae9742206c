import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { BROKER_COLUMNS } from './broker-columns.js'

const spec = {
  id: 'domesticStock.brokersUnified',
  tr: { real: 'H0UNMBC0', paper: null },
  key: 'symbol',
  columns: BROKER_COLUMNS,
  layouts: [{ width: 78 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** The five brokers of each side (회원사) of `brokersUnified`. */
export interface BrokersUnifiedRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간회원사 (통합): the five brokers that sold and the five that bought a stock most on KRX and Nextrade (NXT) together.
 *
 * TR id H0UNMBC0, real only (모의투자 미지원); key: 종목코드, six characters.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { brokersUnified } from '@kis/realtime/domestic-stock'
 *
 * const ranks = await client.subscribe(brokersUnified, '005930')
 * for await (const rank of ranks) console.log(rank.SELN2_MBCR_NAME1, rank.TOTAL_SELN_QTY1)
 */
export const brokersUnified: RealOnlyStream<BrokersUnifiedRecord> = /* @__PURE__ */ stream(spec)
