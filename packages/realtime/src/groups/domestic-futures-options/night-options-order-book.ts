import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { OPTIONS_ORDER_BOOK_COLUMNS } from './options-order-book-columns.js'

const spec = {
  id: 'domesticFuturesOptions.nightOptionsOrderBook',
  tr: { real: 'H0EUASP0', paper: null },
  key: 'futuresOptions',
  columns: OPTIONS_ORDER_BOOK_COLUMNS,
  layouts: [{ width: 38 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One state of the book (호가) of `nightOptionsOrderBook`. */
export interface NightOptionsOrderBookRecord extends RecordOf<typeof spec> {}

/**
 * KRX야간옵션 실시간호가: the five best levels of each side of an option in the night session.
 *
 * Times run past midnight: 010000 is of the morning after the day the session began.
 *
 * TR id H0EUASP0, real only (모의투자 미지원); key: 옵션 단축 종목코드. Document 실시간-033.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { nightOptionsOrderBook } from '@kis/realtime/domestic-futures-options'
 *
 * const book = await client.subscribe(nightOptionsOrderBook, '301V06362', { overflow: 'latest' })
 * book.on('data', (state) => console.log(state.OPTN_ASKP1, state.OPTN_BIDP1))
 */
export const nightOptionsOrderBook: RealOnlyStream<NightOptionsOrderBookRecord> = /* @__PURE__ */ stream(spec)
