import { addDays } from '../../exchange/trading-days.js'
import type { Account } from '../../ledger/account.js'
import type { Turnover } from '../../ledger/cash.js'
import { type Loan, loanKey, loanOf } from '../../ledger/credit.js'
import type { Position } from '../../ledger/position.js'
import { fixed, percent } from '../../quotes/change.js'
import type { World } from '../../world.js'

/** A position in domestic shares with its price; amounts in won. */
export interface StockHolding {
  readonly position: Position
  readonly code: string
  /** With borrowed money (융자). */
  readonly loan: Loan | undefined
  /** 만기일자 of the loan, `YYYYMMDD`; "" without one. */
  readonly expires: string
  readonly name: string
  readonly price: number
  /** 기준가. */
  readonly base: number
  readonly value: number
}

/** What an account holds, at the prices of the moment; what was sold out today is among it. */
export function stockHoldings({ exchange }: World, account: Account): StockHolding[] {
  const holdingOf = (position: Position, code: string, loan: Loan | undefined): StockHolding => {
    const market = exchange.market(code)
    const price = market?.day.last ?? 0
    const name = market?.instrument.name ?? code
    const expires = loan ? addDays(loan.loanDate, market?.instrument.creditDays ?? 0) : ''
    const value = price * position.quantity
    return { ...{ position, code, loan, expires, name, price, value }, base: market?.day.base ?? 0 }
  }
  return [
    ...[...account.stocks.all()].map((position) => holdingOf(position, position.code, undefined)),
    ...[...account.loans.all()].map((position) => {
      const loan = loanOf(position.code)
      return holdingOf(position, loan.code, loan)
    }),
  ]
}

/** What tells a holding from the others, for cursors. */
export function holdingKey({ code, loan }: StockHolding): string {
  return loan ? loanKey(loan) : code
}

/** 대출금액: what is owed for a holding. */
export function owedFor({ position, loan }: StockHolding): number {
  return loan ? position.cost : 0
}

/** A position as the balances show it. */
export function holdingRow(holding: StockHolding): Record<string, string> {
  const { position, code, loan, expires, name, price, base, value } = holding
  const { quantity, cost } = position
  const profit = value - cost
  return {
    pdno: code,
    prdt_name: name,
    trad_dvsn_name: loan?.lender ?? '현금',
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
    loan_dt: loan?.loanDate ?? '',
    loan_amt: String(owedFor(holding)),
    stln_slng_chgs: '0',
    expd_dt: expires,
    fltt_rt: fixed(base === 0 ? 0 : ((price - base) / base) * 100, 8),
    bfdy_cprs_icdc: String(price - base),
    item_mgna_rt_name: '',
    grta_rt_name: '',
    sbst_pric: String(Math.floor((base * 0.8) / 10) * 10),
    stck_loan_unpr: fixed(loan && quantity > 0 ? cost / quantity : 0, 4),
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
  const owed = sum(owedFor)
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
    tot_loan_amt: String(owed),
    scts_evlu_amt: String(value),
    tot_evlu_amt: String(total),
    nass_amt: String(total - owed),
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
