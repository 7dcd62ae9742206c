import { ORDER_KINDS } from '../../exchange/order-kinds.js'
import type { ApiCall } from '../api-route.js'

/** What an account can buy, as KIS answers it: `ord_psbl_cash` and the largest order at a price. */
export function buyableRecord(cash: number, price: number, quantity: number): Record<string, string> {
  const amount = String(price > 0 ? quantity * price : cash)
  return {
    ord_psbl_cash: String(cash),
    ord_psbl_sbst: '0',
    ruse_psbl_amt: '0',
    fund_rpch_chgs: '0',
    psbl_qty_calc_unpr: String(price),
    nrcvb_buy_amt: amount,
    nrcvb_buy_qty: String(quantity),
    max_buy_amt: amount,
    max_buy_qty: String(quantity),
    cma_evlu_amt: '0',
    ovrs_re_use_amt_wcrc: '0',
    ord_psbl_frcr_amt_wcrc: '0',
  }
}

/** The price that quantities are worked out at: the upper limit (상한가) for kinds without one; 0 for an unknown code. */
export function calculationPrice({ world, parameters }: ApiCall): number {
  const market = world.exchange.market(parameters.text('PDNO'))
  if (!market) return 0
  const asked = Number(parameters.text('ORD_UNPR'))
  const hasPrice =
    ORDER_KINDS[parameters.text('ORD_DVSN')]?.pricing === 'limit' && Number.isSafeInteger(asked) && asked > 0
  return hasPrice ? asked : market.grid.limits.upper
}

/** The largest quantity that is not too dear. @param costOf what a quantity needs, growing with it; @param guess no less than the answer */
export function mostAffordable(cash: number, guess: number, costOf: (quantity: number) => number): number {
  let quantity = Math.max(Math.floor(guess), 0)
  while (quantity > 0 && costOf(quantity) > cash) quantity--
  return quantity
}
