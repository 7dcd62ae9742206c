import type { Side } from '../../exchange/side.js'
import { ledgerRefusal } from '../../http/refusal.js'
import { CREDIT_KINDS } from '../../ledger/credit.js'
import { orderingAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { optionalNumber, wholeNumber } from '../parameters.js'
import { specOf, specRoute } from '../spec-route.js'
import { orderAccepted } from './order-accepted.js'
import { venueOf } from './venue-of.js'

/** The side is in the TR id; ids of the years before 2025 still work. */
const SIDES: Readonly<Record<string, Side>> = {
  TTTC0052U: 'buy',
  TTTC0852U: 'buy',
  TTTC0051U: 'sell',
  TTTC0851U: 'sell',
}

/** 주식주문(신용): purchases with borrowed money, and sales that pay it back. Amended and cancelled like orders in cash. */
export const orderCredit: ApiRoute = specRoute(specOf('domesticStock.orderCredit'), (call) => {
  const { world, trId, parameters } = call
  const { env } = world.settings
  const quantity = wholeNumber(parameters, 'ORD_QTY')
  const price = wholeNumber(parameters, 'ORD_UNPR')
  const account = orderingAccount(call)
  const side = SIDES[trId]
  const type = parameters.text('CRDT_TYPE')
  const kind = CREDIT_KINDS[type]
  if (!kind || kind.side !== side) throw ledgerRefusal(env, 'input')
  // Orders on credit are not kept for a coming day.
  if (parameters.text('RSVN_ORD_YN') === 'Y') throw ledgerRefusal(env, 'orderKind')
  const order = world.desk.place({
    account,
    code: parameters.text('PDNO'),
    side,
    kind: parameters.text('ORD_DVSN'),
    quantity,
    price,
    stop: optionalNumber(parameters, 'CNDT_PRIC'),
    venue: venueOf(call) ?? 'KRX',
    credit: { type, loanDate: parameters.text('LOAN_DT'), lender: kind.lender },
  })
  return orderAccepted(env, order)
})
