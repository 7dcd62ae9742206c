import type { Auth } from '@kis/auth'
import { createSafeLogger, KisAbortError, type Logger } from '@kis/core'
import type { MarketMaster, MasterMarket, OnMasterProgress } from '@kis/market-master'

/** Options of `kis.ready()`. */
export interface ReadyOptions {
  /** Ends the wait. What is already here stays. */
  readonly signal?: AbortSignal | undefined
  /** Told of every step while symbol files come in. */
  readonly onProgress?: OnMasterProgress | undefined
}

interface Warmed {
  readonly auth: Auth
  readonly master: Pick<MarketMaster, 'withMarkets'>
  readonly markets: readonly MasterMarket[]
  readonly logger?: Logger | undefined
}

/** Orders ask whether a stock is on NXT: its lists come along with those of KRX. */
const ALONG: Readonly<Partial<Record<MasterMarket, MasterMarket>>> = { kospi: 'nxtKospi', kosdaq: 'nxtKosdaq' }

/** Gets a token and the symbol files that quotes and orders look into, so that the first of them does not wait. */
export async function makeReady(warmed: Warmed, options: ReadyOptions = {}): Promise<void> {
  const { auth, master, markets } = warmed
  const along = markets.flatMap((market) => ALONG[market] ?? [])
  const bringIn = async (): Promise<void> => {
    await master.withMarkets(markets).sync(options)
    const missing = along.filter((market) => !markets.includes(market))
    if (missing.length === 0) return
    try {
      await master.withMarkets(missing).sync(options)
    } catch (error) {
      if (KisAbortError.isInstance(error)) throw error
      // Orders do without, too: a stock that no list of NXT has is not sent there.
      createSafeLogger(warmed.logger, auth.redactor).warn('The lists of NXT cannot be had for now.', { error })
    }
  }
  const ended = await Promise.allSettled([auth.authorize({ signal: options.signal }), bringIn()])
  // Only when both have ended, so that nothing goes on behind the back of a caller who closes after a failure.
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
