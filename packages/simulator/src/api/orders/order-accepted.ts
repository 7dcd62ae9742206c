import { type Environment, kstTime } from '@kis/core'
import { branchOf } from '../../exchange/branch.js'
import { type Order, orderNumberText } from '../../exchange/order.js'
import type { ApiAnswer } from '../api-route.js'

/** What the mock server says; the real one always says the same. */
const PAPER_MESSAGES = {
  buy: ['40600000', '모의투자 매수주문이 완료 되었습니다.'],
  sell: ['40610000', '모의투자 매도주문이 완료 되었습니다.'],
  amend: ['40620000', '모의투자 정정주문이 완료 되었습니다.'],
  cancel: ['40630000', '모의투자 취소주문이 완료 되었습니다.'],
} as const
const REAL_MESSAGE = ['APBK0013', '주문 전송 완료 되었습니다.'] as const

/** The reply to an order that was taken; keys in upper case. */
export function orderAccepted(env: Environment, order: Order): ApiAnswer {
  const paper = PAPER_MESSAGES[order.action === 'new' ? order.side : order.action]
  const [code, text] = env === 'real' ? REAL_MESSAGE : paper
  return {
    body: {
      rt_cd: '0',
      msg_cd: code,
      msg1: text,
      output: {
        KRX_FWDG_ORD_ORGNO: branchOf(env),
        ODNO: orderNumberText(order.number),
        ORD_TMD: kstTime(order.acceptedAt),
      },
    },
  }
}
