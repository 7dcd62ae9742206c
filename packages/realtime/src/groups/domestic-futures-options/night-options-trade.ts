import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { OPTIONS_TRADE_COLUMNS } from './options-trade-columns.js'

const spec = {
  id: 'domesticFuturesOptions.nightOptionsTrade',
  tr: { real: 'H0EUCNT0', paper: null },
  key: 'futuresOptions',
  columns: OPTIONS_TRADE_COLUMNS,
  sometimes: {
    /** 실시간 상한가 (호가 단위): upper bound of the dynamic price limit */
    DYNM_MXPR: 'decimal?',
    /** 실시간 가격제한 구분: class of the dynamic price limit; 2 and 0 were seen, their meaning is not documented */
    DYNM_PRC_LIMT_YN: 'text?',
    /** 실시간 하한가 (호가 단위): lower bound of the dynamic price limit */
    DYNM_LLAM: 'decimal?',
  },
  // 56 in the table of the document, 53 in its example. The dynamic price limit comes last, its class between the bounds.
  layouts: [{ width: 56 }, { width: 53 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One trade (체결) of `nightOptionsTrade`. */
export interface NightOptionsTradeRecord extends RecordOf<typeof spec> {}

/**
 * KRX야간옵션 실시간체결가: every trade of an option in the night session.
 *
 * The server writes nan for greeks that it could not compute; here they are `null`, and the text stays in `raw`.
 * Times run past midnight: 010000 is of the morning after the day the session began.
 *
 * TR id H0EUCNT0, real only (모의투자 미지원); key: 옵션 단축 종목코드. Document 실시간-032.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { nightOptionsTrade } from '@kis/realtime/domestic-futures-options'
 *
 * const ticks = await client.subscribe(nightOptionsTrade, '301V06362')
 * for await (const tick of ticks) console.log(tick.BSOP_HOUR, tick.OPTN_PRPR, tick.LAST_CNQN)
 */
export const nightOptionsTrade: RealOnlyStream<NightOptionsTradeRecord> = /* @__PURE__ */ stream(spec)
