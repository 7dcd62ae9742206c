import { type JournalLine, realisedOf } from '../../ledger/trade-journal.js'
import { fixed } from '../../quotes/change.js'

/** The sums of a period as 기간별손익 shows them; amounts in won. */
export function journalTotals(lines: readonly JournalLine[]): Record<string, string> {
  const sum = (pick: (line: JournalLine) => number): number => lines.reduce((total, line) => total + pick(line), 0)
  const sold = sum((line) => line.soldAmount)
  const bought = sum((line) => line.boughtAmount)
  const sellFees = sum((line) => line.sellFees)
  const buyFees = sum((line) => line.buyFees)
  const taxes = sum((line) => line.taxes)
  const soldQuantity = sum((line) => line.soldQuantity)
  const boughtQuantity = sum((line) => line.boughtQuantity)
  const text = (amount: number): string => String(amount)
  return {
    sll_qty_smtl: text(soldQuantity),
    sll_tr_amt_smtl: text(sold),
    sll_fee_smtl: text(sellFees),
    sll_tltx_smtl: text(taxes),
    sll_excc_amt_smtl: text(sold - sellFees - taxes),
    // The same sum under the names of both lists.
    buy_qty_smtl: text(boughtQuantity),
    buyqty_smtl: text(boughtQuantity),
    buy_tr_amt_smtl: text(bought),
    buy_fee_smtl: text(buyFees),
    buy_tax_smtl: '0',
    buy_excc_amt_smtl: text(bought + buyFees),
    tot_qty: text(soldQuantity + boughtQuantity),
    tot_tr_amt: text(sold + bought),
    tot_fee: text(sellFees + buyFees),
    tot_tltx: text(taxes),
    tot_excc_amt: text(sold - sellFees - taxes + bought + buyFees),
    tot_rlzt_pfls: text(sum(realisedOf)),
    loan_int: '0',
    tot_pftrt: profitRate(
      sum(realisedOf),
      sum((line) => line.soldCost),
    ),
  }
}

/** A profit in percent of what was sold had cost. */
export function profitRate(profit: number, cost: number): string {
  return fixed(cost === 0 ? 0 : (profit / cost) * 100, 8)
}
