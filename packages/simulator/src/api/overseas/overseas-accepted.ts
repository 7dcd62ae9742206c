import { kstTime } from '@kis/core'
import { type Order, orderNumberText } from '../../exchange/order.js'
import { overseasVenueOf } from '../../overseas/overseas-venues.js'
import type { World } from '../../world.js'
import type { ApiAnswer } from '../api-route.js'

/** The reply to an order abroad that was taken; keys in upper case. */
export function overseasAccepted({ settings }: World, order: Order): ApiAnswer {
  const [code, text] =
    settings.env === 'real'
      ? ['APBK0013', '주문 전송 완료 되었습니다.']
      : ['40600000', '모의투자 주문이 완료 되었습니다.']
  return {
    body: {
      rt_cd: '0',
      msg_cd: code,
      msg1: text,
      output: {
        KRX_FWDG_ORD_ORGNO: overseasVenueOf(order.venue)?.branch ?? '',
        ODNO: orderNumberText(order.number),
        ORD_TMD: kstTime(order.acceptedAt),
      },
    },
  }
}
