import type { GapEvent, Subscription, SubscriptionCounters } from '@kis/realtime'

/** What a live view tells, beside being iterable. */
export interface LiveViewEvents<T> {
  data: T
  /** The connection was lost for a while: items may be missing between `from` and `to`. */
  gap: GapEvent
  error: unknown
  end: undefined
}

/** Live items in plain names. It lasts until `stop()` or the end of an `await using` block, never less. */
export interface LiveView<T> extends AsyncIterable<T>, AsyncDisposable {
  on<N extends keyof LiveViewEvents<T>>(name: N, listener: (event: LiveViewEvents<T>[N]) => unknown): () => void
  /** Records received, delivered and dropped by the subscription behind the view. */
  readonly counters: SubscriptionCounters
  /** Frees the registration; the last view of a key frees its slot. */
  stop(): Promise<void>
}

/** Shows a subscription through a mapping; `undefined` leaves a record out. */
export function viewOf<R, T>(subscription: Subscription<R>, map: (record: R) => T | undefined): LiveView<T> {
  return {
    on(name, listener) {
      if (name !== 'data') return subscription.on(name, listener as (event: unknown) => unknown)
      return subscription.on('data', (record) => {
        const item = map(record)
        return item === undefined ? undefined : (listener as (item: T) => unknown)(item)
      })
    },
    get counters() {
      return subscription.counters
    },
    stop: () => subscription.unsubscribe(),
    [Symbol.asyncDispose]: () => subscription.unsubscribe(),
    async *[Symbol.asyncIterator]() {
      for await (const record of subscription) {
        const item = map(record)
        if (item !== undefined) yield item
      }
    },
  }
}
