import { createQueries } from './create-queries.js'
import type { MasterMarket } from './layouts/record-layout.js'
import type { MarketMasterOptions } from './market-master-options.js'
import type { MasterQueries } from './master-queries.js'
import type { QueryOptions } from './master-reader.js'
import { checkedMarkets, resolveOptions } from './resolve-options.js'
import { createAliases } from './search/aliases.js'
import { guardedProgress } from './sync/guarded-progress.js'
import type { MarketSync } from './sync/market-sync.js'
import { MasterSource } from './sync/master-source.js'
import type { OnMasterProgress } from './sync/progress.js'

/** Options of `sync()`, which brings symbol files in. */
export interface SyncOptions extends QueryOptions {
  /** Fetch every file again, however fresh the copy. Default `false`. */
  readonly force?: boolean | undefined
  readonly onProgress?: OnMasterProgress | undefined
}

/** Symbol files (종목 마스터) that keep themselves up to date. */
export interface MarketMaster extends MasterQueries {
  /**
   * Brings in every file whose copy is older than `maxAgeMs`. Queries do this by themselves; call it to see the progress, or with `force`.
   * Callers that ask at the same time share the work, also across processes where the store knows leases.
   *
   * @throws KisMasterError for the first file that could not be brought in; the others are in, and its last good copy stays.
   * KisAbortError when the signal ends the wait.
   */
  sync(options?: SyncOptions): Promise<readonly MarketSync[]>
  /**
   * The same copies with another choice of markets, so that what seldom is needed can be looked up without bringing it in for every search. Nothing
   * is fetched twice, and closing either closes both. A refresh in the background goes on with the first choice.
   *
   * @throws KisConfigError for a market that does not exist.
   * @example
   * ```ts
   * import { createMarketMaster, MASTER_MARKETS } from '@kis/market-master'
   *
   * const master = createMarketMaster()
   * const apple = await master.withMarkets(MASTER_MARKETS).get('AAPL', { market: 'nasdaq' })
   * ```
   */
  withMarkets(markets: readonly MasterMarket[]): MarketMaster
}

/**
 * Creates a market master. Nothing is opened, started or fetched before it is first used; the first query brings the files in.
 *
 * @throws KisConfigError naming a malformed option.
 * @example
 * ```ts
 * import { createMarketMaster } from '@kis/market-master'
 *
 * const master = createMarketMaster()
 * await master.sync({ onProgress: ({ market, stage, rows }) => console.log(market, stage, rows) })
 * const samsung = await master.get('005930')
 * console.log(samsung?.name) // 삼성전자
 * await master.close()
 * ```
 */
export function createMarketMaster(options: MarketMasterOptions = {}): MarketMaster {
  const resolved = resolveOptions(options)
  const aliases = createAliases(options.aliases)
  const source = new MasterSource(resolved)
  const { logger } = resolved

  const choose = (markets: readonly MasterMarket[]): MarketMaster => ({
    ...createQueries(
      {
        markets,
        use: (request, query) => source.use(request, query),
        hold: (request) => source.hold(request),
        peek: (query) => source.peek(query),
        close: () => source.close(),
      },
      aliases,
    ),
    async sync({ force = false, signal, onProgress } = {}) {
      return source.sync({ markets, force }, { signal, onEvent: onProgress && guardedProgress(onProgress, logger) })
    },
    withMarkets: (others) => choose(checkedMarkets(others)),
  })
  return choose(resolved.markets)
}
