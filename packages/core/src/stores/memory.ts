import { type Clock, systemClock } from '../clock.js'
import { assertBytes, assertKey, assertLease, assertLeaseTtl, assertMaxEntries, assertTtl } from './arguments.js'
import type { KeyValueStore, Lease } from './store.js'
import { lostLeaseError } from './store-error.js'

/** What `createMemoryStore` takes. Everything has a default. */
export interface MemoryStoreOptions {
  readonly clock?: Clock | undefined
  /**
   * At most this many entries; the one that was neither read nor written for longest makes room. Unlimited by default, because an
   * entry pushed out is lost before its time.
   */
  readonly maxEntries?: number | undefined
}

interface Entry {
  readonly bytes: Uint8Array
  /** On the monotonic clock, so that a corrected wall clock loses nothing. */
  readonly expiresAt: number
}

const FIRST_SWEEP_AT = 100

/**
 * Keeps entries in this process. They are gone when it ends: on Node prefer the file store, or each start asks KIS for a new token.
 *
 * @throws KisConfigError when `maxEntries` is malformed.
 * @example
 * ```ts
 * import { createMemoryStore } from '@kis/core'
 *
 * const store = createMemoryStore()
 * await store.set('greeting', new TextEncoder().encode('안녕'), { ttlMs: 60_000 })
 * ```
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): KeyValueStore {
  const { clock = systemClock, maxEntries } = options
  assertMaxEntries(maxEntries)
  const entries = new Map<string, Entry>()
  const counters = new Map<string, Uint8Array>()
  const leases = new Map<string, { readonly fencingToken: number; expiresAt: number }>()
  // One counter for all keys: it grows with every new holder of each of them, and nothing has to be remembered per key.
  let lastFencingToken = 0
  let sweepAt = FIRST_SWEEP_AT

  const live = (key: string): Entry | undefined => {
    const entry = entries.get(key)
    if (!entry || entry.expiresAt > clock.monotonic()) return entry
    entries.delete(key)
    return undefined
  }

  const sweep = (): void => {
    for (const key of [...entries.keys()]) live(key)
    sweepAt = Math.max(FIRST_SWEEP_AT, entries.size * 2)
  }

  const makeRoom = (): void => {
    if (entries.size >= sweepAt) sweep()
    for (const oldest of entries.keys()) {
      if (maxEntries === undefined || entries.size <= maxEntries) return
      entries.delete(oldest)
    }
  }

  const held = ({ key, fencingToken }: Pick<Lease, 'key' | 'fencingToken'>) => {
    const lease = leases.get(key)
    return lease?.fencingToken === fencingToken && lease.expiresAt > clock.monotonic() ? lease : undefined
  }

  const leaseOf = (key: string, fencingToken: number): Lease => ({
    key,
    fencingToken,
    async renew(ttlMs) {
      assertLeaseTtl(ttlMs)
      const lease = held({ key, fencingToken })
      if (lease) lease.expiresAt = clock.monotonic() + ttlMs
      return lease !== undefined
    },
    async release() {
      if (held({ key, fencingToken })) leases.delete(key)
    },
  })

  return {
    kind: 'memory',
    async get(key) {
      assertKey(key)
      const entry = live(key)
      if (!entry) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.bytes.slice()
    },
    async set(key, value, { ttlMs, lease } = {}) {
      assertKey(key)
      assertBytes(value)
      assertTtl(ttlMs)
      assertLease(lease)
      if (lease && !held(lease)) throw lostLeaseError('set')
      // Deleted first, so that the map's order is the order of use.
      entries.delete(key)
      if (ttlMs !== undefined && ttlMs <= 0) return
      entries.set(key, {
        bytes: Uint8Array.from(value),
        expiresAt: clock.monotonic() + (ttlMs ?? Number.POSITIVE_INFINITY),
      })
      makeRoom()
    },
    async delete(key, { lease } = {}) {
      assertKey(key)
      assertLease(lease)
      if (lease && !held(lease)) throw lostLeaseError('delete')
      entries.delete(key)
    },
    async lease(key, { ttlMs }) {
      assertKey(key)
      assertLeaseTtl(ttlMs)
      if ((leases.get(key)?.expiresAt ?? Number.NEGATIVE_INFINITY) > clock.monotonic()) return undefined
      const fencingToken = ++lastFencingToken
      leases.set(key, { fencingToken, expiresAt: clock.monotonic() + ttlMs })
      return leaseOf(key, fencingToken)
    },
    async update(key, change) {
      assertKey(key)
      counters.set(key, Uint8Array.from(change(counters.get(key)?.slice())))
    },
    async dispose() {
      counters.clear()
      entries.clear()
      leases.clear()
    },
  }
}
