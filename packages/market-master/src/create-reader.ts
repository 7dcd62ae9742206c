import { chooseMarkets, usePresent } from './choose-markets.js'
import { createThemeQueries } from './create-theme-queries.js'
import { iterateRows } from './iterate-rows.js'
import type { MasterMarket } from './layouts/record-layout.js'
import type { GetOptions, MasterReader, SearchOptions } from './master-reader.js'
import { assertText, checkedCount } from './query-arguments.js'
import type { QuerySource } from './query-source.js'
import type { MasterKind } from './rows/master-kind.js'
import type { RowOf } from './rows/master-row.js'
import type { Aliases } from './search/aliases.js'
import type { MasterDatabase } from './sqlite/master-database.js'

const DEFAULT_SEARCH_LIMIT = 20
const DEFAULT_PAGE_LIMIT = 100
const DEFAULT_BATCH_SIZE = 500

/** What the whole package adds to searches; a reader of snapshots has no room for it. */
export interface SearchExtras {
  readonly aliases?: Aliases | undefined
  /** Throws for what is no list of kinds. */
  readonly assertKinds?: ((kinds: unknown) => void) | undefined
}

/** The queries that find and read rows, over a source of databases. */
export function createReader(source: QuerySource, { aliases, assertKinds }: SearchExtras = {}): MasterReader {
  const search = async <M extends MasterMarket>(text: string, options: SearchOptions<M> = {}): Promise<RowOf<M>[]> => {
    assertText('text', text, 'the text to search for')
    const limit = checkedCount('limit', options.limit, DEFAULT_SEARCH_LIMIT, 1)
    if (options.kinds) assertKinds?.(options.kinds)
    const ofKinds: ReadonlySet<MasterKind> | undefined = options.kinds && new Set(options.kinds)
    return usePresent(source, options, (database, present) => {
      const inMarkets: ReadonlySet<MasterMarket> = new Set(present)
      return database
        .index()
        .search(text, {
          limit,
          aliases,
          accepts: ({ market, kind }) => inMarkets.has(market) && (ofKinds?.has(kind) ?? true),
        })
        .map(({ market, position }) => database.at(market as M, position))
        .filter((row) => row !== undefined)
    })
  }

  return {
    search,
    async findOne(text, options = {}) {
      return (await search(text, { ...options, limit: 1 }))[0]
    },
    async get<M extends MasterMarket>(code: string, { market, signal }: GetOptions<M> = {}) {
      assertText('code', code, 'a text such as "005930"')
      const find = (database: MasterDatabase, markets: readonly M[]) => {
        for (const one of markets) {
          const row = database.get(one, code.trim())
          if (row) return row
        }
        return undefined
      }
      const row = await usePresent(source, { markets: market && [market], signal }, find)
      if (row || market) return row
      // That there is no such code can only be told by all files.
      const all = chooseMarkets<M>(source, undefined)
      return source.use({ markets: all, signal }, (database) => find(database, all))
    },
    async list({ market, offset, limit, signal }) {
      const markets = chooseMarkets(source, [market])
      const page = {
        offset: checkedCount('offset', offset, 0, 0),
        limit: checkedCount('limit', limit, DEFAULT_PAGE_LIMIT, 1),
      }
      return source.use({ markets, signal }, (database) => database.list(market, page))
    },
    async all({ markets, signal } = {}) {
      const wanted = chooseMarkets(source, markets)
      return source.use({ markets: wanted, signal }, (database) =>
        wanted.flatMap((market) => database.list(market, { offset: 0, limit: -1 })),
      )
    },
    rows({ markets, batchSize, signal } = {}) {
      const size = checkedCount('batchSize', batchSize, DEFAULT_BATCH_SIZE, 1)
      return iterateRows(source, { markets: chooseMarkets(source, markets), batchSize: size, signal })
    },
    ...createThemeQueries(source),
    async lastSync(market) {
      chooseMarkets(source, [market])
      return source.peek((database) => database?.copyOf(market)?.syncedAt)
    },
    close: () => source.close(),
  }
}
