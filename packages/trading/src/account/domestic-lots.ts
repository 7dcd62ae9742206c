import type { InquireBalanceRlzPlResult } from '@kis/rest/domestic-stock'
import type { DomesticTotals } from './balance-totals.js'
import { sumOf } from './exact.js'
import type { Lot } from './merge-lots.js'

/** A row that 주식잔고조회 and 주식잔고조회_실현손익 have in common. */
type Row = InquireBalanceRlzPlResult['output1'][number]
/** Sums that both have in common. */
type Sums = Omit<
  InquireBalanceRlzPlResult['output2'][number],
  'rlzt_pfls' | 'rlzt_erng_rt' | 'real_evlu_pfls' | 'real_evlu_pfls_erng_rt'
>

export function domesticLotOf(row: Row, hasPreviousDay: boolean): Lot {
  const type = row.trad_dvsn_name ?? ''
  const hasLoan = row.loan_dt !== null || (row.loan_amt ?? 0) > 0 || (row.stln_slng_chgs ?? 0) > 0
  return {
    ...wonLotOf(row),
    side: type.includes('대주') ? 'short' : 'long',
    lotKey: `${type}|${row.loan_dt ?? ''}`,
    settledQuantity: hasPreviousDay ? settledOf(row) : null,
    profitRate: row.evlu_pfls_rt,
    loan: hasLoan
      ? {
          type,
          date: row.loan_dt,
          dueDate: row.expd_dt,
          amount: row.loan_amt,
          shortSaleProceeds: row.stln_slng_chgs,
        }
      : null,
  }
}

/** The columns that lists of holdings in won have in common, of a general account and of a retirement pension. */
type WonRow = Pick<
  Row,
  | ('pdno' | 'prdt_name' | 'hldg_qty' | 'ord_psbl_qty' | 'thdt_buyqty' | 'thdt_sll_qty')
  | ('pchs_avg_pric' | 'pchs_amt' | 'prpr' | 'evlu_amt' | 'evlu_pfls_amt')
>

/** What they say of a holding. */
export function wonLotOf(row: WonRow) {
  return {
    assetClass: 'domestic-stock',
    area: 'KRX',
    venue: 'KRX',
    symbol: row.pdno,
    currency: 'KRW',
    name: row.prdt_name ?? '',
    executedQuantity: row.hldg_qty,
    sellableQuantity: row.ord_psbl_qty,
    boughtToday: row.thdt_buyqty,
    soldToday: row.thdt_sll_qty,
    averagePrice: row.pchs_avg_pric,
    cost: row.pchs_amt,
    price: row.prpr,
    value: row.evlu_amt,
    profit: row.evlu_pfls_amt,
    exchangeRate: 1,
  } as const
}

/** Shares settle two trading days after the trade, so what was traded today and on the day before has not. */
function settledOf(row: Row): number | null {
  const sold = sumOf([row.hldg_qty, row.thdt_sll_qty, row.bfdy_sll_qty])
  const bought = sumOf([row.thdt_buyqty, row.bfdy_buy_qty])
  // Below 0 the figures do not belong together, and a guess would be worse than none.
  return sold === null || bought === null || sold < bought ? null : sold - bought
}

export function domesticTotalsOf(sums: Sums): DomesticTotals {
  return {
    cmaValue: sums.cma_evlu_amt,
    boughtYesterday: sums.bfdy_buy_amt,
    boughtToday: sums.thdt_buy_amt,
    soldYesterday: sums.bfdy_sll_amt,
    soldToday: sums.thdt_sll_amt,
    costsYesterday: sums.bfdy_tlex_amt,
    costsToday: sums.thdt_tlex_amt,
    repaymentD1: sums.nxdy_auto_rdpt_amt,
    repaymentD2: sums.d2_auto_rdpt_amt,
    repaysLoansAutomatically: sums.fncg_gld_auto_rdpt_yn,
    loans: sums.tot_loan_amt,
    shortSaleProceeds: sums.tot_stln_slng_chgs,
    securitiesValue: sums.scts_evlu_amt,
    totalAssets: sums.tot_evlu_amt,
    netAssets: sums.nass_amt,
    assetsDayBefore: sums.bfdy_tot_asst_evlu_amt,
    assetsChange: sums.asst_icdc_amt,
  }
}
