import type { MasterMarket } from '../layouts/record-layout.js'
import type { MasterKind } from '../rows/master-kind.js'
import { createSearchIndex, type IndexQuery } from '../search/search-index.js'

export interface SearchRow {
  readonly name: string
  readonly market?: MasterMarket
  readonly code?: string
  readonly standardCode?: string
  readonly englishName?: string
  readonly kind?: MasterKind
  readonly weight?: number
}

/** Searches rows and tells what was found, as places in the list. */
export type FindRows = (text: string, query?: Partial<IndexQuery>) => readonly number[]

/** Prepares a list of rows to be searched. */
export function indexRows(rows: readonly SearchRow[]): FindRows {
  // For each market the places of its rows in the list.
  const places = new Map<MasterMarket, number[]>()
  for (const [at, { market = 'kospi' }] of rows.entries()) {
    const ofMarket = places.get(market)
    if (ofMarket) ofMarket.push(at)
    else places.set(market, [at])
  }

  const indexed = [...places].map(([market, ofMarket]) => {
    const all = <T>(read: (row: SearchRow) => T): T[] => ofMarket.flatMap((at) => rows.slice(at, at + 1).map(read))
    return {
      market,
      kinds: all(({ kind = 'stock' }) => kind),
      texts: [
        all(({ name }) => `${name}\n`).join(''),
        all(({ englishName = '' }) => `${englishName}\n`).join(''),
        all(({ code = '' }) => `${code}\n`).join(''),
        all(({ standardCode = '' }) => `${standardCode}\n`).join(''),
      ],
      weights: all(({ weight = 0 }) => weight),
      positions: [...ofMarket.keys()],
    }
  })
  const index = createSearchIndex(indexed)
  return (text, query) =>
    index
      .search(text, { limit: Number.POSITIVE_INFINITY, accepts: () => true, ...query })
      .map(({ market, position }) => places.get(market)?.[position] ?? -1)
}
