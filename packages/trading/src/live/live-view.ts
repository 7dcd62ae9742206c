import type { GapEvent, LostEvent, Overflow, StreamRecord, SubscriptionCounters } from '@kis/realtime'

/** Where an item came from: the stream, or REST, asked for it because the stream had a gap. */
export type ItemSource = 'stream' | 'rest'

/** A stretch of time of which the stream may have missed something, and what REST could tell of it. */
export interface LiveGap extends GapEvent {
  /** Items that REST told and that follow this event, each with `source: 'rest'`. */
  readonly filled: number
  /** Whether nothing is missing any more. `false`: no list of KIS goes back so far, or none exists, or `error` says why. */
  readonly complete: boolean
  /** What kept it from being filled; `null` where nothing failed. */
  readonly error: unknown
}

/** What a live view tells, beside being iterable. */
export interface LiveViewEvents<T> {
  data: T
  /** Told at once when the connection is lost: what was read last may be out of date. A `gap` follows when it holds again. */
  lost: LostEvent
  /** In order with the items: everything before it came before the break, and what could be filled comes right behind it. */
  gap: LiveGap
  /** The view has ended with an error, or a listener threw one. */
  error: unknown
  end: undefined
}

/** Live items in plain names. It lasts until `stop()` or the end of an `await using` block, never less. */
export interface LiveView<T> extends AsyncIterable<T>, AsyncDisposable {
  /** Adds a listener; the returned function removes it. */
  on<N extends keyof LiveViewEvents<T>>(name: N, listener: (event: LiveViewEvents<T>[N]) => unknown): () => void
  /** Items received, delivered and dropped because nobody read them in time. */
  readonly counters: SubscriptionCounters
  /** Frees the registration; the last view of a key frees its slot. */
  stop(): Promise<void>
}

/** Options of every live view. */
export interface WatchOptions {
  /** Ends the view, also while it is being opened. */
  readonly signal?: AbortSignal | undefined
  /** What happens to items that wait unread when the queue is full. Default `drop-oldest`; `latest` for books and quotes. */
  readonly overflow?: Overflow | undefined
  /** How many items may wait unread, and how many wait while a gap is filled. Default 10,000. */
  readonly capacity?: number | undefined
  /** Whether gaps are filled over REST. Default `true`. */
  readonly fillGaps?: boolean | undefined
}

/** What every live item has. */
export interface LiveItem {
  readonly source: ItemSource
  /** The wire record; `null` where a list of REST told the item. Neither printed nor serialised. */
  readonly raw: StreamRecord | null
}
