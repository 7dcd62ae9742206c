import { type JournalLine, realisedOf } from '../../ledger/trade-journal.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { queriedAccount } from './account-of.js'
import { journalTotals, profitRate } from './journal-totals.js'

const PAGE_SIZE = 100

const spec = specOf('domesticStock.inquirePeriodProfit')

/** 기간별손익일별합산조회: a row for each day. */
export const inquirePeriodProfit: ApiRoute = specRoute(spec, (call) => {
  const { parameters } = call
  const account = queriedAccount(call)
  const [from = '', to = '', code = ''] = ['INQR_STRT_DT', 'INQR_END_DT', 'PDNO'].map((name) => parameters.text(name))
  const lines = account.stockJournal.between(from, to).filter((line) => code === '' || line.code === code)
  const days = [...byDay(lines)]
  // 01 oldest first, else newest first.
  if (parameters.text('SORT_DVSN') !== '01') days.reverse()
  return pageAnswer({
    call,
    rows: days,
    size: PAGE_SIZE,
    keyOf: ([date]) => date,
    cursor: { suffix: '100', width: 100 },
    conditions: `${account.cano}^${account.productCode}^${from}^${to}^${code}^`,
    blocks: (rows) => ({
      output1: rows.map(([date, own]) => specRecord(spec, 'output1', rowOf(date, own))),
      output2: specRecord(spec, 'output2', journalTotals(lines)),
    }),
  })
})

function byDay(lines: readonly JournalLine[]): ReadonlyMap<string, readonly JournalLine[]> {
  const days = new Map<string, JournalLine[]>()
  for (const line of lines) days.set(line.date, [...(days.get(line.date) ?? []), line])
  return days
}

function rowOf(date: string, lines: readonly JournalLine[]): Record<string, string> {
  const sum = (pick: (line: JournalLine) => number): number => lines.reduce((total, line) => total + pick(line), 0)
  return {
    trad_dt: date,
    buy_amt: String(sum((line) => line.boughtAmount)),
    sll_amt: String(sum((line) => line.soldAmount)),
    rlzt_pfls: String(sum(realisedOf)),
    fee: String(sum((line) => line.buyFees + line.sellFees)),
    loan_int: '0',
    tl_tax: String(sum((line) => line.taxes)),
    pfls_rt: profitRate(
      sum(realisedOf),
      sum((line) => line.soldCost),
    ),
    sll_qty1: String(sum((line) => line.soldQuantity)),
    buy_qty1: String(sum((line) => line.boughtQuantity)),
  }
}
