import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { BROKER_COLUMNS } from './broker-columns.js'

const spec = {
  id: 'domesticStock.brokersNxt',
  tr: { real: 'H0NXMBC0', paper: null },
  key: 'symbol',
  columns: BROKER_COLUMNS,
  layouts: [{ width: 78 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** The five brokers of each side (회원사) of `brokersNxt`. */
export interface BrokersNxtRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간회원사 (NXT): the five brokers that sold and the five that bought a stock most on Nextrade (NXT).
 *
 * TR id H0NXMBC0, real only (모의투자 미지원); key: 종목코드, six characters.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { brokersNxt } from '@kis/realtime/domestic-stock'
 *
 * const ranks = await client.subscribe(brokersNxt, '005930')
 * for await (const rank of ranks) console.log(rank.SELN2_MBCR_NAME1, rank.TOTAL_SELN_QTY1)
 */
export const brokersNxt: RealOnlyStream<BrokersNxtRecord> = /* @__PURE__ */ stream(spec)
