import type { GapEvent } from '@kis/realtime'

/** A stretch of time that a stream missed. */
export interface Hole<T> {
  readonly gap: GapEvent
  /** The last item before it, if there was one. */
  readonly last: T | undefined
  readonly signal: AbortSignal
}

/** What came over REST and what the stream told meanwhile, in one row. */
export interface Joined<T> {
  /** Oldest first, each once, nothing that was told before. */
  readonly items: readonly T[]
  /** How many of them REST told. */
  readonly filled: number
  /** Whether nothing is missing. */
  readonly complete: boolean
  /** Whether REST has not caught up with the stream yet: asking again may tell the rest. */
  readonly isBehind: boolean
}

/** How the gaps of a stream are filled over REST. */
export interface GapFill<T> {
  /** Asks for what was missed, oldest first. It may tell more than that. */
  fetch(hole: Hole<T>): Promise<readonly T[]>
  /** Puts together what was told before (`last`), by REST, and by the stream since. */
  join(last: T | undefined, fetched: readonly T[], waiting: readonly T[]): Joined<T>
  /** Whether an item of the stream was told already; asked until one is not. */
  isKnown(last: T, item: T): boolean
  /** Whether something is missing between two items. */
  isApart(last: T, item: T): boolean
}
