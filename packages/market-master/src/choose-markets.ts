import type { MasterMarket } from './layouts/record-layout.js'
import { assertMarket } from './query-arguments.js'
import type { QuerySource } from './query-source.js'
import type { MasterDatabase } from './sqlite/master-database.js'

/**
 * The markets that a caller chose, or all that are kept. The choice is what the type of the rows follows from.
 *
 * @throws KisValidationError for a market that is not kept.
 */
export function chooseMarkets<M extends MasterMarket>(
  source: QuerySource,
  markets: readonly M[] | undefined,
): readonly M[] {
  const found = markets ?? (source.markets as readonly M[])
  for (const market of found) assertMarket(market, source.markets)
  return found
}

export interface PresentOptions<M extends MasterMarket> {
  readonly markets?: readonly M[] | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs a query on the markets that a caller chose. Whoever chose none is served from those that are there: one file that cannot be had must
 * not hold up all others.
 */
export async function usePresent<M extends MasterMarket, T>(
  source: QuerySource,
  { markets, signal }: PresentOptions<M>,
  query: (database: MasterDatabase, present: readonly M[]) => T,
): Promise<T> {
  const wanted = chooseMarkets(source, markets)
  return source.use({ markets: wanted, signal, mayLack: markets === undefined }, (database) =>
    query(
      database,
      wanted.filter((market) => database.copyOf(market)),
    ),
  )
}
