import type { Venue } from '../../exchange/order.js'
import type { Side } from '../../exchange/side.js'
import { ledgerRefusal } from '../../http/refusal.js'
import { ACCOUNT_KEYS, orderingAccount } from '../account/account-of.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { wholeNumber } from '../parameters.js'
import { orderAccepted } from './order-accepted.js'

/** The side is in the TR id; ids of the years before 2025 still work. */
const SIDES: Readonly<Record<string, Side>> = {
  TTTC0012U: 'buy',
  TTTC0802U: 'buy',
  VTTC0012U: 'buy',
  VTTC0802U: 'buy',
  TTTC0011U: 'sell',
  TTTC0801U: 'sell',
  VTTC0011U: 'sell',
  VTTC0801U: 'sell',
}
const VENUES: readonly Venue[] = ['KRX', 'NXT', 'SOR']

/** 주식주문(현금). */
export const orderCash: ApiRoute = {
  path: '/uapi/domestic-stock/v1/trading/order-cash',
  method: 'POST',
  trIds: {
    real: Object.keys(SIDES).filter((trId) => trId.startsWith('T')),
    paper: Object.keys(SIDES).filter((trId) => trId.startsWith('V')),
  },
  isLedger: true,
  required: [...ACCOUNT_KEYS, 'PDNO', 'ORD_DVSN', 'ORD_QTY', 'ORD_UNPR'],
  answer(call) {
    const { world, trId, parameters } = call
    const quantity = wholeNumber(parameters, 'ORD_QTY')
    const price = wholeNumber(parameters, 'ORD_UNPR')
    const account = orderingAccount(call)
    const order = world.desk.place({
      account,
      code: parameters.text('PDNO'),
      side: SIDES[trId] ?? 'buy',
      kind: parameters.text('ORD_DVSN'),
      quantity,
      price,
      venue: venueOf(call),
    })
    return orderAccepted(world.settings.env, order)
  },
}

function venueOf({ parameters, world }: ApiCall): Venue {
  const text = parameters.text('EXCG_ID_DVSN_CD')
  // Left out, it is KRX.
  const venue = VENUES.find((name) => name === (text === '' ? 'KRX' : text))
  if (!venue) throw ledgerRefusal(world.settings.env, 'venue')
  return venue
}
