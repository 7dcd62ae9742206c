import type { Environment } from '@kis/core'
import type { RealtimeEvents } from './client-events.js'
import type { ConnectionState } from './connection/connection-state.js'
import type { Off } from './emitter.js'
import type { Stream } from './stream.js'
import type { Overflow } from './subscription/queue.js'
import type { Subscription } from './subscription/subscription.js'

/** Options of one subscription (구독). */
export interface SubscribeOptions {
  /** What happens to records that wait unread when the queue is full. Default `drop-oldest`. */
  readonly overflow?: Overflow | undefined
  /** How many records may wait unread. Default 10,000. */
  readonly capacity?: number | undefined
  /** Ends the wait of this call; a subscription once made lasts until `unsubscribe`. */
  readonly signal?: AbortSignal | undefined
}

/** One registration as the client sees it. */
export interface SubscriptionInfo {
  /** The stream, such as `domesticStock.trade`. */
  readonly stream: string
  readonly trId: string
  /** The key; `***` where it is an HTS id. */
  readonly key: string
  /** Whether the server holds it at this moment; behind a relay, whether KIS's own server does. */
  readonly isRegistered: boolean
  /** How many subscriptions share it. */
  readonly readers: number
}

/** One realtime session: a socket that is opened when first needed, and everything subscribed on it. */
export interface RealtimeClient<E extends Environment = Environment> extends AsyncDisposable {
  readonly env: E
  readonly state: ConnectionState
  /** Every registration wanted at present, at most 41. */
  readonly subscriptions: readonly SubscriptionInfo[]
  /**
   * Subscribes to a stream. Resolves when the server has confirmed it; from then on it outlives every reconnect.
   *
   * @param key What to subscribe to: 종목코드 or another code of KIS; for an overseas stock also `{ exchange: 'NAS', symbol: 'AAPL' }`;
   * for notices the HTS id (not the account number).
   * @throws KisValidationError, KisUnsupportedInPaperError, KisSubscriptionLimitError before anything is sent.
   * @throws KisSubscriptionError when the server refuses or does not answer.
   * @throws KisConnectionError when no connection can be made, or another session holds the app key (`msgCd` OPSP8996).
   */
  subscribe<R, K = string>(
    stream: Stream<R, E, K>,
    key: NoInfer<K>,
    options?: SubscribeOptions,
  ): Promise<Subscription<R>>
  /** Adds a listener; the returned function removes it. */
  on<Name extends keyof RealtimeEvents>(name: Name, listener: (event: RealtimeEvents[Name]) => unknown): Off
  /** Connects anew at once, whatever back-off or conflict says. Subscriptions stay. */
  reconnect(): void
  /** Ends all subscriptions and the socket. */
  close(): Promise<void>
}
