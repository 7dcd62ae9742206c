import type { CallOptions } from '@kis/rest'

/** A ranking as KIS answered it. */
export interface Ranking<Row, Answer> {
  /** In KIS's order, unless `sort` or `reverse` asked for another. */
  readonly rows: readonly Row[]
  /**
   * Whether these are all rows that fit the question. KIS sends one page of at most thirty rows and has no way to ask for the next:
   * narrow the question (market, prices, rates) to see more.
   */
  readonly complete: boolean
  /** The answer with KIS's own names; its `raw` is the wire record. Neither printed nor serialised. */
  readonly raw: Answer
}

/** Names of the members of a row that hold numbers. */
export type NumberIn<Row> = { [K in keyof Row]-?: number extends Row[K] ? K : never }[keyof Row] & string

/** Every ranking can be put into another order once it is here. */
export interface OrderOptions<Row> {
  /**
   * Sort the rows received by this member, largest first, those without a value last. Which rows are received is not changed by it.
   */
  readonly sort?: NumberIn<Row> | undefined
  /** Turn the order round. */
  readonly reverse?: boolean | undefined
}

/** Options of the call itself: `signal` ends it, `timeoutMs` limits one exchange. */
export type RankingCall = Pick<CallOptions, 'signal' | 'timeoutMs'>
