import type { MarketView } from '../../exchange/market-view.js'
import { marketAt, quotedVenueOf } from '../../exchange/venue-markets.js'
import { wrongSymbol } from '../../http/refusal.js'
import type { World } from '../../world.js'
import type { ApiCall } from '../api-route.js'
import type { Parameters } from '../parameters.js'

/** The market that a quote asks for, at KRX, NXT or both. @throws Refusal MCA05918 for a code that does not trade there. */
export function marketOf({ world, parameters }: ApiCall): MarketView {
  const market = askedMarket(world, parameters)
  if (!market) throw wrongSymbol()
  return market
}

/** The same; `undefined` for such a code. */
export function askedMarket(world: World, parameters: Parameters): MarketView | undefined {
  const venue = quotedVenueOf(parameters.text('FID_COND_MRKT_DIV_CODE'))
  return marketAt(world, venue, parameters.text('FID_INPUT_ISCD'))
}

export const QUOTE_KEYS = ['FID_COND_MRKT_DIV_CODE', 'FID_INPUT_ISCD'] as const
