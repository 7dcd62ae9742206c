import { type Clock, systemClock } from '../clock.js'
import { KisConfigError } from '../errors/config-error.js'
import { assertBytes, assertKey, assertLease, assertLeaseTtl, assertTtl } from './arguments.js'
import { IndexedDbConnection, resultOf, type StoredEntry, type TransactOptions } from './indexed-db-connection.js'
import type { KeyValueStore, Lease } from './store.js'
import { lostLeaseError } from './store-error.js'

/** What `createIndexedDbStore` takes. Everything has a default. */
export interface IndexedDbStoreOptions {
  /** Name of the database, one for each origin. Default `kis`. */
  readonly name?: string | undefined
  /** Default: the browser's own. */
  readonly indexedDB?: IDBFactory | undefined
  readonly clock?: Clock | undefined
}

interface StoredLease {
  readonly fencingToken: number
  /** Wall-clock end in epoch milliseconds; 0 once it was given back. */
  readonly expiresAt: number
}

const WRITE_LEASE: TransactOptions = { operation: 'lease', tables: ['leases'], mode: 'readwrite' }

/**
 * Keeps entries in the browser's IndexedDB, shared by all pages and workers of an origin, so that symbol files survive a reload.
 *
 * Leases hold across tabs: a transaction that writes runs alone. Their ends, and those of entries, go by the wall clock, the only one
 * that tabs share. The browser may throw everything away when the disk fills up. Keys and tokens of the API do not belong in a web page,
 * in whatever store. Nothing is opened before the first call.
 *
 * @throws KisConfigError where there is no IndexedDB; every call throws KisStoreError when the browser refuses.
 * @example
 * ```ts
 * import { createIndexedDbStore } from '@kis/core/stores/indexed-db'
 *
 * const store = createIndexedDbStore()
 * await store.set('greeting', new TextEncoder().encode('안녕'))
 * ```
 */
export function createIndexedDbStore(options: IndexedDbStoreOptions = {}): KeyValueStore {
  const { name = 'kis', indexedDB = globalThis.indexedDB, clock = systemClock } = options
  if (typeof name !== 'string' || name === '') {
    throw new KisConfigError({ option: 'name', message: 'Option "name" must be the name of a database.' })
  }
  if (!indexedDB) {
    throw new KisConfigError({
      option: 'indexedDB',
      message:
        'This runtime has no IndexedDB. On Node use createFileStore of @kis/core/stores/file, elsewhere a store of your own.',
    })
  }
  const connection = new IndexedDbConnection(indexedDB, name, clock)

  const leaseOf = (key: string, fencingToken: number): Lease => {
    const change = (expiresAt: (now: number) => number): Promise<boolean> =>
      connection.transact(WRITE_LEASE, async (table) => {
        const held: StoredLease | undefined = await resultOf(table('leases').get(key))
        const now = clock.now()
        if (held?.fencingToken !== fencingToken || held.expiresAt <= now) return false
        await resultOf(table('leases').put({ fencingToken, expiresAt: expiresAt(now) } satisfies StoredLease, key))
        return true
      })
    return {
      key,
      fencingToken,
      async renew(ttlMs) {
        assertLeaseTtl(ttlMs)
        return change((now) => now + ttlMs)
      },
      async release() {
        // The number stays behind, so that the next holder gets a higher one.
        await change(() => 0)
      },
    }
  }

  /** In the transaction of the write itself: nobody can take the lease in between. */
  const write = async (
    operation: 'set' | 'delete',
    lease: Lease | undefined,
    change: (entries: IDBObjectStore) => IDBRequest,
  ): Promise<void> => {
    const tables = lease ? (['entries', 'leases'] as const) : (['entries'] as const)
    const isWritten = await connection.transact({ operation, tables, mode: 'readwrite' }, async (table) => {
      const held: StoredLease | undefined = lease && (await resultOf(table('leases').get(lease.key)))
      if (lease && !(held?.fencingToken === lease.fencingToken && held.expiresAt > clock.now())) return false
      await resultOf(change(table('entries')))
      return true
    })
    if (!isWritten) throw lostLeaseError(operation)
  }

  return {
    kind: 'indexed-db',
    async get(key) {
      assertKey(key)
      const entry: StoredEntry | undefined = await connection.transact(
        { operation: 'get', tables: ['entries'], mode: 'readonly' },
        (table) => resultOf(table('entries').get(key)),
      )
      return entry && (entry.expiresAt ?? Number.POSITIVE_INFINITY) > clock.now() ? entry.bytes : undefined
    },
    async set(key, value, { ttlMs, lease } = {}) {
      assertKey(key)
      assertBytes(value)
      assertTtl(ttlMs)
      assertLease(lease)
      const hasEnd = ttlMs !== undefined && ttlMs !== Number.POSITIVE_INFINITY
      // A view would take the whole buffer under it along.
      const bytes = Uint8Array.from(value)
      const entry: StoredEntry = hasEnd ? { bytes, expiresAt: clock.now() + ttlMs } : { bytes }
      await write('set', lease, (entries) => entries.put(entry, key))
    },
    async delete(key, { lease } = {}) {
      assertKey(key)
      assertLease(lease)
      await write('delete', lease, (entries) => entries.delete(key))
    },
    async lease(key, { ttlMs }) {
      assertKey(key)
      assertLeaseTtl(ttlMs)
      const fencingToken = await connection.transact(WRITE_LEASE, async (table) => {
        const held: StoredLease | undefined = await resultOf(table('leases').get(key))
        const now = clock.now()
        if (held && held.expiresAt > now) return undefined
        const next = (held?.fencingToken ?? 0) + 1
        await resultOf(table('leases').put({ fencingToken: next, expiresAt: now + ttlMs } satisfies StoredLease, key))
        return next
      })
      return fencingToken === undefined ? undefined : leaseOf(key, fencingToken)
    },
    dispose: () => connection.close(),
  }
}
