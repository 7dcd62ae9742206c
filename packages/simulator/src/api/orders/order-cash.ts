import type { Side } from '../../exchange/side.js'
import { ACCOUNT_KEYS, orderingAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { optionalNumber, wholeNumber } from '../parameters.js'
import { orderAccepted } from './order-accepted.js'
import { venueOf } from './venue-of.js'

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
      stop: optionalNumber(parameters, 'CNDT_PRIC'),
      // Left out, it is KRX.
      venue: venueOf(call) ?? 'KRX',
    })
    return orderAccepted(world.settings.env, order)
  },
}
