import type { CredentialsInput } from '@kis/auth'
import type { Clock, Environment, HttpTransport, KeyValueStore, Logger } from '@kis/core'
import type { RealtimeClientOptions, SocketFactory } from '@kis/realtime'
import type { RedisClient } from '../redis-client.js'

/** Options of `createSharedRealtime`. */
export interface SharedRealtimeOptions<E extends Environment = Environment> {
  /** A connected client of `redis` or `ioredis`. It stays the program's own to close. */
  readonly client: RedisClient
  /** 실전투자 `real` or 모의투자 `paper`. No default. */
  readonly env: E
  /** The app key that all processes share. Notices are sealed with a key derived from its secret, so all need the same. */
  readonly credentials: CredentialsInput
  /** Where the approval key is kept, so that a new owner needs none of its own. Default: as of `createRealtimeClient`. */
  readonly store?: KeyValueStore | undefined
  /** Another address than KIS's own for the one connection, such as the simulator's. */
  readonly socketUrl?: string | undefined
  /** REST address for the approval key. */
  readonly baseUrl?: string | undefined
  /** Opens the one connection to KIS. Default: `ws` on Node, the global WebSocket elsewhere. */
  readonly upstreamSocket?: SocketFactory | undefined
  /** Times and limits of the one connection. */
  readonly policy?: RealtimeClientOptions['policy']
  readonly http?: HttpTransport | undefined
  /**
   * What happens where Redis cannot be reached when a client connects. `fail`: the client is told and tries again. `local`: this process opens a connection of
   * its own with one warning, until that ends or `reconnect()`; of two processes that do so KIS drops one (OPSP8996). Default `fail`.
   */
  readonly whenDown?: 'fail' | 'local' | undefined
  /** How long an owner that died keeps others from the connection, in milliseconds. Default 5,000. */
  readonly leaseMs?: number | undefined
  /** How often the owner looks for new wishes, in milliseconds. Default 100. */
  readonly pollMs?: number | undefined
  /** Whether this process may hold the connection to KIS; `false` for one that only reads, such as a notebook. Default `true`. */
  readonly mayOwn?: boolean | undefined
  /**
   * Entries that Redis keeps at least for readers that were away. A quiet feed writes two a second, a busy one some hundred, each with the frames
   * that came meanwhile. Default 5,000.
   */
  readonly maxEntries?: number | undefined
  readonly clock?: Clock | undefined
  readonly logger?: Logger | undefined
}

/** What a process's share of the connection is doing. */
export interface SharedRealtimeState {
  /** `owner`: this process holds the connection to KIS; `reader`: another does, or nobody needs it yet. */
  readonly role: 'owner' | 'reader'
  /** The number of the owner whose frames are read; `undefined` before the first. */
  readonly epoch: number | undefined
  /** Registrations that this process wants. */
  readonly topics: number
  /** Frames and events that this process has written for all, in its present time as the owner. */
  readonly published: number
}

/** One process's share of the realtime connection of an app key. */
export interface SharedRealtime extends AsyncDisposable {
  /** Pass it as `socket` to `createKis` or `createRealtimeClient`: everything else stays as it is. */
  readonly socket: SocketFactory
  readonly state: SharedRealtimeState
  /** Lets go of everything; where this process is the owner, another takes over at once. */
  close(): Promise<void>
}
