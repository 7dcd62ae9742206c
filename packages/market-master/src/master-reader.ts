import type { MasterMarket } from './layouts/record-layout.js'
import type { MasterKind } from './rows/master-kind.js'
import type { RowOf } from './rows/master-row.js'
import type { Theme } from './rows/theme.js'

/** What every query takes. */
export interface QueryOptions {
  /** Ends the wait for a sync that the query had to start. */
  readonly signal?: AbortSignal | undefined
}

/** What a search (종목 검색) is narrowed to. */
export interface SearchOptions<M extends MasterMarket = MasterMarket> extends QueryOptions {
  /** Only rows of these markets. Default: all that are kept. */
  readonly markets?: readonly M[] | undefined
  /** Only rows of these kinds, of those in `MASTER_KINDS`, for example `['stock', 'preferred']`. Default: all. */
  readonly kinds?: readonly MasterKind[] | undefined
  /** At most this many rows. Default 20. */
  readonly limit?: number | undefined
}

/** Where one symbol is looked up. */
export interface GetOptions<M extends MasterMarket = MasterMarket> extends QueryOptions {
  /** Where to look. Default: in all markets that are kept. */
  readonly market?: M | undefined
}

/** Which part of a market is listed. */
export interface ListOptions<M extends MasterMarket = MasterMarket> extends QueryOptions {
  readonly market: M
  /** How many rows to skip. Default 0. */
  readonly offset?: number | undefined
  /** At most this many rows. Default 100. */
  readonly limit?: number | undefined
}

/** Which markets are read as a whole. */
export interface AllOptions<M extends MasterMarket = MasterMarket> extends QueryOptions {
  /** Default: all markets that are kept. */
  readonly markets?: readonly M[] | undefined
}

/** Which markets are read row by row, and how many rows at a time. */
export interface RowsOptions<M extends MasterMarket = MasterMarket> extends AllOptions<M> {
  /** How many rows are taken into memory at a time. Default 500. */
  readonly batchSize?: number | undefined
}

/** How rows of symbol files (종목 마스터) are found and read. */
export interface MasterReader {
  /**
   * Finds rows by code, standard code (ISIN), Korean and English name or initials (초성), best first: the whole code, the whole name or an
   * alias, the beginning of a code or name, initials, the beginning of a word, any part. Several words must all be there, in any order.
   * Among equals larger companies come first, then domestic rows before overseas ones, market by market as in `MASTER_MARKETS`, then shorter
   * names, then the order of the file. Case, width, blanks and punctuation do not count, but of two codes that differ in nothing else the one
   * written alike comes first: `META` before `MET/A`, and the other way round. Codes may be written as elsewhere: `A005930`, ETN `530036` for
   * `Q530036`, `700` for `00700`.
   *
   * @param text For example `삼성전자`, `005930`, `ㅅㅅㅈㅈ`, `삼성ㅈ`, `kodex 200`, `AAPL`, `BRK.B`. Nothing but blanks finds nothing; no more do
   * texts of over 200 characters.
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
  /**
   * Rows one by one, market by market, in the order of the files: few of them are in memory at a time, and all are of the same copy, even when
   * a newer one comes in meanwhile.
   *
   * @throws KisValidationError for a malformed option; KisMasterError when the files are needed and cannot be had.
   * @example
   * ```ts
   * import { createMarketMaster } from '@kis/market-master'
   *
   * const master = createMarketMaster()
   * for await (const row of master.rows({ markets: ['kospi', 'kosdaq'] })) {
   *   if (row.isHalted) console.log(row.code, row.name)
   * }
   * ```
   */
  rows<M extends MasterMarket = MasterMarket>(options?: RowsOptions<M>): AsyncIterable<RowOf<M>>
  /**
   * The themes (테마) that a stock belongs to: a row for each. Needs the market `theme` among those that are kept.
   *
   * @param stockCode 종목코드, for example `005930`.
   * @throws KisValidationError when themes are not kept; KisMasterError when the file is needed and cannot be had.
   * @example
   * ```ts
   * import { createMarketMaster } from '@kis/market-master'
   *
   * const master = createMarketMaster({ markets: ['kospi', 'kosdaq', 'theme'] })
   * for (const { code, name } of await master.themesOf('005930')) console.log(code, name)
   * ```
   */
  themesOf(stockCode: string, options?: QueryOptions): Promise<readonly Theme[]>
  /**
   * The stocks of a theme (테마): a row for each, with its `stockCode`. Needs the market `theme` among those that are kept.
   *
   * @param themeCode 테마코드, three characters.
   * @throws KisValidationError when themes are not kept; KisMasterError when the file is needed and cannot be had.
   */
  stocksOf(themeCode: string, options?: QueryOptions): Promise<readonly Theme[]>
  /** When the copy of a market was last known to be current, in epoch milliseconds; `undefined` when there is none. Downloads nothing. */
  lastSync(market: MasterMarket): Promise<number | undefined>
  /** Lets go of the database and ends what is under way. Nothing can be asked afterwards. */
  close(): Promise<void>
}
