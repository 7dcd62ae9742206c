import type { Account } from '../../ledger/account.js'
import { type JournalLine, realisedOf } from '../../ledger/trade-journal.js'
import type { World } from '../../world.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { queriedAccount } from './account-of.js'
import { journalTotals, profitRate } from './journal-totals.js'

const PAGE_SIZE = 100

const spec = specOf('domesticStock.inquirePeriodTradeProfit')

/** 기간별매매손익현황조회: a row for each day and security. */
export const inquirePeriodTradeProfit: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const [from = '', to = '', code = ''] = ['INQR_STRT_DT', 'INQR_END_DT', 'PDNO'].map((name) => parameters.text(name))
  const lines = account.stockJournal.between(from, to).filter((line) => code === '' || line.code === code)
  // 01 oldest first, else newest first.
  if (parameters.text('SORT_DVSN') !== '01') lines.reverse()
  return pageAnswer({
    call,
    rows: lines,
    size: PAGE_SIZE,
    keyOf: (line) => `${line.date}^${line.code}`,
    cursor: { suffix: '100', width: 100 },
    conditions: `${account.cano}^${account.productCode}^${from}^${to}^${code}^`,
    blocks: (rows) => ({
      output1: rows.map((line) => specRecord(spec, 'output1', rowOf(line, world, account))),
      output2: specRecord(spec, 'output2', journalTotals(lines)),
    }),
  })
})

function rowOf(line: JournalLine, { exchange }: World, account: Account): Record<string, string> {
  const position = account.stocks.find(line.code)
  const { soldQuantity, soldAmount, soldCost, boughtQuantity, boughtAmount } = line
  const average = (amount: number, quantity: number): string =>
    String(quantity === 0 ? 0 : Math.round(amount / quantity))
  return {
    trad_dt: line.date,
    pdno: line.code,
    prdt_name: exchange.instruments.get(line.code)?.name ?? '',
    trad_dvsn_name: '현금',
    loan_dt: '',
    hldg_qty: String(position?.quantity ?? 0),
    pchs_unpr: soldQuantity > 0 ? average(soldCost, soldQuantity) : average(boughtAmount, boughtQuantity),
    buy_qty: String(boughtQuantity),
    buy_amt: String(boughtAmount),
    sll_pric: average(soldAmount, soldQuantity),
    sll_qty: String(soldQuantity),
    sll_amt: String(soldAmount),
    rlzt_pfls: String(realisedOf(line)),
    pfls_rt: profitRate(realisedOf(line), soldCost),
    fee: String(line.buyFees + line.sellFees),
    tl_tax: String(line.taxes),
    loan_int: '0',
  }
}
