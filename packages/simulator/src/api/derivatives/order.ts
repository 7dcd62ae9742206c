import { kstTime } from '@kis/core'
import { branchOf } from '../../exchange/branch.js'
import { type Order, orderNumberText } from '../../exchange/order.js'
import type { Side } from '../../exchange/side.js'
import { ledgerRefusal } from '../../http/refusal.js'
import { HOLDER } from '../../socket/frames/notice-facts.js'
import { orderingAccount } from '../account/account-of.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { decimalUnits, wholeNumber } from '../parameters.js'
import { specOf, specRoute } from '../spec-route.js'

/** Decimals of a price at KRX. */
export const CONTRACT_DECIMALS = 2
const SIDES: Readonly<Record<string, Side>> = { '01': 'sell', '02': 'buy' }
const ACTIONS: Readonly<Record<string, 'amend' | 'cancel'>> = { '01': 'amend', '02': 'cancel' }
const PAPER_MESSAGE = ['40600000', '모의투자 주문이 완료 되었습니다.'] as const
const REAL_MESSAGE = ['APBK0029', '주문전송이 정상적으로 처리되었습니다.'] as const

/** 선물옵션 주문, day and night. */
export const contractOrder: ApiRoute = specRoute(specOf('domesticFuturesOptions.order'), (call) => {
  const { world, parameters } = call
  const quantity = wholeNumber(parameters, 'ORD_QTY')
  const price = decimalUnits(parameters, 'UNIT_PRICE', CONTRACT_DECIMALS)
  const account = orderingAccount(call)
  const side = SIDES[parameters.text('SLL_BUY_DVSN_CD')]
  if (!side) throw ledgerRefusal(world.settings.env, 'input')
  const order = world.contracts.desk.place({
    ...{ account, side, quantity, price, stop: 0, session: sessionOf(call) },
    code: parameters.text('SHTN_PDNO'),
    kind: parameters.text('ORD_DVSN_CD'),
  })
  return { body: { ...messageOf(call), output: recordOf(call, order) } }
})

/** 선물옵션 정정취소주문. */
export const contractChange: ApiRoute = specRoute(specOf('domesticFuturesOptions.orderRvsecncl'), (call) => {
  const { world, parameters } = call
  const quantity = wholeNumber(parameters, 'ORD_QTY')
  const price = decimalUnits(parameters, 'UNIT_PRICE', CONTRACT_DECIMALS)
  const account = orderingAccount(call)
  const action = ACTIONS[parameters.text('RVSE_CNCL_DVSN_CD')]
  if (!action) throw ledgerRefusal(world.settings.env, 'input')
  const order = world.contracts.desk.change({
    ...{ account, action, price, stop: 0, session: sessionOf(call) },
    original: wholeNumber(parameters, 'ORGN_ODNO'),
    quantity: parameters.text('RMN_QTY_YN') === 'Y' || quantity === 0 ? undefined : quantity,
    kind: parameters.text('ORD_DVSN_CD'),
  })
  const original = order.original === undefined ? '' : orderNumberText(order.original)
  return { body: { ...messageOf(call), output: [{ ...recordOf(call, order), ORGN_ODNO: original }] } }
})

// The TR ids of the night begin with S.
function sessionOf({ trId }: ApiCall): 'day' | 'night' {
  return trId.startsWith('STTN') || trId.startsWith('JTCE') ? 'night' : 'day'
}

function messageOf({ world }: ApiCall): Record<string, string> {
  const [msg_cd, msg1] = world.settings.env === 'real' ? REAL_MESSAGE : PAPER_MESSAGE
  return { rt_cd: '0', msg_cd, msg1 }
}

function recordOf({ world }: ApiCall, order: Order): Record<string, string> {
  return {
    ACNT_NAME: HOLDER,
    TRAD_DVSN_NAME: order.side === 'buy' ? '매수' : '매도',
    ITEM_NAME: order.market.instrument.name,
    ORD_TMD: kstTime(order.acceptedAt),
    ORD_GNO_BRNO: branchOf(world.settings.env),
    ODNO: orderNumberText(order.number),
  }
}
