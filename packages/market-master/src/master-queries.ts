import type { MasterMarket } from './layouts/record-layout.js'
import type { MasterKind } from './rows/master-kind.js'
import type { RowOf } from './rows/master-row.js'

export interface QueryOptions {
  /** Ends the wait for a sync that the query had to start. */
  readonly signal?: AbortSignal | undefined
}

export interface SearchOptions<M extends MasterMarket = MasterMarket> extends QueryOptions {
  /** Only rows of these markets. Default: all that are kept. */
  readonly markets?: readonly M[] | undefined
  /** Only rows of these kinds, for example `['stock', 'preferred']`. Default: all. */
  readonly kinds?: readonly MasterKind[] | undefined
  /** At most this many rows. Default 20. */
  readonly limit?: number | undefined
}

export interface GetOptions<M extends MasterMarket = MasterMarket> extends QueryOptions {
  /** Where to look. Default: in all markets that are kept. */
  readonly market?: M | undefined
}

export interface ListOptions<M extends MasterMarket = MasterMarket> extends QueryOptions {
  readonly market: M
  /** How many rows to skip. Default 0. */
  readonly offset?: number | undefined
  /** At most this many rows. Default 100. */
  readonly limit?: number | undefined
}

export interface AllOptions<M extends MasterMarket = MasterMarket> extends QueryOptions {
  /** Default: all markets that are kept. */
  readonly markets?: readonly M[] | undefined
}

/** What can be asked of symbol files (종목 마스터), whether kept up to date or taken from a snapshot. */
export interface MasterQueries {
  /**
   * Finds rows by code, standard code (ISIN), name or initials (초성), best first: the whole code, the whole name, the beginning of
   * either, initials, the beginning of a word, any part. Among equals larger companies come first, then shorter names, then codes.
   * Blanks and punctuation do not count; several words must all be there, in any order.
   *
   * @param text For example `삼성전자`, `005930`, `ㅅㅅㅈㅈ`, `삼성ㅈ`, `kodex 200`. Nothing but blanks finds nothing.
   * @throws KisValidationError for a malformed option; KisMasterError when the files are needed and cannot be had.
   * @example
   * ```ts
   * import { createMarketMaster } from '@kis/market-master'
   *
   * const master = createMarketMaster()
   * const [samsung] = await master.search('ㅅㅅㅈㅈ', { kinds: ['stock'], limit: 1 })
   * await master.close()
   * ```
   */
  search<M extends MasterMarket = MasterMarket>(text: string, options?: SearchOptions<M>): Promise<readonly RowOf<M>[]>
  /** The first row that `search` would find. */
  findOne<M extends MasterMarket = MasterMarket>(
    text: string,
    options?: Omit<SearchOptions<M>, 'limit'>,
  ): Promise<RowOf<M> | undefined>
  /** The row with exactly this code (단축코드, 업종코드); blanks around it and lower case do not matter. */
  get<M extends MasterMarket = MasterMarket>(code: string, options?: GetOptions<M>): Promise<RowOf<M> | undefined>
  /** A page of one market, in the order of its file. */
  list<M extends MasterMarket>(options: ListOptions<M>): Promise<readonly RowOf<M>[]>
  /** All rows, market by market, in the order of the files. */
  all<M extends MasterMarket = MasterMarket>(options?: AllOptions<M>): Promise<readonly RowOf<M>[]>
  /** When the copy of a market was last known to be current, in epoch milliseconds; `undefined` when there is none. Downloads nothing. */
  lastSync(market: MasterMarket): Promise<number | undefined>
  /**
   * Everything as the bytes of one SQLite file, for `openSnapshot` or any SQLite tool: the views `kospi`, `kosdaq` and `sector` hold all
   * columns under English names.
   */
  exportSnapshot(options?: QueryOptions): Promise<Uint8Array>
  /** Lets go of the database and ends what is under way. Nothing can be asked afterwards. */
  close(): Promise<void>
}
