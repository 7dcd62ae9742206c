import { kstTime } from '@kis/core'
import { orderNumberText } from '../../exchange/order.js'
import type { Side } from '../../exchange/side.js'
import { gatewayRefusal, ledgerRefusal } from '../../http/refusal.js'
import { ACCOUNT_KEYS, orderingAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { type Parameters, wholeNumber } from '../parameters.js'

/** US orders; J… is daytime trading. The mock server calls the sale VTTT1001U, some clients say VTTT1006U. */
const SIDES: Readonly<Record<string, Side>> = {
  TTTT1002U: 'buy',
  JTTT1002U: 'buy',
  VTTT1002U: 'buy',
  TTTT1006U: 'sell',
  JTTT1006U: 'sell',
  VTTT1001U: 'sell',
  VTTT1006U: 'sell',
}
const EXCHANGES: Readonly<Record<string, string>> = { NASD: 'NAS', NYSE: 'NYS', AMEX: 'AMS' }
const BRANCH = '01790'

/** 해외주식 주문, US only. */
export const overseasOrder: ApiRoute = {
  path: '/uapi/overseas-stock/v1/trading/order',
  method: 'POST',
  trIds: {
    real: Object.keys(SIDES).filter((trId) => !trId.startsWith('V')),
    paper: Object.keys(SIDES).filter((trId) => trId.startsWith('V')),
  },
  isLedger: true,
  required: [...ACCOUNT_KEYS, 'OVRS_EXCG_CD', 'PDNO', 'ORD_QTY', 'OVRS_ORD_UNPR', 'ORD_SVR_DVSN_CD', 'ORD_DVSN'],
  answer(call) {
    const { world, trId, parameters } = call
    const { env } = world.settings
    const quantity = wholeNumber(parameters, 'ORD_QTY')
    const limit = dollarPrice(parameters)
    const account = orderingAccount(call)
    const exchange = EXCHANGES[parameters.text('OVRS_EXCG_CD')]
    if (!exchange) throw ledgerRefusal(env, 'venue')
    if (parameters.text('ORD_DVSN') !== '00') throw ledgerRefusal(env, 'orderKind')
    const symbol = parameters.text('PDNO')
    const side = SIDES[trId] ?? 'buy'
    const order = world.overseasDesk.place({ account, exchange, symbol, side, quantity, limit })
    const [code, text] =
      env === 'real' ? ['APBK0013', '주문 전송 완료 되었습니다.'] : ['40600000', '모의투자 주문이 완료 되었습니다.']
    return {
      body: {
        rt_cd: '0',
        msg_cd: code,
        msg1: text,
        output: {
          KRX_FWDG_ORD_ORGNO: BRANCH,
          ODNO: orderNumberText(order.number),
          ORD_TMD: kstTime(world.clock.now()),
        },
      },
    }
  },
}

// Up to four decimals, read without floating point.
function dollarPrice(parameters: Parameters): number {
  const match = /^(\d{1,9})(?:\.(\d{1,8}))?$/.exec(parameters.text('OVRS_ORD_UNPR'))
  const [, whole, decimals = ''] = match ?? []
  if (whole === undefined || /[^0]/.test(decimals.slice(4))) throw gatewayRefusal('IGW00007')
  return Number(whole) * 10_000 + Number(decimals.slice(0, 4).padEnd(4, '0'))
}
