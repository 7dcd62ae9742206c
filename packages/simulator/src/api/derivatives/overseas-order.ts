import { type Order, orderNumberText } from '../../exchange/order.js'
import type { Side } from '../../exchange/side.js'
import { ledgerRefusal } from '../../http/refusal.js'
import { orderingAccount } from '../account/account-of.js'
import type { ApiAnswer, ApiCall, ApiRoute } from '../api-route.js'
import { decimalUnits, wholeNumber } from '../parameters.js'
import { specOf, specRoute } from '../spec-route.js'

const SIDES: Readonly<Record<string, Side>> = { '01': 'sell', '02': 'buy' }

/** 해외선물옵션 주문. */
export const overseasContractOrder: ApiRoute = specRoute(specOf('overseasFuturesOptions.order'), (call) => {
  const { world, parameters } = call
  const quantity = wholeNumber(parameters, 'FM_ORD_QTY')
  const account = orderingAccount(call)
  const code = parameters.text('OVRS_FUTR_FX_PDNO')
  const side = SIDES[parameters.text('SLL_BUY_DVSN_CD')]
  if (!side) throw ledgerRefusal(world.settings.env, 'input')
  const order = world.overseasContracts.desk.place({
    ...{ account, code, side, quantity, ...pricesOf(call, code), session: 'day' },
    kind: parameters.text('PRIC_DVSN_CD'),
  })
  return accepted(order)
})

/** 해외선물옵션 정정취소주문: the TR id says which of the two. */
export const overseasContractChange: ApiRoute = specRoute(specOf('overseasFuturesOptions.orderRvsecncl'), (call) => {
  const { world, parameters, trId } = call
  const account = orderingAccount(call)
  const number = wholeNumber(parameters, 'ORGN_ODNO')
  const { desk } = world.overseasContracts
  const own = desk.flow.ordersOf(account).find((order) => order.number === number)
  const asked = pricesOf(call, own?.code ?? '')
  const common = { account, original: number, quantity: undefined, session: 'day' }
  if (trId === 'OTFM3002U') {
    // A price that is left out stays what it was.
    const price = asked.price > 0 ? asked.price : (own?.price ?? 0)
    const stop = asked.stop > 0 ? asked.stop : (own?.stop ?? 0)
    return accepted(desk.change({ ...common, action: 'amend', kind: own?.kind ?? '1', price, stop }))
  }
  const cancelled = desk.change({ ...common, action: 'cancel', kind: '1', price: 0, stop: 0 })
  if (parameters.text('FM_MKPR_CVSN_YN') !== 'Y') return accepted(cancelled)
  const { code, side, quantity } = cancelled
  return accepted(desk.place({ account, code, side, quantity, kind: '2', price: 0, stop: 0, session: 'day' }))
})

function pricesOf({ world, parameters }: ApiCall, code: string): { readonly price: number; readonly stop: number } {
  const decimals = world.overseasContracts.exchange.market(code)?.instrument.decimals ?? 2
  return {
    price: decimalUnits(parameters, 'FM_LIMIT_ORD_PRIC', decimals),
    stop: decimalUnits(parameters, 'FM_STOP_ORD_PRIC', decimals),
  }
}

function accepted(order: Order): ApiAnswer {
  return {
    body: {
      rt_cd: '0',
      msg_cd: 'APBK0013',
      msg1: '주문 전송 완료 되었습니다.',
      output: { ORD_DT: order.date, ODNO: orderNumberText(order.number) },
    },
  }
}
