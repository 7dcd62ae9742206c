import type { Environment } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import {
  createRealtimeClient,
  createRealtimePool,
  type RealtimeClient,
  type RealtimeClientOptions,
  type RealtimePool,
  type RealtimePoolOptions,
} from '../index.js'
import { FakeServer } from './fake-server.js'
import { FakeAuth } from './setup.js'

/** One app key: its own session limit, its own approval key. */
export interface PoolMember<E extends Environment> {
  readonly server: FakeServer
  readonly auth: FakeAuth
  readonly client: RealtimeClient<E>
}

export interface PoolSetup<E extends Environment> {
  readonly clock: VirtualClock
  readonly pool: RealtimePool<E>
  readonly members: readonly PoolMember<E>[]
  readonly clients: readonly RealtimeClient<E>[]
  readonly servers: readonly FakeServer[]
  readonly logs: string[]
}

export interface PoolSetupOptions<E extends Environment> {
  readonly env?: E
  readonly count?: number
  /** What each app key's session takes. */
  readonly limit?: number
  readonly client?: Partial<RealtimeClientOptions<E>>
  readonly pool?: RealtimePoolOptions
  readonly settle?: 'everything' | 'promises'
}

/** A pool of clients, each with a server in memory, on one virtual clock. */
export function setupPool<const E extends Environment = 'real'>(options: PoolSetupOptions<E> = {}): PoolSetup<E> {
  const { count = 3, limit, settle = 'promises' } = options
  const env = (options.env ?? 'real') as E
  const clock = createVirtualClock({ settle })
  const logs: string[] = []
  const log = (message: string, fields?: unknown): void => {
    logs.push(`${message} ${JSON.stringify(fields) ?? ''}`)
  }
  const members = Array.from({ length: count }, (): PoolMember<E> => {
    const server = new FakeServer(clock)
    const auth = new FakeAuth(env)
    if (limit !== undefined) server.limit = limit
    const client = createRealtimeClient<E>({
      auth,
      socket: server.factory,
      clock,
      random: () => 0.5,
      logger: { debug: log, info: log, warn: log, error: log },
      // These servers send no heartbeats.
      policy: { maxRegistrations: limit, silenceMs: 86_400_000 },
      ...options.client,
      env,
    } as RealtimeClientOptions<E>)
    return { server, auth, client }
  })
  const clients = members.map(({ client }) => client)
  const pool = createRealtimePool<E>(clients, { clock, ...options.pool })
  return { clock, pool, members, clients, servers: members.map(({ server }) => server), logs }
}
