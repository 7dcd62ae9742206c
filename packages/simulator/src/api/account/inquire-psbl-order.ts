import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { ACCOUNT_KEYS, queriedAccount } from './account-of.js'
import { buyableRecord, calculationPrice, mostAffordable } from './buyable-record.js'

/** 매수가능조회. Kinds without a price are calculated at the upper limit (상한가), as the ledger reserves them. */
export const inquirePsblOrder: ApiRoute = {
  path: '/uapi/domestic-stock/v1/trading/inquire-psbl-order',
  method: 'GET',
  trIds: { real: ['TTTC8908R'], paper: ['VTTC8908R'] },
  isLedger: true,
  required: [...ACCOUNT_KEYS, 'PDNO', 'ORD_UNPR', 'ORD_DVSN', 'CMA_EVLU_AMT_ICLD_YN', 'OVRS_ICLD_YN'],
  answer(call) {
    const { charges } = call.world
    const cash = Math.max(queriedAccount(call).won.orderable, 0)
    const price = calculationPrice(call)
    const costOf = (quantity: number): number => quantity * price + charges.fee('stocks', quantity * price)
    const quantity = price > 0 ? mostAffordable(cash, cash / price, costOf) : 0
    return { body: { output: buyableRecord(cash, price, quantity), ...ledgerStatus('KIOK0510') } }
  },
}
