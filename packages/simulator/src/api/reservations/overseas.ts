import { kstDate } from '@kis/core'
import { orderNumberText } from '../../exchange/order.js'
import type { Side } from '../../exchange/side.js'
import { ledgerRefusal } from '../../http/refusal.js'
import { OVERSEAS_KINDS } from '../../overseas/overseas-kinds.js'
import { overseasVenueOf } from '../../overseas/overseas-venues.js'
import type { OverseasReservation } from '../../reservations/overseas-reservation.js'
import { orderingAccount } from '../account/account-of.js'
import type { ApiAnswer, ApiCall, ApiRoute } from '../api-route.js'
import { OVERSEAS_DECIMALS } from '../overseas/order.js'
import { decimalUnits, wholeNumber } from '../parameters.js'
import { specOf, specRoute } from '../spec-route.js'

const SIDES: Readonly<Record<string, Side>> = { '01': 'sell', '02': 'buy' }
/** 주문구분 that can be reserved: the limit price everywhere, more in America. */
const US_KINDS: ReadonlySet<string> = new Set(['00', '31', '35', '36'])

/** 해외주식 예약주문접수: TTTT3014U buys and TTTT3016U sells in America, TTTS3013U does both in Asia and cancels there. */
export const overseasReserve: ApiRoute = specRoute(specOf('overseasStock.orderResv'), (call) => {
  const { world, parameters } = call
  if (parameters.text('RVSE_CNCL_DVSN_CD') === '02') return cancel(call)
  const terms = termsOf(call)
  const { number, receivedAt } = world.reservationsAbroad.add(orderingAccount(call), terms)
  const [code, text] =
    world.settings.env === 'real'
      ? ['APBK2938', '예약주문이 접수되었습니다.']
      : ['40600000', '모의투자 주문이 완료 되었습니다.']
  return {
    body: {
      ...{ rt_cd: '0', msg_cd: code, msg1: text },
      // It has no order number before it becomes an order.
      output: { ODNO: '', RSVN_ORD_RCIT_DT: kstDate(receivedAt), OVRS_RSVN_ODNO: orderNumberText(number) },
    },
  }
})

/** 해외주식 예약주문접수취소, of America. */
export const overseasReservationCancel: ApiRoute = specRoute(specOf('overseasStock.orderResvCcnl'), cancel)

function cancel(call: ApiCall): ApiAnswer {
  const { world, parameters } = call
  const { env } = world.settings
  const number = wholeNumber(parameters, 'OVRS_RSVN_ODNO')
  const account = orderingAccount(call)
  const received = parameters.text('RSVN_ORD_RCIT_DT')
  const found = world.reservationsAbroad.of(account).find((one) => one.number === number)
  if (found && received !== '' && received !== kstDate(found.receivedAt)) throw ledgerRefusal(env, 'noOriginal')
  world.reservationsAbroad.cancel(account, number)
  const [code, text] =
    env === 'real' ? ['APBK1711', '취소주문이 접수되었습니다.'] : ['40630000', '모의투자 취소주문이 완료 되었습니다.']
  return { body: { rt_cd: '0', msg_cd: code, msg1: text, output: { OVRS_RSVN_ODNO: orderNumberText(number) } } }
}

/** @throws Refusal for what no session would take. */
function termsOf({ world, parameters, trId }: ApiCall): OverseasReservation {
  const { env } = world.settings
  const quantity = wholeNumber(parameters, 'FT_ORD_QTY')
  const price = decimalUnits(parameters, 'FT_ORD_UNPR3', OVERSEAS_DECIMALS)
  const symbol = parameters.text('PDNO')
  const isAsia = /^.TTS/.test(trId)
  const side = isAsia ? SIDES[parameters.text('SLL_BUY_DVSN_CD')] : trId.endsWith('3016U') ? 'sell' : 'buy'
  const venue = overseasVenueOf(parameters.text('OVRS_EXCG_CD'))
  if (!venue || (venue.country === 'US') === isAsia) throw ledgerRefusal(env, 'venue')
  const market = world.overseas.market(venue.exchange, symbol)
  if (!market) throw ledgerRefusal(env, 'security')
  const kind = parameters.text('ORD_DVSN') || '00'
  const plan = OVERSEAS_KINDS[kind]
  const isTaken = kind === '00' || (!isAsia && env === 'real' && US_KINDS.has(kind))
  if (!plan || !isTaken || (plan.side !== undefined && plan.side !== side)) throw ledgerRefusal(env, 'orderKind')
  const hasPrice = plan.pricing === 'limit'
  if (!side || quantity <= 0 || (hasPrice && price <= 0)) throw ledgerRefusal(env, 'input')
  if (hasPrice && !market.grid.isOnGrid(price)) throw ledgerRefusal(env, 'tick')
  return { venue, symbol, side, kind, quantity, price: hasPrice ? price : 0 }
}
