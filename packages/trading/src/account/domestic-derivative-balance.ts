import { paginate } from '@kis/rest'
import { type InquireBalanceResult, inquireBalance } from '@kis/rest/domestic-futures-options'
import type { BalancePart, BalanceReading } from './balance-part.js'
import { cashOf } from './cash.js'
import type { Lot } from './merge-lots.js'
import { readSteady } from './read-steady.js'

/** 선물옵션 잔고현황 (CTFO6118R, paper VTFO6118R): open contracts and margin, all pages. */
export async function readDomesticDerivativeBalance({ rest, signal }: BalanceReading): Promise<BalancePart> {
  const { pages, complete, lots } = await readSteady({
    read: () => paginate(inquireBalance, rest, { MGNA_DVSN: '01', EXCC_STAT_CD: '2' }, { signal }).collect(),
    lotsOf: (all) => all.flatMap((page) => page.output1.map(lotOf)),
  })
  const sums = pages.at(-1)?.output2
  return {
    lots,
    cash: [
      cashOf('KRW', {
        d0: sums?.tot_dncl_amt ?? sums?.dnca_cash ?? null,
        d1: sums?.nxdy_dncl_amt ?? sums?.nxdy_dnca ?? null,
        withdrawable: sums?.wdrw_psbl_tot_amt ?? null,
        orderable: sums?.ord_psbl_tota ?? null,
      }),
    ],
    totals: {
      derivatives: sums
        ? {
            currency: 'KRW',
            totalAssets: sums.prsm_dpast_amt ?? sums.prsm_dpast,
            margin: sums.mgna_tota,
            maintenanceMargin: null,
            marginCall: sums.add_mgna_tota,
            realizedProfit: sums.trad_pfls_amt_smtl,
            unrealizedProfit: sums.evlu_pfls_amt_smtl,
            fees: sums.fee,
            riskRate: null,
          }
        : null,
    },
    won: {
      cost: sums?.pchs_amt_smtl ?? null,
      value: sums?.evlu_amt_smtl ?? null,
      profit: sums?.evlu_pfls_amt_smtl ?? null,
      netAssets: sums?.prsm_dpast_amt ?? sums?.prsm_dpast ?? null,
    },
    complete,
    raw: pages,
  }
}

function lotOf(row: InquireBalanceResult['output1'][number]): Lot {
  return {
    assetClass: 'domestic-derivative',
    area: 'KRX_DERIV',
    venue: 'KRX_DERIV',
    symbol: row.shtn_pdno,
    currency: 'KRW',
    name: row.prdt_name ?? '',
    side: /SLL|매도/i.test(row.sll_buy_dvsn_name ?? '') ? 'short' : 'long',
    lotKey: '',
    settledQuantity: null,
    executedQuantity: row.cblc_qty,
    sellableQuantity: row.lqd_psbl_qty,
    boughtToday: null,
    soldToday: null,
    averagePrice: row.ccld_avg_unpr1,
    cost: row.pchs_amt,
    price: row.idx_clpr,
    value: row.evlu_amt,
    profit: row.evlu_pfls_amt,
    profitRate: null,
    exchangeRate: 1,
    loan: null,
  }
}
