import { KisAbortError, KisMasterError, withLease } from '@kis/core'
import type { SqlJsStatic } from 'sql.js'
import { loadCp949Decoder } from '#cp949'
import type { MasterMarket } from '../layouts/record-layout.js'
import type { ResolvedOptions } from '../resolve-options.js'
import type { MasterDatabase } from '../sqlite/master-database.js'
import { openDatabase } from '../sqlite/open-database.js'
import { startSqlite } from '../sqlite/start-sqlite.js'
import type { MarketSync } from './market-sync.js'
import { Once } from './once.js'
import type { MasterProgress, OnMasterProgress } from './progress.js'
import { type Refreshed, refreshMasters } from './refresh.js'
import { type JoinOptions, SharedFlight } from './shared-flight.js'
import { createSnapshotStore, type SnapshotStore } from './snapshot-store.js'
import { useHttp } from './use-http.js'

const LEASE_TTL_MS = 60_000
// How long an outdated copy is served without trying again after a refresh failed.
const PAUSE_AFTER_FAILURE_MS = 5 * 60_000

/** Keeps one database of symbol files: opened from the store, refreshed when it is too old, swapped only for a better one. */
export class MasterSource {
  readonly #options: ResolvedOptions
  readonly #flight = new SharedFlight<readonly MarketSync[], MasterProgress>()
  readonly #sqlite: Once<SqlJsStatic>
  readonly #snapshots: Once<SnapshotStore>
  readonly #opened: Once<void>
  #database: MasterDatabase | undefined
  #quietUntil = Number.NEGATIVE_INFINITY
  #isClosed = false

  constructor(options: ResolvedOptions) {
    this.#options = options
    this.#sqlite = new Once(() => startSqlite(options))
    this.#snapshots = new Once(() => createSnapshotStore(options))
    this.#opened = new Once(() => this.#adoptStored())
  }

