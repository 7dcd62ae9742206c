import type { Side } from '../exchange/side.js'

/** A fill of futures or options as the account felt it. Money in units of the currency. */
export interface ContractEntry {
  /** Trading day, `YYYYMMDD`. */
  readonly date: string
  readonly code: string
  readonly side: Side
  readonly quantity: number
  /** What the contracts were worth (약정금액). */
  readonly amount: number
  /** Won (above 0) or lost by closing (청산손익). */
  readonly result: number
  /** Commission (수수료). */
  readonly fee: number
  /** What moves when it settles (결제금액), the commission apart: the result of futures, the premium of options. */
  readonly flow: number
  /** Cash (예수금) before it, once everything before it had settled. */
  readonly before: number
}

/** Entries kept; beyond, the oldest are forgotten, so that a simulator may run for weeks. */
const KEPT_ENTRIES = 20_000

/** The fills of one account, to tell what a period brought. */
export class ContractJournal {
  readonly #entries: ContractEntry[] = []

  add(entry: ContractEntry): void {
    this.#entries.push(entry)
    if (this.#entries.length > KEPT_ENTRIES) this.#entries.splice(0, this.#entries.length - KEPT_ENTRIES)
  }

  /** Entries of a period, both days included, oldest first. */
  between(from: string, to: string): ContractEntry[] {
    return this.#entries.filter(({ date }) => date >= from && date <= to)
  }
}
