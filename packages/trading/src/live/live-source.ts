import type { GapEvent, LostEvent, RealtimeClient, Stream, StreamRecord } from '@kis/realtime'

/** Where the items of a stream go. None of these may throw. */
export interface SourceHandlers<T> {
  item(item: T): void
  gap(gap: GapEvent): void
  lost(event: LostEvent): void
  /** The subscription has ended; with an error where it did not end by itself. */
  end(error: unknown): void
}

/** A stream in plain names, ready to be subscribed to. */
export interface LiveSource<T> {
  /** @returns what gives the registration up. */
  open(
    realtime: RealtimeClient,
    handlers: SourceHandlers<T>,
    signal: AbortSignal | undefined,
  ): Promise<() => Promise<void>>
}

/**
 * A stream with its key and the way its records are read; `undefined` leaves a record out. Only the compiler is told that the client is a
 * real one: a paper client refuses what 모의투자 lacks before any network call.
 */
export function sourceOf<R extends StreamRecord, T, K = string>(
  stream: Stream<R, 'real', K>,
  key: NoInfer<K>,
  read: (record: R) => T | undefined,
): LiveSource<T> {
  return {
    async open(realtime, handlers, signal) {
      const subscription = await (realtime as RealtimeClient<'real'>).subscribe<R, K>(stream, key, { signal })
      let failure: unknown
      subscription.on('gap', (gap) => handlers.gap(gap))
      subscription.on('lost', (event) => handlers.lost(event))
      subscription.on('error', (error) => {
        if (!subscription.isActive) failure = error
      })
      subscription.on('end', () => handlers.end(failure))
      subscription.on('data', (record) => {
        const item = read(record)
        if (item !== undefined) handlers.item(item)
      })
      return () => subscription.unsubscribe()
    },
  }
}
