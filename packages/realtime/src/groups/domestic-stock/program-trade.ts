import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { PROGRAM_TRADE_COLUMNS } from './program-trade-columns.js'

const spec = {
  id: 'domesticStock.programTrade',
  tr: { real: 'H0STPGM0', paper: null },
  key: 'symbol',
  columns: PROGRAM_TRADE_COLUMNS,
  layouts: [{ width: 11 }],
  // Its columns look alike: nothing in a wider record would tell where one was put in.
  wider: 'reject',
} as const satisfies StreamSpec

/** Program trading in a stock so far today (프로그램매매), of `programTrade`. */
export interface ProgramTradeRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간프로그램매매 (KRX): program trading in a stock on KRX.
 *
 * TR id H0STPGM0, real only (모의투자 미지원); key: 종목코드, six characters. Document 실시간-048.
 *
 * KIS publishes no example of this stream.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { programTrade } from '@kis/realtime/domestic-stock'
 *
 * const programs = await client.subscribe(programTrade, '005930')
 * for await (const program of programs) console.log(program.STCK_CNTG_HOUR, program.NTBY_CNQN)
 */
export const programTrade: RealOnlyStream<ProgramTradeRecord> = /* @__PURE__ */ stream(spec)
