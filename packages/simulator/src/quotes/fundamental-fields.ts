import { fixed, percent } from './change.js'
import { assetsOf, type Company, debtOf, equityOf, type Statement, statementOf } from './fundamentals.js'

/** Statements are told in hundreds of millions of won (억원). */
const HUNDRED_MILLION = 100_000_000
/** 자본비용, for the economic value added (EVA). */
const COST_OF_CAPITAL = 0.08

/**
 * What every list and every ranking says of the statements of a company for a period, by wire field; `undefined` for funds.
 *
 * @param price of a share, in won, for what compares it with them
 */
export function fundamentalFields(
  company: Company,
  period: string,
  { price, seed }: { readonly price: number; readonly seed: string | number },
): Readonly<Record<string, string>> | undefined {
  const now = statementOf(company, period, seed)
  const before = statementOf(company, `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`, seed)
  if (!now || !before) return undefined
  return { ...statementFields(now), ...ratioFields(now, before), ...shareFields(company, now, price) }
}

function statementFields(now: Statement): Record<string, string> {
  const told = (won: number): string => fixed(won / HUNDRED_MILLION, 2)
  return {
    stac_yymm: now.period,
    sale_account: told(now.sales),
    sale_cost: told(now.cost),
    sale_totl_prfi: told(now.sales - now.cost),
    depr_cost: told(now.depreciation),
    sell_mang: told(now.admin),
    bsop_prti: told(now.operating),
    bsop_non_ernn: told(now.otherIncome),
    bsop_non_expn: told(now.otherExpense),
    op_prfi: told(now.ordinary),
    ...{ spec_prfi: '0.00', spec_loss: '0.00' },
    thtr_ntin: told(now.net),
    ...{ cras: told(now.currentAssets), fxas: told(now.fixedAssets), total_aset: told(assetsOf(now)) },
    ...{ flow_lblt: told(now.currentDebt), fix_lblt: told(now.fixedDebt), total_lblt: told(debtOf(now)) },
    ...{ cpfn: fixed(now.capital / HUNDRED_MILLION, 0), cfp_surp: told(now.surplus), prfi_surp: told(now.retained) },
    total_cptl: told(equityOf(now)),
    eva: told(now.operating * 0.78 - equityOf(now) * COST_OF_CAPITAL),
    ebitda: told(now.operating + now.depreciation),
    payout_rate: fixed(now.net > 0 ? 25 : 0, 2),
  }
}

function ratioFields(now: Statement, before: Statement): Record<string, string> {
  const grown = (pick: (statement: Statement) => number): string => {
    const was = pick(before)
    return percent(pick(now) - was, Math.abs(was))
  }
  const [assets, debt, equity] = [assetsOf(now), debtOf(now), equityOf(now)]
  return {
    grs: grown(({ sales }) => sales),
    bsop_prfi_inrt: grown(({ operating }) => operating),
    op_prfi_inrt: grown(({ ordinary }) => ordinary),
    ntin_inrt: grown(({ net }) => net),
    equt_inrt: grown(equityOf),
    totl_aset_inrt: grown(assetsOf),
    roe_val: percent(now.net, equity),
    self_cptl_ntin_inrt: percent(now.net, equity),
    rsrv_rate: percent(equity - now.capital, now.capital),
    lblt_rate: percent(debt, equity),
    cptl_op_prfi: percent(now.ordinary, assets),
    cptl_ntin_rate: percent(now.net, assets),
    sale_totl_rate: percent(now.sales - now.cost, now.sales),
    sale_ntin_rate: percent(now.net, now.sales),
    bis: percent(equity, assets),
    bram_depn: percent(now.borrowed, assets),
    crnt_rate: percent(now.currentAssets, now.currentDebt),
    quck_rate: percent(now.currentAssets - now.stock, now.currentDebt),
    cptl_tnrt: fixed(assets === 0 ? 0 : now.sales / assets, 2),
    sale_bond_tnrt: fixed(now.receivables === 0 ? 0 : now.sales / now.receivables, 2),
  }
}

/** What a report says of one share: its earnings, its assets, and the multiples (PER, PBR, …) at a price in won. */
export function shareFields({ listedShares }: Company, now: Statement, price: number): Record<string, string> {
  const perShare = (won: number): number => (listedShares === 0 ? 0 : won / listedShares)
  // A loss has no multiple.
  const multiple = (value: number): string => fixed(value > 0 ? price / value : 0, 2)
  const ebitda = now.operating + now.depreciation
  const worth = price * listedShares + now.borrowed
  return {
    eps: fixed(perShare(now.net), 2),
    sps: fixed(perShare(now.sales), 0),
    bps: fixed(perShare(equityOf(now)), 2),
    per: multiple(perShare(now.net)),
    pbr: multiple(perShare(equityOf(now))),
    pcr: multiple(perShare(now.net + now.depreciation)),
    psr: multiple(perShare(now.sales)),
    ev_ebitda: fixed(ebitda > 0 ? worth / ebitda : 0, 2),
    pv_div_ebitda: fixed(ebitda > 0 ? worth / ebitda : 0, 2),
    ebitda_div_fnnc_expn: fixed(now.interest === 0 ? 0 : ebitda / now.interest, 2),
  }
}
