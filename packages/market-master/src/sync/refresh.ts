import { type Clock, type HttpTransport, KisAbortError } from '@kis/core'
import type { SqlJsStatic } from 'sql.js'
import { loadCp949Decoder } from '#cp949'
import { compareRecords } from '../changes/compare-records.js'
import { type Comparison, copyChanges, writeComparisons } from '../changes/write-changes.js'
import type { Cp949Decoder } from '../cp949/decoder.js'
import type { MasterMarket, RecordLayout } from '../layouts/record-layout.js'
import type { MasterRecord } from '../records/master-record.js'
import type { MasterDatabase } from '../sqlite/master-database.js'
import { type DownloadLimits, downloadMaster } from '../stages/download.js'
import { type LoadedMarket, loadMasters } from '../stages/load.js'
import { parseMaster } from '../stages/parse.js'
import { stageError } from '../stages/stage-error.js'
import { unzipMaster } from '../stages/unzip.js'
import { confirmMarkets } from './confirm-markets.js'
import type { OnMasterProgress } from './progress.js'
import { settleLimited } from './settle-limited.js'

export { confirmMarkets }

export interface RefreshOptions {
  readonly http: HttpTransport
  readonly clock: Clock
  readonly random: () => number
  readonly limits: DownloadLimits
  /** Largest unpacked file accepted, in bytes. */
  readonly maxFileBytes: number
  readonly masterUrl: string
  readonly markets: readonly MasterMarket[]
  /** Passed in, so that layouts stay out of a file that is loaded late: the package begins with them. */
  readonly layoutOf: (market: MasterMarket) => RecordLayout
  /** Fetch everything again even if the server would say that it has not changed. */
  readonly force: boolean
  /** Nobody waits for it: it lets the process end. */
  readonly isBackground: boolean
  /** Default: what this runtime has. */
  readonly decode: Cp949Decoder | undefined
  readonly sqlite: SqlJsStatic
  /** The last good copy; neither changed nor closed. */
  readonly previous: MasterDatabase | undefined
  readonly signal: AbortSignal
  readonly emit: OnMasterProgress
}

/** What came of each market. */
export interface Refreshed {
  /** A database with what is new, or `undefined` when no file changed. */
  readonly database: MasterDatabase | undefined
  /** Markets whose files came anew. */
  readonly updated: readonly MasterMarket[]
  /** Markets whose files the server says are still the same. */
  readonly unchanged: readonly MasterMarket[]
  /** Why the other markets keep their last good copy. */
  readonly failures: readonly MarketFailure[]
}

export interface MarketFailure {
  readonly market: MasterMarket
  readonly error: unknown
}

// The download host serves everybody's morning: no need to ask it for thirty files at once.
const FILES_AT_A_TIME = 4
// Below this many rows, half of them may well go in a day.
const FEWEST_ROWS_TO_JUDGE = 200

/** A file that came anew, and what is different in it. */
interface FetchedMarket extends LoadedMarket {
  readonly comparison: Comparison | undefined
}

/**
 * Brings files in, each on its own: one that fails leaves the others alone.
 *
 * @throws KisAbortError when the signal ends it; KisMasterError (`load`) when the database cannot be written.
 */
export async function refreshMasters(options: RefreshOptions): Promise<Refreshed> {
  const { markets, sqlite, previous, signal, clock, emit } = options
  // Before any download: what cannot be read need not be fetched.
  const decode = options.decode ?? (await loadCp949Decoder())
  const results = await settleLimited(markets, FILES_AT_A_TIME, (market) => fetchMarket(market, decode, options))
  if (signal.aborted) throw new KisAbortError({ cause: signal.reason })

  const loaded: FetchedMarket[] = []
  const unchanged: MasterMarket[] = []
  const failures: MarketFailure[] = []
  for (const [index, market] of markets.entries()) {
    const result = results[index]
    if (result?.status === 'rejected') failures.push({ market, error: result.reason })
    else if (result?.value) loaded.push(result.value)
    else unchanged.push(market)
  }
  if (loaded.length === 0) return { database: undefined, updated: [], unchanged, failures }

  const database = loadMasters(sqlite, loaded, previous)
  for (const { market, records } of loaded) emit({ market, stage: 'load', rows: records.length })
  database.use((fresh) => {
    fresh.run('BEGIN')
    previous?.use((old) => copyChanges(old, fresh))
    writeComparisons(
      fresh,
      loaded.flatMap(({ comparison }) => comparison ?? []),
    )
    fresh.run('COMMIT')
  })
  confirmMarkets(database, unchanged, clock.now())
  return { database, updated: loaded.map(({ market }) => market), unchanged, failures }
}

/** Resolves `undefined` when the file has not changed. */
async function fetchMarket(
  market: MasterMarket,
  decode: Cp949Decoder,
  options: RefreshOptions,
): Promise<FetchedMarket | undefined> {
  const { http, clock, random, limits, masterUrl, maxFileBytes, previous, force, isBackground, signal, emit } = options
  const layout = options.layoutOf(market)
  const { file, download: name } = layout
  const startedAt = clock.now()
  const download = await downloadMaster({
    http,
    clock,
    random,
    limits,
    masterUrl,
    download: name,
    file,
    validators: force ? undefined : previous?.copyOf(market),
    isBackground,
    signal,
    onProgress: (bytes, totalBytes) => emit({ market, stage: 'download', bytes, totalBytes }),
  })
  if (!download) return undefined
  const bytes = await unzipMaster(download.zip, { file, maxBytes: maxFileBytes, mayBePlain: !name.endsWith('.zip') })
  emit({ market, stage: 'unzip', bytes: bytes.length })
  const records = parseMaster(bytes, layout, decode)
  emit({ market, stage: 'parse', bytes: bytes.length, rows: records.length })
  const copy = previous?.copyOf(market)
  if (copy && !force) assertPlausible(records, copy.rows, file)
  const comparison = previous &&
    copy && {
      market,
      previousAt: copy.syncedAt,
      at: startedAt,
      changes: compareRecords(layout, previous.records(market), records),
    }
  return { market, layout, records, syncedAt: startedAt, ...download.validators, comparison }
}

/** A file that was cut off before it was zipped is whole in every other respect. */
function assertPlausible(records: readonly MasterRecord[], previousRows: number, source: string): void {
  if (previousRows < FEWEST_ROWS_TO_JUDGE || records.length * 2 >= previousRows) return
  throw stageError({
    stage: 'parse',
    source,
    isRetryable: true,
    message:
      `holds ${records.length} records where the last copy held ${previousRows}, and is taken to be cut off. ` +
      'If it is right, call sync with "force".',
  })
}
