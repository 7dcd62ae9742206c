import { paginate } from '@kis/rest'
import {
  type PensionInquireBalanceResult,
  pensionInquireBalance,
  pensionInquirePresentBalance,
} from '@kis/rest/domestic-stock'
import { asReal } from '../stock/wire-values.js'
import type { BalancePart, BalanceReading } from './balance-part.js'
import { wonCashOf } from './cash.js'
import { wonLotOf } from './domestic-lots.js'
import type { Lot } from './merge-lots.js'
import { readSteady } from './read-steady.js'

/**
 * 퇴직연금: holdings and cash (잔고조회 TTTC2208R, all pages) and the profits (체결기준잔고 TTTC2202R). Shares, ETFs and ETNs; funds and
 * deposits of the plan are not told.
 *
 * @throws KisUnsupportedInPaperError before any call.
 */
export async function readRetirementBalance(reading: BalanceReading): Promise<BalancePart> {
  const { signal } = reading
  const rest = asReal(reading.rest)
  const [{ pages, complete, lots }, present] = await Promise.all([
    readSteady({
      read: () => paginate(pensionInquireBalance, rest, { ACCA_DVSN_CD: '00', INQR_DVSN: '00' }, { signal }).collect(),
      lotsOf: (all) => all.flatMap((page) => page.output1.map(lotOf)),
    }),
    pensionInquirePresentBalance(rest, { USER_DVSN_CD: '%%', PRCS_DVSN_CD: '01' }, { signal }),
  ])
  const sums = pages.at(-1)?.output2
  const profits = present.output2[0]
  return {
    lots,
    cash: [wonCashOf(sums)],
    totals: {
      retirement: {
        securitiesValue: sums?.scts_evlu_amt ?? null,
        totalAssets: sums?.tot_evlu_amt ?? null,
        boughtToday: sums?.thdt_buy_amt ?? null,
        soldToday: sums?.thdt_sll_amt ?? null,
        costsToday: sums?.thdt_tlex_amt ?? null,
        realizedProfit: profits?.trad_pfls_smtl ?? null,
        profitToday: profits?.thdt_tot_pfls_amt ?? null,
        profitRate: profits?.pftrt ?? null,
      },
    },
    won: {
      cost: profits?.pchs_amt_smtl_amt ?? null,
      value: profits?.evlu_amt_smtl_amt ?? null,
      profit: profits?.evlu_pfls_smtl_amt ?? null,
      netAssets: sums?.tot_evlu_amt ?? null,
    },
    complete,
    raw: [...pages, present],
  }
}

function lotOf(row: PensionInquireBalanceResult['output1'][number]): Lot {
  return {
    ...wonLotOf(row),
    side: 'long',
    // Contributions of the employer and of the member (사용자, 가입자) are told apart.
    lotKey: `${row.cblc_dvsn_name ?? ''}|${row.item_dvsn_name ?? ''}`,
    settledQuantity: null,
    profitRate: row.evlu_erng_rt,
    loan: null,
  }
}
