import { percent } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { queriedAccount } from './account-of.js'
import { profitRate } from './journal-totals.js'
import { balanceTotals, holdingKey, holdingRow, stockHoldings } from './stock-holdings.js'

const PAGE_SIZE = 50

const spec = specOf('domesticStock.inquireBalanceRlzPl')

/** 주식잔고조회_실현손익: the balance, and what today's sales have earned. */
export const inquireBalanceRlzPl: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const holdings = stockHoldings(world, account)
  const sum = (pick: (holding: (typeof holdings)[number]) => number): number =>
    holdings.reduce((total, holding) => total + pick(holding), 0)
  const realised = sum(({ position }) => position.realisedToday)
  const soldCost = sum(({ position }) => position.soldCostToday)
  const profit = sum(({ value, position }) => value - position.cost)
  const cost = sum(({ position }) => position.cost)
  return pageAnswer({
    call,
    rows: holdings,
    size: PAGE_SIZE,
    keyOf: holdingKey,
    cursor: { suffix: '100', width: 100 },
    conditions: `${account.cano}^${account.productCode}^${parameters.text('PRCS_DVSN')}^`,
    blocks: (rows) => ({
      output1: rows.map((holding) => specRecord(spec, 'output1', holdingRow(holding))),
      output2: [
        specRecord(spec, 'output2', {
          ...balanceTotals(account, holdings),
          rlzt_pfls: String(realised),
          rlzt_erng_rt: profitRate(realised, soldCost),
          real_evlu_pfls: String(profit),
          real_evlu_pfls_erng_rt: percent(profit, cost),
        }),
      ],
    }),
  })
})
