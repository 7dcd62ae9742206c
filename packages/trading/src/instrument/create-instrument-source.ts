import { type Clock, createSafeLogger, KisAbortError, type Logger, Redactor, systemClock } from '@kis/core'
import type { Instrument, InstrumentSource, ListingVenue } from './instrument.js'
import { listsFor } from './instrument-lists.js'
import { instrumentOfRow } from './instrument-of-row.js'
import type { ListedRow, SymbolList, SymbolLists } from './listed-row.js'

// The files are new once a day; a lookup is far cheaper than a file, but an order should not wait even for that.
const KEEP_MS = 10 * 60_000
// A list that cannot be had would otherwise be tried, over seconds, by every quote and order.
const PAUSE_AFTER_FAILURE_MS = 60_000
const MOST_KEPT = 5_000
const NEAREST = 5
const NXT_LISTS: Readonly<Partial<Record<SymbolList, SymbolList>>> = { kospi: 'nxtKospi', kosdaq: 'nxtKosdaq' }

/** What `createInstrumentSource` takes besides the symbol files. */
export interface InstrumentSourceOptions {
  readonly clock?: Clock | undefined
  /** Told when the lists of NXT cannot be had. */
  readonly logger?: Logger | undefined
}

type Name = { readonly symbol: string; readonly venue?: ListingVenue | undefined }
type Cancellable = { readonly signal?: AbortSignal | undefined }

/**
 * Instruments (종목) out of the symbol files: only the lists that can hold a symbol are brought in, and KIS is never asked. An instrument that was
 * found is kept for ten minutes, and a list that could not be had is not tried again for one.
 *
 * A stock is on NXT when the lists of NXT have it. When those cannot be had `facts.isOnNxt` is `null`, and a warning is logged; a stock that is asked for at
 * NXT cannot be had then either.
 *
 * @param lists All of them, such as `createMarketMaster().withMarkets(MASTER_MARKETS)` of `@kis/market-master`.
 */
export function createInstrumentSource(lists: SymbolLists, options: InstrumentSourceOptions = {}): InstrumentSource {
  const { clock = systemClock } = options
  const logger = createSafeLogger(options.logger, new Redactor())
  const kept = new Map<string, { readonly until: number; readonly instrument: Instrument }>()
  const missing = new Map<SymbolList, { readonly until: number; readonly error: unknown }>()
  const isMissing = (market: SymbolList): boolean => clock.monotonic() < (missing.get(market)?.until ?? 0)

  const rowOf = async (symbol: string, market: SymbolList, signal: AbortSignal | undefined) => {
    if (isMissing(market)) throw missing.get(market)?.error
    try {
      const row = await lists.get(symbol, { market, signal })
      if (row || !/[.-]/.test(symbol)) return row
      // Classes of shares are written BRK/B in the lists, and BRK.B or BRK-B elsewhere.
      return await lists.get(symbol.replace(/[.-]/g, '/'), { market, signal })
    } catch (error) {
      if (!KisAbortError.isInstance(error)) {
        missing.set(market, { until: clock.monotonic() + PAUSE_AFTER_FAILURE_MS, error })
      }
      throw error
    }
  }

  const isOnNxt = async (row: ListedRow, signal: AbortSignal | undefined): Promise<boolean | null> => {
    const market = NXT_LISTS[row.market]
    if (market === undefined) return false
    if (isMissing(market)) return null
    try {
      return (await rowOf(row.code, market, signal)) !== undefined
    } catch (error) {
      if (KisAbortError.isInstance(error)) throw error
      logger.warn('The list of stocks on NXT cannot be had: for now nobody knows which are there.', { error })
      return null
    }
  }

  const find = async ({ symbol, venue }: Name, { signal }: Cancellable): Promise<Instrument | undefined> => {
    let failure: unknown
    for (const market of listsFor(symbol, venue)) {
      try {
        const row = await rowOf(symbol, market, signal)
        const instrument = row && instrumentOfRow(row, await isOnNxt(row, signal))
        if (!instrument) continue
        if (venue !== 'NXT' || instrument.facts?.isOnNxt) return instrument
        if (instrument.facts?.isOnNxt === false) return undefined
        failure ??= missing.get(NXT_LISTS[market] ?? market)?.error
        break
      } catch (error) {
        if (KisAbortError.isInstance(error)) throw error
        failure ??= error
      }
    }
    // What a missing list may hold cannot be called unknown.
    if (failure !== undefined) throw failure
    return undefined
  }

  return {
    async find(name, { signal } = {}) {
      const symbol = name.symbol.trim().toUpperCase()
      const key = `${name.venue ?? ''}:${symbol}`
      const known = kept.get(key)
      if (known && clock.monotonic() < known.until) return known.instrument
      const instrument = await find({ symbol, venue: name.venue }, { signal })
      kept.delete(key)
      if (instrument) {
        const [oldest] = kept.keys()
        if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
        const ms = instrument.facts?.isOnNxt === null ? PAUSE_AFTER_FAILURE_MS : KEEP_MS
        kept.set(key, { until: clock.monotonic() + ms, instrument })
      }
      return instrument
    },
    async explain({ symbol, venue }, { signal } = {}) {
      const markets = listsFor(symbol.trim().toUpperCase(), venue)
      // A code may be mistyped at its end: what begins alike is found by less and less of it.
      for (let text = symbol.trim(); text.length >= Math.min(symbol.trim().length, 2); text = text.slice(0, -1)) {
        const rows = await lists.search(text, { markets, limit: NEAREST, signal })
        if (rows.length > 0) return { lists: markets, nearest: rows.flatMap((row) => instrumentOfRow(row) ?? []) }
      }
      return { lists: markets, nearest: [] }
    },
  }
}
