import { KisDecodeError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { type IntstockMultpriceParams, intstockMultprice } from '@kis/rest/domestic-stock'
import type { TradingContext } from '../context.js'
import type { Instrument } from '../instrument/instrument.js'
import { createBond } from '../stock/create-bond.js'
import { createContract } from '../stock/create-contract.js'
import { createStock } from '../stock/create-stock.js'
import { type HomeVenue, MARKET_CODES } from '../stock/home-venue.js'
import type { AskPrices } from './price-follower.js'

/** How many stocks one question for prices takes (관심종목 시세). */
const MOST_AT_ONCE = 30

/** How many prices one question brings: many of domestic shares with a real account, else one. */
export function batchSize(rest: RestClient, { assetClass }: Instrument): number {
  return rest.env === 'real' && assetClass === 'domestic-stock' ? MOST_AT_ONCE : 1
}

/** Asks for prices over REST: of domestic shares 30 at once (FHKST11300006) with a real account, of others by their quotes. */
export function askPrices(context: TradingContext, venue: HomeVenue): AskPrices {
  return async (instruments, signal) => {
    const [first] = instruments
    if (!first) return new Map()
    if (instruments.length > 1) return askMany(context.rest, instruments, venue, signal)
    try {
      return new Map([[first, await quoted(context, first, venue, signal)]])
    } catch (error) {
      // Blanks are no price: not listed any more, or not traded at that venue.
      if (KisDecodeError.isInstance(error)) return new Map()
      throw error
    }
  }
}

async function quoted(
  context: TradingContext,
  instrument: Instrument,
  venue: HomeVenue,
  signal: AbortSignal,
): Promise<number> {
  const { assetClass } = instrument
  if (assetClass === 'bond') return (await createBond(context, instrument).quote({ signal })).price
  if (assetClass.endsWith('derivative')) return (await createContract(context, instrument).quote({ signal })).price
  const options = assetClass === 'domestic-stock' ? { venue } : {}
  return (await createStock(context, instrument, options).quote({ signal })).price
}

async function askMany(
  rest: RestClient,
  instruments: readonly Instrument[],
  venue: HomeVenue,
  signal: AbortSignal,
): Promise<ReadonlyMap<Instrument, number>> {
  const pairs = instruments.flatMap(({ symbol }, index) => [
    [`FID_COND_MRKT_DIV_CODE_${index + 1}`, MARKET_CODES[venue]],
    [`FID_INPUT_ISCD_${index + 1}`, symbol],
  ])
  const params = Object.fromEntries(pairs) as IntstockMultpriceParams
  // Only the compiler is told: paper accounts ask one by one.
  const { output } = await intstockMultprice(rest as RestClient<'real'>, params, { signal })
  const prices = new Map(output.map((row) => [row.inter_shrn_iscd, row.inter2_prpr]))
  return new Map(
    instruments.flatMap((instrument): [Instrument, number][] => {
      const price = prices.get(instrument.symbol)
      return price ? [[instrument, price]] : []
    }),
  )
}