  /** Runs a query on the stored copy alone, however old. */
  async peek<T>(query: (database: MasterDatabase | undefined) => T): Promise<T> {
    this.#assertOpen()
    await this.#opened.get()
    this.#assertOpen()
    return query(this.#database)
  }

  /** Runs a query on a copy that is fresh enough, or, when it cannot be refreshed, on the last good one. */
  async use<T>(
    markets: readonly MasterMarket[],
    signal: AbortSignal | undefined,
    query: (database: MasterDatabase) => T,
  ): Promise<T> {
    const { clock, logger } = this.#options
    await this.peek(() => undefined)
    const mayWait = this.#staleOf(markets).length > 0 && !(this.#hasAll(markets) && clock.now() < this.#quietUntil)
    if (mayWait) {
      try {
        await this.sync(markets, false, { signal })
      } catch (error) {
        if (KisAbortError.isInstance(error) || this.#isClosed || !this.#hasAll(markets)) throw error
        this.#quietUntil = clock.now() + PAUSE_AFTER_FAILURE_MS
        logger.warn('The symbol files could not be refreshed; the last good copy is used.', { error })
      }
    }
    this.#assertOpen()
    // Queries are synchronous from here on, so that no swap can close the database under them.
    if (this.#database) return query(this.#database)
    throw closedError('holds no symbol files')
  }

  /** Brings in what is too old, or everything with `force`. Callers that ask for the same share the work. */
  async sync(
    markets: readonly MasterMarket[],
    force: boolean,
    options: JoinOptions<MasterProgress>,
  ): Promise<readonly MarketSync[]> {
    this.#assertOpen()
    const key = `${force}:${markets.join()}`
    return this.#flight.join(key, (signal, emit) => this.#bringIn(markets, force, signal, emit), options)
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#flight.abort(new Error('The market master was closed.'))
    this.#database?.close()
    this.#database = undefined
    if (this.#options.isOwnStore) await this.#options.store.dispose?.()
  }

  async #bringIn(
    markets: readonly MasterMarket[],
    force: boolean,
    signal: AbortSignal,
    emit: OnMasterProgress,
  ): Promise<readonly MarketSync[]> {
    await this.#opened.get()
    const wanted = (): readonly MasterMarket[] => (force ? markets : this.#staleOf(markets))
    let refreshed: Refreshed | undefined
    if (wanted().length > 0) {
      await this.#underLease(signal, async () => {
        // Another process may have done the work while this one waited; at least its other markets must not be lost.
        await this.#adoptStored()
        if (wanted().length > 0) refreshed = await this.#refresh(wanted(), force, signal, emit)
      })
    }
    return this.#conclude(markets, refreshed, emit)
  }

  async #refresh(
    markets: readonly MasterMarket[],
    force: boolean,
    signal: AbortSignal,
    emit: OnMasterProgress,
  ): Promise<Refreshed> {
    const { http, decode, clock } = this.#options
    // Both before any download: what cannot be read need not be fetched.
    const sqlite = await this.#sqlite.get()
    const decoder = decode ?? (await loadCp949Decoder())
    const refreshed = await useHttp(http, (transport) =>
      refreshMasters({
        ...this.#options,
        http: transport,
        decode: decoder,
        sqlite,
        markets,
        force,
        previous: this.#database,
        signal,
        emit,
      }),
    )
    if (refreshed.database) this.#swap(refreshed.database)
    else for (const market of refreshed.unchanged) this.#database?.confirm(market, clock.now())
    if (this.#database && refreshed.failures.length < markets.length) {
      await (await this.#snapshots.get()).write(this.#database.export())
    }
    return refreshed
  }

  #conclude(
    markets: readonly MasterMarket[],
    refreshed: Refreshed | undefined,
    emit: OnMasterProgress,
  ): readonly MarketSync[] {
    const [failure, ...others] = refreshed?.failures ?? []
    const synced = markets.flatMap((market): MarketSync[] => {
      const copy = this.#database?.copyOf(market)
      const hasFailed = refreshed?.failures.some((failed) => failed.market === market)
      return copy && !hasFailed
        ? [{ market, status: statusOf(market, refreshed), rows: copy.rows, syncedAt: copy.syncedAt }]
        : []
    })
    for (const { market, rows } of synced) emit({ market, stage: 'done', rows })
    if (!failure) return synced
    for (const { market, error } of others) {
      this.#options.logger.warn(`The symbol file of ${market} could not be brought in either.`, { error })
    }
    throw failure.error
  }

  /** Opens the stored snapshot when there is a good one that is newer than what is open. */
  async #adoptStored(): Promise<void> {
    const { logger } = this.#options
    const snapshots = await this.#snapshots.get()
    const bytes = await snapshots.read()
    if (!bytes) return
    const sqlite = await this.#sqlite.get()
    try {
      const stored = openDatabase(sqlite, bytes)
      if (newest(stored) > newest(this.#database)) this.#swap(stored)
      else stored.close()
    } catch (error) {
      logger.warn('The stored symbol files are damaged or of another version; they are fetched again.', { error })
      await snapshots.discard()
    }
  }

  #swap(database: MasterDatabase): void {
    const old = this.#database
    if (this.#isClosed) {
      database.close()
      return
    }
    this.#database = database
    old?.close()
  }

  async #underLease(signal: AbortSignal, task: () => Promise<void>): Promise<void> {
    const { store, clock, random, logger } = this.#options
    const { leaseKey } = await this.#snapshots.get()
    let hasStarted = false
    try {
      await withLease(store, leaseKey, { ttlMs: LEASE_TTL_MS, clock, signal, random, logger }, () => {
        hasStarted = true
        return task()
      })
    } catch (error) {
      if (hasStarted || KisAbortError.isInstance(error)) throw error
      // Two processes that fetch the same files side by side do no harm.
      logger.warn('The store gave no lease; the symbol files are fetched without.', { error })
      await task()
    }
  }

  #staleOf(markets: readonly MasterMarket[]): readonly MasterMarket[] {
    const now = this.#options.clock.now()
    return markets.filter((market) => {
      const copy = this.#database?.copyOf(market)
      const age = copy ? now - copy.syncedAt : Number.POSITIVE_INFINITY
      // A copy from the future means that a clock was wrong.
      return age < 0 || age >= this.#options.maxAgeMs
    })
  }

  #hasAll(markets: readonly MasterMarket[]): boolean {
    return markets.every((market) => this.#database?.copyOf(market))
  }

  #assertOpen(): void {
    if (this.#isClosed) throw closedError('was closed')
  }
}

function statusOf(market: MasterMarket, refreshed: Refreshed | undefined): MarketSync['status'] {
  if (refreshed?.updated.includes(market)) return 'updated'
  return refreshed?.unchanged.includes(market) ? 'unchanged' : 'fresh'
}

function newest(database: MasterDatabase | undefined): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...(database?.copies().map(({ syncedAt }) => syncedAt) ?? []))
}

function closedError(what: string): KisMasterError {
  return new KisMasterError({
    stage: 'open',
    source: 'market-master',
    message: `This market master ${what}. Create a new one.`,
  })
}
