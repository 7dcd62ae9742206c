import { KisValidationError } from '@kis/core'
import type { MasterMarket } from './layouts/record-layout.js'
import type { MasterQueries, SearchOptions } from './master-queries.js'
import type { MasterKind } from './rows/master-kind.js'
import type { RowOf } from './rows/master-row.js'
import type { MasterDatabase } from './sqlite/master-database.js'

/** Where queries get their database from. */
export interface QuerySource {
  /** The markets that are kept. */
  readonly markets: readonly MasterMarket[]
  /** Runs a query on a database that holds these markets. */
  use<T>(
    markets: readonly MasterMarket[],
    signal: AbortSignal | undefined,
    query: (database: MasterDatabase) => T,
  ): Promise<T>
  /** Runs a query on what is there already. */
  peek<T>(query: (database: MasterDatabase | undefined) => T): Promise<T>
  close(): Promise<void>
}

const DEFAULT_SEARCH_LIMIT = 20
const DEFAULT_PAGE_LIMIT = 100

/** The queries over a source of databases. */
export function createQueries(source: QuerySource): MasterQueries {
  // The caller's choice of markets is what the row type follows from.
  const chosen = <M extends MasterMarket>(markets: readonly M[] | undefined): readonly M[] => {
    const found = markets ?? (source.markets as readonly M[])
    for (const market of found) assertMarket(market, source.markets)
    return found
  }

  const search = async <M extends MasterMarket>(text: string, options: SearchOptions<M> = {}): Promise<RowOf<M>[]> => {
    if (typeof text !== 'string') throw invalid('text', 'must be the text to search for')
    const markets = chosen(options.markets)
    const limit = checkedCount('limit', options.limit, DEFAULT_SEARCH_LIMIT, 1)
    const inMarkets: ReadonlySet<MasterMarket> = new Set(markets)
    const ofKinds: ReadonlySet<MasterKind> | undefined = options.kinds && new Set(options.kinds)
    return source.use(markets, options.signal, (database) =>
      database
        .index()
        .search(text, {
          limit,
          accepts: ({ market, kind }) => inMarkets.has(market) && (ofKinds?.has(kind) ?? true),
        })
        .map(({ market, position }) => database.at(market as M, position))
        .filter((row) => row !== undefined),
    )
  }

  return {
    search,
    async findOne(text, options = {}) {
      return (await search(text, { ...options, limit: 1 }))[0]
    },
    async get(code, options = {}) {
      if (typeof code !== 'string') throw invalid('code', 'must be a text such as "005930"')
      const markets = chosen(options.market && [options.market])
      const key = code.trim()
      return source.use(markets, options.signal, (database) => {
        for (const market of markets) {
          const row = database.get(market, key)
          if (row) return row
        }
        return undefined
      })
    },
    async list(options) {
      const [market] = chosen([options.market])
      const offset = checkedCount('offset', options.offset, 0, 0)
      const limit = checkedCount('limit', options.limit, DEFAULT_PAGE_LIMIT, 1)
      if (market === undefined) return []
      return source.use([market], options.signal, (database) => database.list(market, { offset, limit }))
    },
    async all(options = {}) {
      const markets = chosen(options.markets)
      return source.use(markets, options.signal, (database) =>
        markets.flatMap((market) => database.list(market, { offset: 0, limit: -1 })),
      )
    },
    async lastSync(market) {
      chosen([market])
      return source.peek((database) => database?.copyOf(market)?.syncedAt)
    },
    async exportSnapshot({ signal } = {}) {
      return source.use(source.markets, signal, (database) => database.export())
    },
    close: () => source.close(),
  }
}

function assertMarket(market: unknown, kept: readonly MasterMarket[]): void {
  if (kept.some((candidate) => candidate === market)) return
  throw invalid('market', `must be one of ${kept.join(', ')}, the markets that are kept here`)
}

function checkedCount(field: string, value: number | undefined, fallback: number, least: number): number {
  const count = value ?? fallback
  if (Number.isSafeInteger(count) && count >= least) return count
  throw invalid(field, `must be a whole number from ${least}`)
}

function invalid(field: string, rule: string): KisValidationError {
  return new KisValidationError({ field, message: `Argument "${field}" ${rule}.` })
}
