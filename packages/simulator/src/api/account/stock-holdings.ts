import type { Account } from '../../ledger/account.js'
import type { Turnover } from '../../ledger/cash.js'
import type { Position } from '../../ledger/position.js'
import { fixed, percent } from '../../quotes/change.js'
import type { World } from '../../world.js'

/** A position in domestic shares with its price; amounts in won. */
export interface StockHolding {
  readonly position: Position
  readonly name: string
  readonly price: number
  /** 기준가. */
  readonly base: number
  readonly value: number
}

/** What an account holds, at the prices of the moment; what was sold out today is among it. */
export function stockHoldings({ exchange }: World, account: Account): StockHolding[] {
  return [...account.stocks.all()].map((position) => {
    const market = exchange.market(position.code)
    const price = market?.day.last ?? 0
    const name = market?.instrument.name ?? position.code
    return { position, name, price, base: market?.day.base ?? 0, value: price * position.quantity }
  })
}

/** A position as the balances show it. */
export function holdingRow({ position, name, price, base, value }: StockHolding): Record<string, string> {
  const { quantity, cost } = position
  const profit = value - cost
  return {
    pdno: position.code,
    prdt_name: name,
    trad_dvsn_name: '현금',
    bfdy_buy_qty: String(position.boughtYesterday),
    bfdy_sll_qty: String(position.soldYesterday),
    thdt_buyqty: String(position.boughtToday),
    thdt_sll_qty: String(position.soldToday),
    hldg_qty: String(quantity),
    ord_psbl_qty: String(quantity - position.promised),
    pchs_avg_pric: fixed(quantity === 0 ? 0 : cost / quantity, 4),
    pchs_amt: String(cost),
    prpr: String(price),
    evlu_amt: String(value),
    evlu_pfls_amt: String(profit),
    evlu_pfls_rt: percent(profit, cost),
    evlu_erng_rt: fixed(cost === 0 ? 0 : (profit / cost) * 100, 8),
    loan_dt: '',
    loan_amt: '0',
    stln_slng_chgs: '0',
    expd_dt: '',
    fltt_rt: fixed(base === 0 ? 0 : ((price - base) / base) * 100, 8),
    bfdy_cprs_icdc: String(price - base),
    item_mgna_rt_name: '',
    grta_rt_name: '',
    sbst_pric: String(Math.floor((base * 0.8) / 10) * 10),
    stck_loan_unpr: '0.0000',
  }
}

/** Cash and totals of an account as the balances show them. */
export function balanceTotals(account: Account, holdings: readonly StockHolding[]): Record<string, string> {
  const sum = (pick: (holding: StockHolding) => number): number =>
    holdings.reduce((total, item) => total + pick(item), 0)
  const { won } = account
  const value = sum((item) => item.value)
  const cost = sum((item) => item.position.cost)
  const total = value + won.in(2)
  // What the same account would be worth had no price moved since the close before.
  const before = total - sum((item) => item.position.quantity * (item.price - item.base))
  return {
    dnca_tot_amt: String(won.in(0)),
    nxdy_excc_amt: String(won.in(1)),
    prvs_rcdl_excc_amt: String(won.in(2)),
    cma_evlu_amt: '0',
    bfdy_buy_amt: String(won.yesterday.bought),
    thdt_buy_amt: String(won.today.bought),
    nxdy_auto_rdpt_amt: '0',
    bfdy_sll_amt: String(won.yesterday.sold),
    thdt_sll_amt: String(won.today.sold),
    d2_auto_rdpt_amt: '0',
    bfdy_tlex_amt: String(chargesOf(won.yesterday)),
    thdt_tlex_amt: String(chargesOf(won.today)),
    tot_loan_amt: '0',
    scts_evlu_amt: String(value),
    tot_evlu_amt: String(total),
    nass_amt: String(total),
    fncg_gld_auto_rdpt_yn: '',
    pchs_amt_smtl_amt: String(cost),
    evlu_amt_smtl_amt: String(value),
    evlu_pfls_smtl_amt: String(value - cost),
    tot_stln_slng_chgs: '0',
    bfdy_tot_asst_evlu_amt: String(before),
    asst_icdc_amt: String(total - before),
    asst_icdc_erng_rt: fixed(before === 0 ? 0 : ((total - before) / before) * 100, 8),
  }
}

function chargesOf({ fees, taxes }: Turnover): number {
  return fees + taxes
}
