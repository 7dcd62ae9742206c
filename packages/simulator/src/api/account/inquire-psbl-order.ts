import { ORDER_KINDS } from '../../exchange/order-kinds.js'
import type { Charges } from '../../ledger/charges.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { ACCOUNT_KEYS, queriedAccount } from './account-of.js'

/** 매수가능조회. Kinds without a price are calculated at the upper limit (상한가), as the ledger reserves them. */
export const inquirePsblOrder: ApiRoute = {
  path: '/uapi/domestic-stock/v1/trading/inquire-psbl-order',
  method: 'GET',
  trIds: { real: ['TTTC8908R'], paper: ['VTTC8908R'] },
  isLedger: true,
  required: [...ACCOUNT_KEYS, 'PDNO', 'ORD_UNPR', 'ORD_DVSN', 'CMA_EVLU_AMT_ICLD_YN', 'OVRS_ICLD_YN'],
  answer(call) {
    const cash = Math.max(queriedAccount(call).won.orderable, 0)
    const price = calculationPrice(call)
    const quantity = price > 0 ? affordable(call.world.charges, cash, price) : 0
    const amount = price > 0 ? quantity * price : cash
    return {
      body: {
        output: {
          ord_psbl_cash: String(cash),
          ord_psbl_sbst: '0',
          ruse_psbl_amt: '0',
          fund_rpch_chgs: '0',
          psbl_qty_calc_unpr: String(price),
          nrcvb_buy_amt: String(amount),
          nrcvb_buy_qty: String(quantity),
          max_buy_amt: String(amount),
          max_buy_qty: String(quantity),
          cma_evlu_amt: '0',
          ovrs_re_use_amt_wcrc: '0',
          ord_psbl_frcr_amt_wcrc: '0',
        },
        ...ledgerStatus('KIOK0510'),
      },
    }
  },
}

function calculationPrice({ world, parameters }: ApiCall): number {
  const market = world.exchange.market(parameters.text('PDNO'))
  if (!market) return 0
  const asked = Number(parameters.text('ORD_UNPR'))
  const hasPrice =
    ORDER_KINDS[parameters.text('ORD_DVSN')]?.pricing === 'limit' && Number.isSafeInteger(asked) && asked > 0
  return hasPrice ? asked : market.grid.limits.upper
}

function affordable(charges: Charges, cash: number, price: number): number {
  let quantity = Math.floor(cash / price)
  while (quantity > 0 && quantity * price + charges.fee('stocks', quantity * price) > cash) quantity--
  return quantity
}
