import { type Clock, KisAbortError, KisMasterError, withLease } from '@kis/core'
import type { SqlJsStatic } from 'sql.js'
import { layoutOf } from '../layouts/layout-of.js'
import type { MasterMarket, RecordLayout } from '../layouts/record-layout.js'
import type { HeldDatabase, UseRequest } from '../query-source.js'
import type { ResolvedOptions } from '../resolve-options.js'
import type { MasterDatabase } from '../sqlite/master-database.js'
import { BackgroundRefresh } from './background-refresh.js'
import { DatabaseHolder } from './database-holder.js'
import { createWasmFetch } from './fetch-wasm.js'
import type { MarketSync } from './market-sync.js'
import { Once } from './once.js'
import type { MasterProgress, OnMasterProgress } from './progress.js'
import type { Refreshed, RefreshOptions } from './refresh.js'
import { type JoinOptions, SharedFlight } from './shared-flight.js'
import { createSnapshotStore, type SnapshotStore } from './snapshot-store.js'
import { useHttp } from './use-http.js'

const LEASE_TTL_MS = 60_000
// How long an outdated copy is served without trying again after a refresh failed.
const PAUSE_AFTER_FAILURE_MS = 5 * 60_000
// How much later queries find a copy too old that is refreshed in the background, as a share of its longest age: a 24th of a day is an hour.
const BACKGROUND_GRACE = 1 / 24

/** What is to be brought in. */
interface SyncPlan {
  readonly markets: readonly MasterMarket[]
  /** Fetch everything, even what the server would say has not changed. */
  readonly force: boolean
  /** Copies older than this moment are outdated, in epoch milliseconds. Default: what `maxAgeMs` says. */
  readonly since?: number | undefined
  readonly isBackground?: boolean | undefined
}

type RefreshTask = Pick<RefreshOptions, 'markets' | 'force' | 'isBackground' | 'clock' | 'signal' | 'emit'>

/** Keeps one database of symbol files: opened from the store, refreshed when it is too old, swapped only for a better one. */
export class MasterSource {
  readonly #options: ResolvedOptions
  readonly #flight = new SharedFlight<readonly MarketSync[], MasterProgress>()
  readonly #sqlite: Once<SqlJsStatic>
  readonly #snapshots: Once<SnapshotStore>
  readonly #opened: Once<void>
  readonly #databases = new DatabaseHolder()
  readonly #background: BackgroundRefresh | undefined
  #quietUntil = Number.NEGATIVE_INFINITY
  #isClosed = false

