import { kstTime } from '@kis/core'
import { BOND_DECIMALS } from '../../bonds/bond.js'
import { type Order, orderNumberText } from '../../exchange/order.js'
import type { Side } from '../../exchange/side.js'
import { ledgerRefusal } from '../../http/refusal.js'
import { orderingAccount } from '../account/account-of.js'
import type { ApiAnswer, ApiCall, ApiRoute } from '../api-route.js'
import { decimalUnits, wholeNumber } from '../parameters.js'
import { specOf, specRoute } from '../spec-route.js'

const ACTIONS: Readonly<Record<string, 'amend' | 'cancel'>> = { '01': 'amend', '02': 'cancel' }
/** Bonds know one kind of order: at a price. */
export const BOND_KIND = '01'
export const BOND_BRANCH = '01790'

/** 장내채권 매수주문. */
export const bondBuy: ApiRoute = specRoute(specOf('domesticBond.buy'), (call) => place(call, 'buy'))

/** 장내채권 매도주문. */
export const bondSell: ApiRoute = specRoute(specOf('domesticBond.sell'), (call) => place(call, 'sell'))

/** 장내채권 정정취소주문. */
export const bondChange: ApiRoute = specRoute(specOf('domesticBond.orderRvsecncl'), (call) => {
  const { world, parameters } = call
  const quantity = wholeNumber(parameters, 'ORD_QTY2')
  const price = decimalUnits(parameters, 'BOND_ORD_UNPR', BOND_DECIMALS)
  const account = orderingAccount(call)
  const action = ACTIONS[parameters.text('RVSE_CNCL_DVSN_CD')]
  if (!action) throw ledgerRefusal(world.settings.env, 'input')
  const order = world.bonds.desk.change({
    ...{ account, action, price, kind: BOND_KIND, stop: 0, session: 'day' },
    original: wholeNumber(parameters, 'ORGN_ODNO'),
    quantity: parameters.text('QTY_ALL_ORD_YN') === 'Y' ? undefined : quantity,
  })
  return accepted(order)
})

function place(call: ApiCall, side: Side): ApiAnswer {
  const { world, parameters } = call
  const quantity = wholeNumber(parameters, 'ORD_QTY2')
  const price = decimalUnits(parameters, 'BOND_ORD_UNPR', BOND_DECIMALS)
  const account = orderingAccount(call)
  const code = parameters.text('PDNO')
  return accepted(
    world.bonds.desk.place({ account, code, side, quantity, price, kind: BOND_KIND, stop: 0, session: 'day' }),
  )
}

function accepted(order: Order): ApiAnswer {
  return {
    body: {
      rt_cd: '0',
      msg_cd: 'APBK0013',
      msg1: '주문 전송 완료 되었습니다.',
      output: {
        KRX_FWDG_ORD_ORGNO: BOND_BRANCH,
        ODNO: orderNumberText(order.number),
        ORD_TMD: kstTime(order.acceptedAt),
      },
    },
  }
}
