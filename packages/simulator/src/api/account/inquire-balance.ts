import type { Account } from '../../ledger/account.js'
import type { Turnover } from '../../ledger/cash.js'
import type { Position } from '../../ledger/position.js'
import { fixed, percent } from '../../quotes/change.js'
import type { World } from '../../world.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { ACCOUNT_KEYS, queriedAccount } from './account-of.js'

const PAGE_SIZES = { real: 50, paper: 20 } as const

/** 주식잔고조회. A position sold today stays in the list with quantity 0. */
export const inquireBalance: ApiRoute = {
  path: '/uapi/domestic-stock/v1/trading/inquire-balance',
  method: 'GET',
  trIds: { real: ['TTTC8434R'], paper: ['VTTC8434R'] },
  isLedger: true,
  required: [
    ...ACCOUNT_KEYS,
    'AFHR_FLPR_YN',
    'INQR_DVSN',
    'UNPR_DVSN',
    'FUND_STTL_ICLD_YN',
    'FNCG_AMT_AUTO_RDPT_YN',
    'PRCS_DVSN',
  ],
  answer(call) {
    const { world, parameters } = call
    const account = queriedAccount(call)
    const holdings = [...account.stocks.all()].map((position) => holdingOf(position, world))
    const flags = ['AFHR_FLPR_YN', 'FNCG_AMT_AUTO_RDPT_YN', 'INQR_DVSN', 'UNPR_DVSN', 'FUND_STTL_ICLD_YN']
    const conditions = [account.cano, account.productCode, ...flags.map((name) => parameters.text(name))]
    return pageAnswer({
      call,
      rows: holdings,
      size: PAGE_SIZES[world.settings.env],
      keyOf: ({ position }) => position.code,
      cursor: { suffix: '100', width: 100 },
      conditions: `${conditions.join('^')}^`,
      blocks: (rows) => ({ output1: rows.map(rowOf), output2: [totalsOf(account, holdings)] }),
    })
  },
}

interface Holding {
  readonly position: Position
  readonly name: string
  readonly price: number
  readonly base: number
  readonly value: number
}

function holdingOf(position: Position, { exchange }: World): Holding {
  const market = exchange.market(position.code)
  const price = market?.day.last ?? 0
  const name = market?.instrument.name ?? position.code
  return { position, name, price, base: market?.day.base ?? 0, value: price * position.quantity }
}

function rowOf({ position, name, price, base, value }: Holding): Record<string, string> {
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

function totalsOf(account: Account, holdings: readonly Holding[]): Record<string, string> {
  const sum = (pick: (holding: Holding) => number): number => holdings.reduce((total, item) => total + pick(item), 0)
  const value = sum((item) => item.value)
  const cost = sum((item) => item.position.cost)
  const total = value + account.won.in(2)
  // What the same account would be worth had no price moved since the close before.
  const before = total - sum((item) => item.position.quantity * (item.price - item.base))
  return {
    dnca_tot_amt: String(account.won.in(0)),
    nxdy_excc_amt: String(account.won.in(1)),
    prvs_rcdl_excc_amt: String(account.won.in(2)),
    cma_evlu_amt: '0',
    bfdy_buy_amt: String(account.won.yesterday.bought),
    thdt_buy_amt: String(account.won.today.bought),
    nxdy_auto_rdpt_amt: '0',
    bfdy_sll_amt: String(account.won.yesterday.sold),
    thdt_sll_amt: String(account.won.today.sold),
    d2_auto_rdpt_amt: '0',
    bfdy_tlex_amt: String(chargesOf(account.won.yesterday)),
    thdt_tlex_amt: String(chargesOf(account.won.today)),
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
