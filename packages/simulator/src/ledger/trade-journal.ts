import type { Side } from '../exchange/side.js'

/** What one account did with one security on one day (매매손익). Amounts in whole units of the currency. */
export interface JournalLine {
  /** Trading day, `YYYYMMDD`. */
  readonly date: string
  readonly code: string
  boughtQuantity: number
  boughtAmount: number
  buyFees: number
  soldQuantity: number
  soldAmount: number
  /** What the securities sold had cost. */
  soldCost: number
  sellFees: number
  taxes: number
}

export interface JournalEntry {
  readonly date: string
  readonly code: string
  readonly side: Side
  readonly quantity: number
  readonly amount: number
  readonly cost: number
  readonly fee: number
  readonly tax: number
}

/** 실현손익: sales less their cost, their commission and their tax. */
export function realisedOf(line: JournalLine): number {
  return line.soldAmount - line.soldCost - line.sellFees - line.taxes
}

/** Lines kept; beyond, the oldest are forgotten, so that a simulator may run for weeks. */
const KEPT_LINES = 20_000

/** The trades of one account by day and security, to tell realised profits from. */
export class TradeJournal {
  readonly #lines = new Map<string, JournalLine>()

  /** Lines of a period, both days included, oldest day first. */
  between(from: string, to: string): JournalLine[] {
    return [...this.#lines.values()].filter(({ date }) => date >= from && date <= to)
  }

  add(entry: JournalEntry): void {
    const line = this.#lineOf(entry)
    if (entry.side === 'buy') {
      line.boughtQuantity += entry.quantity
      line.boughtAmount += entry.amount
      line.buyFees += entry.fee
      return
    }
    line.soldQuantity += entry.quantity
    line.soldAmount += entry.amount
    line.soldCost += entry.cost
    line.sellFees += entry.fee
    line.taxes += entry.tax
  }

  #lineOf({ date, code }: JournalEntry): JournalLine {
    const key = `${date}/${code}`
    const known = this.#lines.get(key)
    if (known) return known
    const line: JournalLine = {
      date,
      code,
      boughtQuantity: 0,
      boughtAmount: 0,
      buyFees: 0,
      soldQuantity: 0,
      soldAmount: 0,
      soldCost: 0,
      sellFees: 0,
      taxes: 0,
    }
    this.#lines.set(key, line)
    const [oldest] = this.#lines.keys()
    if (this.#lines.size > KEPT_LINES && oldest !== undefined) this.#lines.delete(oldest)
    return line
  }
}
