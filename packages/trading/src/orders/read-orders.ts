import { KisUnsupportedInPaperError } from '@kis/core'
import { dayAfter } from '../dates.js'
import { withHidden } from '../present.js'
import { isReservingDesk } from './desks/reserving-desk.js'
import type { OrderDesk } from './order-desk.js'
import type { OrderRecords } from './order-record.js'
import type { SendSession } from './order-terms.js'

/** Whether a reservation at home is listed under the day it came in or under that of its order, is not documented: both are looked at. */
const DAYS_AHEAD = 14

export interface OrdersAsked {
  readonly session: SendSession
  readonly from: string
  readonly to: string
  readonly symbol?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** The list in which an order of a session stands: reservations have one of their own. All dates `YYYYMMDD`. */
export async function readOrders(desk: OrderDesk, { session, ...asked }: OrdersAsked): Promise<OrderRecords> {
  if (session !== 'reservation' || !isReservingDesk(desk)) return desk.history(asked)
  const { from, to, signal } = asked
  try {
    return await desk.reservations({
      ...{ from, signal },
      to: desk.assetClass === 'domestic-stock' ? dayAfter(to, DAYS_AHEAD) : to,
    })
  } catch (error) {
    // Paper trading takes some reservations and lists none: nothing is known of them, and nothing must be made of that.
    if (!KisUnsupportedInPaperError.isInstance(error)) throw error
    return withHidden({ records: [], complete: false }, { raw: [] })
  }
}
