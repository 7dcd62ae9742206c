import { MASTER_MARKETS, type MarketMaster } from '@kis/market-master'
import { createListedInstruments, type InstrumentSource, type InstrumentSourceOptions } from '@kis/trading'

/**
 * Instruments (종목) out of the symbol files of a market master: only the lists that can hold a symbol are brought in, and KIS is never asked.
 *
 * @param master The lists; all of them are used, whichever it keeps by itself.
 * @example
 * import { createMarketMaster } from '@kis/market-master'
 * import { createInstrumentSource } from '@kis/sdk'
 *
 * const instruments = createInstrumentSource(createMarketMaster())
 * const apple = await instruments.find({ symbol: 'AAPL', venue: 'NASDAQ' })
 */
export function createInstrumentSource(
  master: Pick<MarketMaster, 'withMarkets'>,
  options: InstrumentSourceOptions = {},
): InstrumentSource {
  return createListedInstruments(master.withMarkets(MASTER_MARKETS), options)
}
