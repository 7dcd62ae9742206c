import { ledgerRefusal } from '../../http/refusal.js'
import { overseasVenueOf } from '../../overseas/overseas-venues.js'
import { orderingAccount } from '../account/account-of.js'
import type { ApiAnswer, ApiCall, ApiRoute } from '../api-route.js'
import { decimalUnits, wholeNumber } from '../parameters.js'
import { specOf, specRoute } from '../spec-route.js'
import { OVERSEAS_DECIMALS } from './order.js'
import { overseasAccepted } from './overseas-accepted.js'

const ACTIONS: Readonly<Record<string, 'amend' | 'cancel'>> = { '01': 'amend', '02': 'cancel' }

/** 해외주식 정정취소주문. The reply carries a new order number; the old one is done. */
export const overseasChange: ApiRoute = specRoute(specOf('overseasStock.orderRvsecncl'), (call) => change(call, false))

/** 해외주식 미국주간정정취소. */
export const overseasDaytimeChange: ApiRoute = specRoute(specOf('overseasStock.daytimeOrderRvsecncl'), (call) =>
  change(call, true),
)

function change(call: ApiCall, isDaytime: boolean): ApiAnswer {
  const { world, parameters } = call
  const { env } = world.settings
  const quantity = wholeNumber(parameters, 'ORD_QTY')
  const price = decimalUnits(parameters, 'OVRS_ORD_UNPR', OVERSEAS_DECIMALS)
  const account = orderingAccount(call)
  const action = ACTIONS[parameters.text('RVSE_CNCL_DVSN_CD')]
  const venue = overseasVenueOf(parameters.text('OVRS_EXCG_CD'))
  if (!action) throw ledgerRefusal(env, 'input')
  if (!venue) throw ledgerRefusal(env, 'venue')
  const order = world.overseasDesk.change({
    ...{ account, venue, action, price, isDaytime },
    symbol: parameters.text('PDNO'),
    original: wholeNumber(parameters, 'ORGN_ODNO'),
    quantity: quantity === 0 ? undefined : quantity,
  })
  return overseasAccepted(world, order)
}
