import type { Account } from '../../ledger/account.js'
import type { Position } from '../../ledger/position.js'
import type { OverseasListing } from '../../overseas/overseas-market.js'
import type { OverseasVenue } from '../../overseas/overseas-venues.js'
import type { World } from '../../world.js'

/** A position abroad with its price. Amounts are in ten-thousandths of its currency. */
export interface OverseasHolding {
  readonly position: Position
  readonly listing: OverseasListing
  readonly venue: OverseasVenue
  readonly price: number
  readonly value: number
}

/** What an account holds abroad, at the prices of the moment. */
export function overseasHoldings({ overseas }: World, account: Account): OverseasHolding[] {
  return [...account.overseas.all()].flatMap((position) => {
    const market = overseas.exchange.market(position.code)
    if (!market) return []
    const { instrument, day } = market
    return [
      { position, listing: instrument, venue: instrument.venue, price: day.last, value: day.last * position.quantity },
    ]
  })
}

/** Whether an exchange code of a request means a venue: `NASD` is the whole of America, `NAS` is NASDAQ alone. */
export function isAskedVenue(code: string, venue: OverseasVenue): boolean {
  if (code === '' || code === '%') return true
  return code === 'NASD' ? venue.country === 'US' : code === venue.code || code === venue.exchange
}
