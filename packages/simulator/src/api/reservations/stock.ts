import { ORDER_KINDS } from '../../exchange/order-kinds.js'
import type { Side } from '../../exchange/side.js'
import { ledgerRefusal } from '../../http/refusal.js'
import type { StockReservation } from '../../reservations/stock-reservation.js'
import { orderingAccount } from '../account/account-of.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { wholeNumber } from '../parameters.js'
import { specOf, specRoute } from '../spec-route.js'

const SIDES: Readonly<Record<string, Side>> = { '01': 'sell', '02': 'buy' }
/** 주문구분 that can be reserved. */
const KINDS: ReadonlySet<string> = new Set(['00', '01', '02', '05'])
/** 현금: loans are not traded here. */
const CASH = '10'

/** 주식예약주문. */
export const stockReserve: ApiRoute = specRoute(specOf('domesticStock.orderResv'), (call) => {
  const terms = termsOf(call, undefined)
  const account = orderingAccount(call)
  const { number } = call.world.reservations.add(account, terms)
  return {
    body: {
      ...{ rt_cd: '0', msg_cd: 'APBK2938', msg1: '예약주문이 접수되었습니다.' },
      output: { RSVN_ORD_SEQ: String(number) },
    },
  }
})

/** 주식예약주문정정취소: CTSC0013U amends, CTSC0009U cancels. */
export const stockReservationChange: ApiRoute = specRoute(specOf('domesticStock.orderResvRvsecncl'), (call) => {
  const { world, parameters, trId } = call
  const number = wholeNumber(parameters, 'RSVN_ORD_SEQ')
  const account = orderingAccount(call)
  if (trId === 'CTSC0009U') world.reservations.cancel(account, number)
  else world.reservations.amend(account, number, (present) => termsOf(call, present))
  return {
    body: {
      ...{ rt_cd: '0', msg_cd: 'KIOK0430', msg1: '정상적으로 처리되었습니다' },
      output: { NRML_PRCS_YN: 'Y' },
    },
  }
})

/** @throws Refusal for what no coming day would take. @param present what an amendment replaces */
function termsOf({ world, parameters }: ApiCall, present: StockReservation | undefined): StockReservation {
  const { env } = world.settings
  const quantity = wholeNumber(parameters, 'ORD_QTY')
  const price = wholeNumber(parameters, 'ORD_UNPR')
  const code = parameters.text('PDNO')
  const side = SIDES[parameters.text('SLL_BUY_DVSN_CD')]
  const kind = parameters.text('ORD_DVSN_CD')
  const lastDay = optionalDate(parameters.text('RSVN_ORD_END_DT'))
  const instrument = world.exchange.market(code)?.instrument
  if (!instrument) throw ledgerRefusal(env, 'security')
  if (instrument.isSuspended) throw ledgerRefusal(env, 'suspended')
  const isCash = parameters.text('ORD_OBJT_CBLC_DVSN_CD') === CASH
  if (!KINDS.has(kind) || !isCash) throw ledgerRefusal(env, 'orderKind')
  // An amendment keeps the security and the side.
  if (present && (present.code !== code || present.side !== side)) throw ledgerRefusal(env, 'noOriginal')
  const hasPrice = ORDER_KINDS[kind]?.pricing === 'limit'
  if (!side || quantity <= 0 || lastDay === null || (hasPrice && price <= 0)) throw ledgerRefusal(env, 'input')
  return { code, side, kind, quantity, price: hasPrice ? price : 0, lastDay }
}

/** `undefined`: left out; `null`: no date. */
function optionalDate(text: string): string | undefined | null {
  if (text === '') return undefined
  return /^\d{8}$/.test(text) ? text : null
}
