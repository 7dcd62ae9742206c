import type { KeyValueStore } from '@kis/core'

/** What is used of a KV namespace of Workers. */
export interface Kv {
  get(key: string, type: 'arrayBuffer'): Promise<ArrayBuffer | null>
  put(key: string, value: Uint8Array, options?: { expirationTtl?: number }): Promise<void>
  delete(key: string): Promise<void>
}

/** KV refuses a life of under a minute. */
const SHORTEST_LIFE_S = 60

/**
 * Keeps the access token in KV: KIS issues one a minute at most, and tells the owner of the app key each time.
 *
 * @param lease KV knows no lock. With that of a store in memory, at least the requests of one isolate ask for a token one after another.
 */
export function createKvStore(kv: Kv, lease: KeyValueStore['lease']): KeyValueStore {
  return {
    ...(lease && { lease }),
    kind: 'workers-kv',
    async get(key) {
      const bytes = await kv.get(key, 'arrayBuffer')
      return bytes ? new Uint8Array(bytes) : undefined
    },
    async set(key, value, { ttlMs } = {}) {
      // Longer than asked: what is read from it knows when it ends.
      const life = ttlMs === undefined ? {} : { expirationTtl: Math.max(SHORTEST_LIFE_S, Math.ceil(ttlMs / 1_000)) }
      await kv.put(key, value, life)
    },
    delete: (key) => kv.delete(key),
  }
}