  constructor(options: ResolvedOptions) {
    this.#options = options
    this.#sqlite = new Once(async () => {
      const { startSqlite } = await import('../sqlite/index.js')
      return startSqlite({ ...options, fetchWasm: createWasmFetch(options.http, options.clock) })
    })
    this.#snapshots = new Once(() => createSnapshotStore(options))
    this.#opened = new Once(() => this.#adoptStored())
    this.#background = this.#createBackground()
  }

  /** Runs a query on the stored copy alone, however old. */
  async peek<T>(query: (database: MasterDatabase | undefined) => T): Promise<T> {
    this.#assertOpen()
    await this.#opened.get()
    this.#assertOpen()
    this.#background?.start()
    return query(this.#databases.current)
  }

  /** Runs a query on a copy that is fresh enough, or, when it cannot be refreshed, on the last good one. */
  async use<T>(request: UseRequest, query: (database: MasterDatabase) => T): Promise<T> {
    await this.#prepare(request)
    // Queries are synchronous from here on, so that no swap can close the database under them.
    return query(this.#openDatabase())
  }

  /** The same for somebody who reads bit by bit: a newer copy does not get in between. */
  async hold(request: UseRequest): Promise<HeldDatabase> {
    await this.#prepare(request)
    const held = this.#databases.hold()
    if (!held) throw closedError('holds no symbol files')
    const use = <T>(query: (database: MasterDatabase) => T): T => {
      const database = held.current()
      if (!database) throw closedError('was closed')
      return query(database)
    }
    return { use, release: held.release }
  }

  /** Brings in what is too old, or everything with `force`. Callers that ask for the same share the work. */
  async sync(plan: SyncPlan, options: JoinOptions<MasterProgress>): Promise<readonly MarketSync[]> {
    const { markets, force, since, isBackground } = plan
    this.#assertOpen()
    this.#background?.start()
    const key = `${force}:${since}:${markets.join()}`
    const { onProgress } = this.#options
    const bringIn = (signal: AbortSignal, emit: OnMasterProgress): Promise<readonly MarketSync[]> => {
      const tell: OnMasterProgress = (progress) => {
        onProgress?.(progress)
        emit(progress)
      }
      return this.#bringIn(plan, signal, tell)
    }
    return this.#flight.join(key, bringIn, { ...options, isBackground })
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    const reason = new Error('The market master was closed.')
    this.#background?.stop(reason)
    await this.#flight.abort(reason)
    this.#databases.close()
    if (this.#options.isOwnStore) await this.#options.store.dispose?.()
  }

  /** Waits until the database holds what a query needs. */
  async #prepare({ markets, signal, mayLack = false }: UseRequest): Promise<void> {
    const { clock, logger } = this.#options
    await this.peek(() => undefined)
    const canServe = (): boolean =>
      mayLack ? markets.some((one) => this.#has(one)) : markets.every((one) => this.#has(one))
    const isQuiet = canServe() && clock.now() < this.#quietUntil
    if (isQuiet || this.#staleOf(markets, undefined).length === 0) return
    try {
      await this.sync({ markets, force: false }, { signal })
    } catch (error) {
      if (KisAbortError.isInstance(error) || this.#isClosed || !canServe()) throw error
      this.#quietUntil = clock.now() + PAUSE_AFTER_FAILURE_MS
      logger.warn(
        'Some symbol files could not be brought in; queries go on with the last good copy of what there is.',
        { error },
      )
    }
  }

  #createBackground(): BackgroundRefresh | undefined {
    const { dailyAtMs, markets, clock, random, logger } = this.#options
    if (dailyAtMs === undefined) return undefined
    return new BackgroundRefresh({
      clock,
      random,
      logger,
      timeOfDayMs: dailyAtMs,
      isCurrent: (since) => this.#staleOf(markets, since).length === 0,
      refresh: async (since, signal) => {
        await this.sync({ markets, force: false, since, isBackground: true }, { signal })
      },
    })
  }

  async #bringIn(plan: SyncPlan, signal: AbortSignal, emit: OnMasterProgress): Promise<readonly MarketSync[]> {
    const { markets, force, since, isBackground = false } = plan
    await this.#opened.get()
    const clock = isBackground ? inBackground(this.#options.clock) : this.#options.clock
    const wanted = (): readonly MasterMarket[] => (force ? markets : this.#staleOf(markets, since))
    let refreshed: Refreshed | undefined
    if (wanted().length > 0) {
      await this.#underLease(clock, signal, async () => {
        // Another process may have done the work while this one waited; at least its other markets must not be lost.
        await this.#adoptStored()
        if (wanted().length > 0) {
          refreshed = await this.#refresh({ markets: wanted(), force, isBackground, clock, signal, emit })
        }
      })
    }
    return this.#conclude(markets, refreshed, emit)
  }

  async #refresh(task: RefreshTask): Promise<Refreshed> {
    const { http } = this.#options
    const { confirmMarkets, refreshMasters } = await import('./refresh.js')
    // Before any download: what cannot be kept need not be fetched.
    const sqlite = await this.#sqlite.get()
    const refreshed = await useHttp(http, (transport) =>
      refreshMasters({
        ...this.#options,
        ...task,
        layoutOf,
        http: transport,
        sqlite,
        previous: this.#databases.current,
      }),
    )
    if (refreshed.database) this.#swap(refreshed.database)
    else if (this.#databases.current) confirmMarkets(this.#databases.current, refreshed.unchanged, task.clock.now())
    const { current } = this.#databases
    if (current && refreshed.failures.length < task.markets.length) {
      await (await this.#snapshots.get()).write(current.export())
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
      const copy = this.#databases.current?.copyOf(market)
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
    const { openDatabase } = await import('../sqlite/index.js')
    try {
      const stored = openDatabase(sqlite, bytes)
      // Another version of this package may name columns differently.
      const isOurs = stored.copies().every(({ market }) => isSameLayout(stored.layoutOf(market), layoutOf(market)))
      if (isOurs && newest(stored) > newest(this.#databases.current)) this.#swap(stored)
      else stored.close()
    } catch (error) {
      logger.warn('The stored symbol files are damaged or of another version; they are fetched again.', { error })
      await snapshots.discard()
    }
  }

  #swap(database: MasterDatabase): void {
    if (this.#isClosed) database.close()
    else this.#databases.swap(database)
  }

  async #underLease(clock: Clock, signal: AbortSignal, task: () => Promise<void>): Promise<void> {
    const { store, random, logger } = this.#options
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

  /** The markets whose copies are missing, or older than `since` or than `maxAgeMs` allows. */
  #staleOf(markets: readonly MasterMarket[], since: number | undefined): readonly MasterMarket[] {
    const { clock, maxAgeMs } = this.#options
    const now = clock.now()
    const allowedMs = maxAgeMs * (this.#background ? 1 + BACKGROUND_GRACE : 1)
    return markets.filter((market) => {
      const copy = this.#databases.current?.copyOf(market)
      if (!copy) return true
      // A copy from the future means that a clock was wrong.
      return copy.syncedAt > now || (since === undefined ? now - copy.syncedAt >= allowedMs : copy.syncedAt < since)
    })
  }

  #has(market: MasterMarket): boolean {
    return this.#databases.current?.copyOf(market) !== undefined
  }

  #openDatabase(): MasterDatabase {
    this.#assertOpen()
    const { current } = this.#databases
    if (current) return current
    throw closedError('holds no symbol files')
  }

  #assertOpen(): void {
    if (this.#isClosed) throw closedError('was closed')
  }
}

/** The same clock for work that nobody waits for: its timers let the process end. */
function inBackground(clock: Clock): Clock {
  return {
    now: () => clock.now(),
    monotonic: () => clock.monotonic(),
    schedule: (delayMs, task) => clock.schedule(delayMs, task, { background: true }),
  }
}

function statusOf(market: MasterMarket, refreshed: Refreshed | undefined): MarketSync['status'] {
  if (refreshed?.updated.includes(market)) return 'updated'
  return refreshed?.unchanged.includes(market) ? 'unchanged' : 'fresh'
}

function isSameLayout(one: RecordLayout, other: RecordLayout): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
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
