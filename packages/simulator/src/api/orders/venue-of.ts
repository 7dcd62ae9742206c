import { VENUES, type Venue } from '../../exchange/order-kinds.js'
import { ledgerRefusal } from '../../http/refusal.js'
import type { ApiCall } from '../api-route.js'

/** 거래소ID구분 of an order; `undefined` when it was left out. @throws Refusal for one that does not exist. */
export function venueOf({ parameters, world }: ApiCall): Venue | undefined {
  const text = parameters.text('EXCG_ID_DVSN_CD')
  const venue = VENUES.find((name) => name === text)
  if (!venue && text !== '') throw ledgerRefusal(world.settings.env, 'venue')
  return venue
}
