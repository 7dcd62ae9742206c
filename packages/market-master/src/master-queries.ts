import type { MarketChanges } from './changes/master-change.js'
import type { MasterMarket } from './layouts/record-layout.js'
import type { MasterReader, QueryOptions } from './master-reader.js'
import type { RowOf } from './rows/master-row.js'
import type { SqlRow } from './sqlite/run-sql.js'
import type { SqlParams } from './sqlite/sql-params.js'

/** A column of a CSV file: what the row is (`kind`), or a column of the symbol file by its English name. */
export type CsvColumn<M extends MasterMarket = MasterMarket> = 'kind' | Extract<keyof RowOf<M>['columns'], string>

/** Which market and columns go into a CSV file. */
export interface CsvOptions<M extends MasterMarket = MasterMarket> extends QueryOptions {
  readonly market: M
  /** Which columns, in this order. Default: `kind` and every column of the file. */
  readonly columns?: readonly CsvColumn<M>[] | undefined
  /** Begin with a byte order mark, without which Excel shows Korean text as gibberish. Default `false`. */
  readonly bom?: boolean | undefined
}

/** Options of a SELECT over symbol files. */
export interface SqlOptions extends QueryOptions {
  /** The markets that have to be there and up to date. Default: all that are kept. */
  readonly markets?: readonly MasterMarket[] | undefined
  /** At most this many rows; nothing beyond them is computed. Default: all. */
  readonly limit?: number | undefined
}

/** Which changes (변경 내역) are wanted. */
export interface ChangesOptions extends QueryOptions {
  /** Default: all markets that are kept. */
  readonly markets?: readonly MasterMarket[] | undefined
  /** First day in Korea, `YYYYMMDD`, at most 30 days before the current copy. Default: the day of the current copy. */
  readonly since?: string | undefined
}

/** What can be asked of symbol files (종목 마스터), whether kept up to date or taken from a snapshot. */
export interface MasterQueries extends MasterReader {
  /**
   * A market as a CSV file (RFC 4180) with a header line. Texts and numbers are as in a row's `columns`, truth values are `true` and `false`,
   * and what the file leaves blank is empty.
   *
   * @throws KisValidationError for a column that the market does not have; KisMasterError when the file is needed and cannot be had.
   * @example
   * ```ts
   * import { writeFile } from 'node:fs/promises'
   * import { createMarketMaster } from '@kis/market-master'
   *
   * const master = createMarketMaster()
   * const csv = await master.toCSV({ market: 'kospi', columns: ['short_code', 'name', 'kind'], bom: true })
   * await writeFile('kospi.csv', csv)
   * ```
   */
  toCSV<M extends MasterMarket>(options: CsvOptions<M>): Promise<string>
  /**
   * Runs one SQL statement that only reads (SELECT, WITH or VALUES) and gives its rows by column name.
   *
   * There is a view for each market that is kept, under the market's name: `kospi`, `kosdaq`, `konex`, `nxtKospi`, `nxtKosdaq`, `sector`,
   * `theme`, `member`, `elw`, `bond`, `indexDerivatives`, `stockDerivatives`, `commodityDerivatives`, `nightFutures`, `nightOptions`, `nasdaq`,
   * `nyse`, `amex`, `hongKong`, `hanoi`, `hoChiMinh`, `shanghai`, `shanghaiIndex`, `shenzhen`, `shenzhenIndex`, `tokyo`, `overseasIndex`,
   * `overseasFutures`, `overseasOptions`, `overseasStockOptions`. Its columns are `position` (place in the file, from 1), `kind` and those of
   * `layoutOf(market)` under their English names; flags are 1, 0 or null, dates are texts `YYYYMMDD`. The table `master` tells of the copies,
   * `change` and `comparison` what `changes()` knows.
   *
   * @param params Values for `?` in their order, or for `:name` by name. Never put a value into the text itself.
   * @throws KisValidationError when the statement is not a single one that reads, when SQLite refuses it, and when values and parameters do not
   * match; KisMasterError when the files are needed and cannot be had.
   * @example
   * ```ts
   * import { createMarketMaster } from '@kis/market-master'
   *
   * const master = createMarketMaster()
   * const largest = await master.sql<{ code: string; name: string }>(
   *   'SELECT short_code AS code, name FROM kospi WHERE market_cap > :least ORDER BY market_cap DESC',
   *   { least: 100_000 },
   *   { limit: 10 },
   * )
   * ```
   */
  sql<R extends SqlRow = SqlRow>(statement: string, params?: SqlParams, options?: SqlOptions): Promise<readonly R[]>
  /**
   * What was listed, delisted, renamed, halted, resumed or put under an alert between the copy of the day before and the current one, or since
   * an earlier day. Noted whenever a newer copy comes in, and kept for 30 days along with the snapshot.
   *
   * @throws KisValidationError for a malformed option; KisMasterError when the files are needed and cannot be had.
   * @example
   * ```ts
   * import { createMarketMaster } from '@kis/market-master'
   *
   * const master = createMarketMaster()
   * for (const { market, changes } of await master.changes({ markets: ['kospi', 'kosdaq'] })) {
   *   for (const { type, code, name } of changes) console.log(market, type, code, name)
   * }
   * ```
   */
  changes(options?: ChangesOptions): Promise<readonly MarketChanges[]>
  /**
   * Everything as the bytes of one SQLite file, for `openSnapshot`, a key-value store, a bucket, or any SQLite tool: the views that `sql` tells
   * of are in it.
   */
  exportSnapshot(options?: QueryOptions): Promise<Uint8Array>
}
