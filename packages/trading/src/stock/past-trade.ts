import type { Reply } from '@kis/rest'
import type { Currency } from '../instrument/instrument.js'
import { withHidden } from '../present.js'
import type { QuoteVenue } from './quote.js'

/** One trade (체결) that was asked for, newest first in every list. Prices in the currency of the instrument. */
export interface PastTrade {
  /** `YYYYMMDD`, where the screen tells it */
  readonly date: string | null
  /** 체결시간 `HHMMSS` (KST) */
  readonly time: string | null
  /** 체결가 */
  readonly price: number
  /** 체결량 (주, 계약) */
  readonly quantity: number | null
  /** 전일 대비, signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  /** 누적 거래량 up to this trade */
  readonly volume: number | null
  /** 체결강도: buying against selling, 100 is even */
  readonly strength: number | null
  /** 매도호가 at that time, the best */
  readonly ask: number | null
  /** 매수호가 at that time, the best */
  readonly bid: number | null
}

/** The latest trades of an instrument. */
export interface Trades {
  readonly symbol: string
  readonly venue: QuoteVenue
  readonly currency: Currency
  /** Newest first. */
  readonly trades: readonly PastTrade[]
  /** Whether these are all trades of the day: `false` when the screen is full and older ones may exist. */
  readonly complete: boolean
  /** The wire answer; neither printed nor serialised. */
  readonly raw: Reply
}

/** How many rows the screens show. */
const SCREEN = 30

/** The trades of a screen (체결), as it shows them. A full one may have cut off older ones. */
export function tradesOf<R extends Reply>(
  { symbol, venue, currency }: Pick<Trades, 'symbol' | 'venue' | 'currency'>,
  trades: readonly PastTrade[],
  raw: R,
) {
  return withHidden({ symbol, venue, currency, trades, complete: trades.length < SCREEN }, { raw })
}

/** What a screen that does not tell more leaves blank. */
export const UNTOLD = { date: null, strength: null, ask: null, bid: null } as const
