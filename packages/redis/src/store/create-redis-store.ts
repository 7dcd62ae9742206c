import {
  assertBytes,
  assertKey,
  assertLease,
  assertLeaseTtl,
  assertTtl,
  type Clock,
  type KeyValueStore,
  KisStoreError,
  type Lease,
  lostLeaseError,
  type StoreOperation,
  systemClock,
} from '@kis/core'
import { assertTimeout, bounded, DEFAULT_TIMEOUT_MS } from '../redis-bounded.js'
import type { RedisClient } from '../redis-client.js'
import { commandsOf, type Reply } from '../redis-commands.js'
import { storeKeys } from './store-keys.js'
import { RELEASE_LEASE, RENEW_LEASE, TAKE_LEASE, WRITE_WITH_LEASE } from './store-scripts.js'

/** What `createRedisStore` takes. Only `client` has no default. */
export interface RedisStoreOptions {
  /** A client of the package `redis` or `ioredis`. It belongs to the program, which connects and closes it. */
  readonly client: RedisClient
  /** Begins every key, as `{prefix}`, so that a cluster keeps all of them on one node. No braces or blanks. Default `kis`. */
  readonly prefix?: string | undefined
  /** Longest time of one exchange with Redis in milliseconds. Default 2,000. */
  readonly timeoutMs?: number | undefined
  readonly clock?: Clock | undefined
}

/** A life that is longer than this (30,000 years) never ends. */
const MAX_TTL_MS = 1e15

/**
 * Keeps entries in Redis or Valkey, for programs on several machines that share one app key: token, symbol files, order intents.
 *
 * Leases and their fencing tokens are kept by scripts on the server and end by its clock; a write with a lease is checked and done in one
 * step. What is written is as lasting as Redis makes it: for orders set `appendonly yes`, `appendfsync always` and
 * `maxmemory-policy noeviction`. Nothing is sent before the first call.
 *
 * @throws KisConfigError when an option is malformed; every call throws KisStoreError (`isRetryable`) when Redis is down, slow or refuses.
 * @example
 * ```ts
 * import { createKis } from '@kis/sdk'
 * import { createRedisStore } from '@kis/redis'
 * import { createClient } from 'redis'
 *
 * const client = createClient({ url: 'redis://localhost:6379' })
 * client.on('error', console.warn)
 * await client.connect()
 * const kis = createKis({ env: 'paper', credentials: { appKey, appSecret }, store: createRedisStore({ client }) })
 * ```
 */
export function createRedisStore(options: RedisStoreOptions): KeyValueStore {
  const { client, prefix = 'kis', timeoutMs = DEFAULT_TIMEOUT_MS, clock = systemClock } = options
  const commands = commandsOf(client)
  const keys = storeKeys(prefix)
  assertTimeout(timeoutMs)
  // What the leases of this store are called in Redis; those of other handles are known by their number alone.
  const owners = new WeakMap<Lease, string>()

  const run = (operation: StoreOperation, work: () => Promise<Reply>): Promise<Reply> =>
    bounded({ clock, timeoutMs, operation }, work)

  const writeWithLease = async (
    operation: 'set' | 'delete',
    lease: Lease,
    key: string,
    args: readonly (string | Uint8Array)[] = [],
  ): Promise<void> => {
    const owner = owners.get(lease) ?? `${lease.fencingToken}:`
    const names = [keys.lease(lease.key), keys.entry(key)]
    const isDone = await run(operation, () => WRITE_WITH_LEASE.run(commands, names, [owner, operation, ...args]))
    if (isDone !== 1) throw lostLeaseError(operation)
  }

  const remove = async (key: string, lease: Lease | undefined): Promise<void> => {
    if (lease) await writeWithLease('delete', lease, key)
    else await run('delete', () => commands.call('DEL', keys.entry(key)))
  }

  const leaseOf = (key: string, token: string, mark: string): Lease => {
    const owner = `${token}:${mark}`
    const name = [keys.lease(key)]
    const lease: Lease = {
      key,
      fencingToken: Number(token),
      async renew(ttlMs) {
        assertLeaseTtl(ttlMs)
        const isKept = await run('lease', () => RENEW_LEASE.run(commands, name, [owner, wholeMs(ttlMs)]))
        return isKept === 1
      },
      async release() {
        await run('lease', () => RELEASE_LEASE.run(commands, name, [owner]))
      },
    }
    owners.set(lease, owner)
    return lease
  }

  return {
    kind: 'redis',
    async get(key) {
      assertKey(key)
      const bytes = await run('get', () => commands.call('GET', keys.entry(key)))
      // Copied: the bytes may lie in a buffer that the client shares with other answers.
      return bytes instanceof Uint8Array ? new Uint8Array(bytes) : undefined
    },
    async set(key, value, { ttlMs, lease } = {}) {
      assertKey(key)
      assertBytes(value)
      assertTtl(ttlMs)
      assertLease(lease)
      if (ttlMs !== undefined && ttlMs <= 0) return remove(key, lease)
      const bytes = Uint8Array.from(value)
      const life = ttlMs === undefined || ttlMs > MAX_TTL_MS ? undefined : wholeMs(ttlMs)
      if (lease) return writeWithLease('set', lease, key, [bytes, life ?? ''])
      const end = life === undefined ? [] : ['PX', life]
      await run('set', () => commands.call('SET', keys.entry(key), bytes, ...end))
    },
    async delete(key, { lease } = {}) {
      assertKey(key)
      assertLease(lease)
      await remove(key, lease)
    },
    async lease(key, { ttlMs }) {
      assertKey(key)
      assertLeaseTtl(ttlMs)
      const mark = crypto.randomUUID()
      const names = [keys.lease(key), keys.counter]
      const reply = await run('lease', () => TAKE_LEASE.run(commands, names, [mark, wholeMs(ttlMs)]))
      if (reply === null) return undefined
      const token = String(reply)
      if (!Number.isSafeInteger(Number(token))) {
        const message = `Redis holds no usable counter of leases under "${keys.counter}". Delete that key while no program runs, or choose another prefix.`
        throw new KisStoreError({ operation: 'lease', message })
      }
      return leaseOf(key, token, mark)
    },
  }
}

/** Redis takes whole milliseconds, at least one. */
function wholeMs(ms: number): string {
  return String(Math.min(Math.max(1, Math.ceil(ms)), MAX_TTL_MS))
}
