/** What a market does at a moment. */
export interface MarketPhase {
  /** The book: orders trade as they come (접속매매), gather for one price (동시호가), or nothing happens. */
  readonly book: 'continuous' | 'call' | 'closed'
  /** Groups of orders that stand in the book; `undefined`: all of them. The others wait beside it. */
  readonly segments: readonly string[] | undefined
  /** Trading at a set price besides (시간외 종가): yesterday's close, or today's. */
  readonly closingPrice: 'yesterday' | 'today' | undefined
  /** One price every ten minutes besides (시간외 단일가). */
  readonly isPeriodic: boolean
  /** The call of the moment opens the day (시가). */
  readonly isOpening: boolean
  /** The call of the moment sets the close (종가). */
  readonly isClosing: boolean
}

/** When a market trades. Instants are epoch milliseconds, dates `YYYYMMDD`. */
export interface MarketHours {
  /** The trading day that a moment belongs to: between two, the one before. */
  dateAt(at: number): string
  phaseAt(at: number): MarketPhase
  /** The first moment after `at` at which day or phase changes. */
  nextChangeAfter(at: number): number
}

/** Open, all orders in one book. */
export const OPEN_PHASE: MarketPhase = {
  book: 'continuous',
  segments: undefined,
  closingPrice: undefined,
  isPeriodic: false,
  isOpening: false,
  isClosing: false,
}

export const CLOSED_PHASE: MarketPhase = { ...OPEN_PHASE, book: 'closed', segments: [] }

/** Whether orders of a segment stand in the book. */
export function isInBook(phase: MarketPhase, segment: string): boolean {
  return phase.book !== 'closed' && (phase.segments === undefined || phase.segments.includes(segment))
}
