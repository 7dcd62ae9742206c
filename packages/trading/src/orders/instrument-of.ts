import { KisMasterError, type Logger } from '@kis/core'
import type { Instrument, InstrumentSource, ListingVenue } from '../instrument/instrument.js'
import { nameInstrument, resolveInstrument } from '../instrument/resolve.js'
import type { SendVenue } from './order-terms.js'

/**
 * The instrument that an order names, with the facts of the market master where there is one. When its files cannot be had the order goes
 * on without facts: rules that need none still hold, and the broker knows the rest.
 *
 * @throws KisValidationError for what no list has.
 */
export async function instrumentOf(
  name: { readonly symbol: string; readonly venue: SendVenue },
  source: InstrumentSource | undefined,
  options: { readonly signal?: AbortSignal | undefined; readonly logger?: Logger | undefined },
): Promise<Instrument> {
  const like = { symbol: name.symbol, venue: listingOf(name.venue) }
  const bare = nameInstrument(like)
  if (!source) return bare
  try {
    return await resolveInstrument(source, like, { signal: options.signal })
  } catch (error) {
    if (!KisMasterError.isInstance(error)) throw error
    options.logger?.warn('The market master cannot be had: an order is checked without its facts.', { error })
    return bare
  }
}

/** Where what is sent to a venue is listed: NXT and the router trade what KRX lists. */
function listingOf(venue: SendVenue): ListingVenue {
  return venue === 'NXT' || venue === 'SOR' ? 'KRX' : venue
}
