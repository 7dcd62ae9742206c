import { ledgerRefusal } from '../../http/refusal.js'
import { ACCOUNT_KEYS, orderingAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { optionalNumber, wholeNumber } from '../parameters.js'
import { orderAccepted } from './order-accepted.js'
import { venueOf } from './venue-of.js'

const ACTIONS: Readonly<Record<string, 'amend' | 'cancel'>> = { '01': 'amend', '02': 'cancel' }

/** 주식주문(정정취소). The reply carries a new order number; the old one is done. */
export const orderRvsecncl: ApiRoute = {
  path: '/uapi/domestic-stock/v1/trading/order-rvsecncl',
  method: 'POST',
  trIds: { real: ['TTTC0013U', 'TTTC0803U'], paper: ['VTTC0013U', 'VTTC0803U'] },
  isLedger: true,
  required: [
    ...ACCOUNT_KEYS,
    'KRX_FWDG_ORD_ORGNO',
    'ORGN_ODNO',
    'ORD_DVSN',
    'RVSE_CNCL_DVSN_CD',
    'ORD_QTY',
    'ORD_UNPR',
    'QTY_ALL_ORD_YN',
  ],
  answer(call) {
    const { world, parameters } = call
    const { env } = world.settings
    const quantity = wholeNumber(parameters, 'ORD_QTY')
    const price = wholeNumber(parameters, 'ORD_UNPR')
    const account = orderingAccount(call)
    const action = ACTIONS[parameters.text('RVSE_CNCL_DVSN_CD')]
    if (!action) throw ledgerRefusal(env, 'input')
    const order = world.desk.change({
      account,
      original: wholeNumber(parameters, 'ORGN_ODNO'),
      action,
      quantity: parameters.text('QTY_ALL_ORD_YN') === 'Y' ? undefined : quantity,
      kind: parameters.text('ORD_DVSN'),
      price,
      stop: optionalNumber(parameters, 'CNDT_PRIC'),
      venue: venueOf(call),
    })
    return orderAccepted(env, order)
  },
}
