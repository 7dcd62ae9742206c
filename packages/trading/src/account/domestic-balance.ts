import { paginate } from '@kis/rest'
import { inquireBalance } from '@kis/rest/domestic-stock'
import type { BalancePart, BalanceReading } from './balance-part.js'
import { wonCashOf } from './cash.js'
import { domesticLotOf, domesticTotalsOf } from './domestic-lots.js'
import { readSteady } from './read-steady.js'

const PRICES = { regular: 'N', 'after-hours': 'Y', nxt: 'X' } as const

/** 주식잔고조회 (TTTC8434R, paper VTTC8434R): a row for each stock and loan date, all pages. */
export async function readDomesticBalance(reading: BalanceReading): Promise<BalancePart> {
  const { rest, prices, includeFunds, includePreviousDay, signal } = reading
  const params = {
    AFHR_FLPR_YN: PRICES[prices],
    INQR_DVSN: '01',
    FUND_STTL_ICLD_YN: includeFunds,
    PRCS_DVSN: includePreviousDay ? '00' : '01',
  } as const
  const { pages, complete, lots } = await readSteady({
    read: () => paginate(inquireBalance, rest, params, { signal }).collect(),
    lotsOf: (all) => all.flatMap((page) => page.output1.map((row) => domesticLotOf(row, includePreviousDay))),
    sumOfPage: ({ output2: [sums] }) => [sums?.thdt_buy_amt, sums?.thdt_sll_amt, sums?.pchs_amt_smtl_amt].join(),
  })
  // Totals stand on every page; the last one is the freshest.
  const totals = pages.at(-1)?.output2[0]
  return {
    lots,
    cash: [wonCashOf(totals)],
    totals: { domestic: totals ? domesticTotalsOf(totals) : null },
    won: {
      cost: totals?.pchs_amt_smtl_amt ?? null,
      value: totals?.evlu_amt_smtl_amt ?? null,
      profit: totals?.evlu_pfls_smtl_amt ?? null,
      netAssets: totals?.nass_amt ?? null,
    },
    complete,
    raw: pages,
  }
}
