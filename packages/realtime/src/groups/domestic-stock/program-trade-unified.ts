import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { PROGRAM_TRADE_COLUMNS } from './program-trade-columns.js'

const spec = {
  id: 'domesticStock.programTradeUnified',
  tr: { real: 'H0UNPGM0', paper: null },
  key: 'symbol',
  columns: PROGRAM_TRADE_COLUMNS,
  layouts: [{ width: 11 }],
  // Its columns look alike: nothing in a wider record would tell where one was put in.
  wider: 'reject',
} as const satisfies StreamSpec

/** Program trading in a stock so far today (프로그램매매), of `programTradeUnified`. */
export interface ProgramTradeUnifiedRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간프로그램매매 (통합): program trading in a stock on KRX and Nextrade (NXT) together.
 *
 * TR id H0UNPGM0, real only (모의투자 미지원); key: 종목코드, six characters.
 *
 * KIS publishes no example of this stream.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { programTradeUnified } from '@kis/realtime/domestic-stock'
 *
 * const programs = await client.subscribe(programTradeUnified, '005930')
 * for await (const program of programs) console.log(program.STCK_CNTG_HOUR, program.NTBY_CNQN)
 */
export const programTradeUnified: RealOnlyStream<ProgramTradeUnifiedRecord> = /* @__PURE__ */ stream(spec)
