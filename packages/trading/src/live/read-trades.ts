import type { Trades } from '../stock/past-trade.js'
import type { ReadTrades } from './watch-trades.js'

/** The trades of a screen (체결), newest first, where there is no list by time. */
export function tradesOfScreen(fetch: (options: { readonly signal: AbortSignal }) => Promise<Trades>): ReadTrades {
  return async function* read(signal) {
    const { trades } = await fetch({ signal })
    yield* trades
  }
}
