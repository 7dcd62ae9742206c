import type { Environment } from '@kis/core'
import type { ConnectionState } from '../connection/connection-state.js'
import type { Off } from '../emitter.js'
import type { RealtimeClient, SubscribeOptions, SubscriptionInfo } from '../realtime-client.js'
import type { Stream } from '../stream.js'
import type { Subscription } from '../subscription/subscription.js'
import type { PoolEvents } from './pool-events.js'
import type { Standing } from './standing.js'

/** Options of one subscription (구독) of a pool. */
export interface PoolSubscribeOptions extends SubscribeOptions {
  /**
   * The client of the pool that is to carry this registration, and no other: it is never moved. For notices this says whose app key
   * they come under; without it they belong to the first client.
   */
  readonly client?: RealtimeClient | undefined
}

/** One registration of the pool and who carries it. */
export interface PoolAssignment extends SubscriptionInfo {
  /** The place of the client in the list the pool was made of, from 0; `undefined` while no client has a slot for it. */
  readonly client: number | undefined
  /** The client's label. */
  readonly label: string | undefined
  /** It stays with its client whatever happens: a notice, or pinned by its owner. */
  readonly isPinned: boolean
}

/** One client of the pool at this moment. */
export interface PoolClientInfo {
  readonly label: string
  readonly state: ConnectionState
  readonly standing: Standing
  /** Registrations wanted of it, also those made outside the pool. */
  readonly registrations: number
  /** Registrations that it takes. */
  readonly limit: number
}

/**
 * Several realtime clients, each with an app key of its own, that read as one. It is used wherever a `RealtimeClient` is; what has
 * another meaning than there is told at each member.
 */
export interface RealtimePool<E extends Environment = Environment> extends RealtimeClient<E> {
  /**
   * The worst state among the clients that carry something of the pool, in the order `conflict`, `reconnecting`, `connecting`, `ready`;
   * also `reconnecting` while a registration waits for a slot. `idle` when nothing is subscribed, `closed` when the pool is, or every client.
   */
  readonly state: ConnectionState
  readonly clients: readonly PoolClientInfo[]
  /** Every registration of the pool. Registrations made on a client directly count against its limit, and are not shown. */
  readonly subscriptions: readonly SubscriptionInfo[]
  /** The same with who carries each. */
  readonly assignments: readonly PoolAssignment[]
  /**
   * Subscribes on the client that has most room, or that carries this (TR, key) already. What fails because of a client is tried on the
   * next one; each takes at most its `subscribeTimeoutMs`. From then on the subscription outlives every reconnect and every move: handle,
   * queue, counters and listeners stay, and a gap event tells the time that was missed.
   *
   * A notice (체결통보) goes to the first client, or to `options.client`, and never to another: it comes for the owner of the app key, and
   * which of your app keys that may be is not guessed.
   *
   * @throws KisSubscriptionLimitError when all clients are full.
   * @throws KisValidationError when `options.client` is not in the pool, or another client carries this (TR, key).
   */
  subscribe<R, K = string>(
    stream: Stream<R, E, K>,
    key: NoInfer<K>,
    options?: PoolSubscribeOptions,
  ): Promise<Subscription<R>>
  on<Name extends keyof PoolEvents>(name: Name, listener: (event: PoolEvents[Name]) => unknown): Off
  /**
   * Every client connects anew at once, whatever back-off or conflict says. That costs all of them a gap: for a single one call
   * `reconnect()` on it.
   */
  reconnect(): void
  /** Ends the subscriptions of the pool. Clients stay open with whatever else they carry, unless the pool was made with `closeClients`. */
  close(): Promise<void>
}
