import type { Auth } from '@kis/auth'
import type { MarketMaster, MasterMarket, OnMasterProgress } from '@kis/market-master'

export interface ReadyOptions {
  /** Ends the wait. What is already here stays. */
  readonly signal?: AbortSignal | undefined
  /** Told of every step while symbol files come in. */
  readonly onProgress?: OnMasterProgress | undefined
}

/** Orders ask whether a stock is on NXT: its lists come along with those of KRX. */
const ALONG: Readonly<Partial<Record<MasterMarket, MasterMarket>>> = { kospi: 'nxtKospi', kosdaq: 'nxtKosdaq' }

/** Gets a token and the symbol files that quotes and orders look into, so that the first of them does not wait. */
export async function makeReady(
  auth: Pick<Auth, 'authorize'>,
  master: Pick<MarketMaster, 'withMarkets'>,
  { markets, signal, onProgress }: ReadyOptions & { readonly markets: readonly MasterMarket[] },
): Promise<void> {
  const lists = new Set(markets.flatMap((market) => [market, ALONG[market] ?? market]))
  const ended = await Promise.allSettled([
    auth.authorize({ signal }),
    master.withMarkets([...lists]).sync({ signal, onProgress }),
  ])
  // Only when both have ended, so that nothing goes on behind the back of a caller who closes after a failure.
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
