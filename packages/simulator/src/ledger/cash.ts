/** What a day of trading moved, in the units of its currency. */
export interface Turnover {
  bought: number
  sold: number
  /** Commissions (수수료). */
  fees: number
  /** Taxes on sales (제세금). */
  taxes: number
}

const NO_TURNOVER: Readonly<Turnover> = { bought: 0, sold: 0, fees: 0, taxes: 0 }

/** Cash of one currency in one account (예수금): settled, on its way, and kept back. Whole units throughout. */
export class Cash {
  /** Settled: 예수금 of today (D). */
  settled: number
  /** Kept back for open orders, and as margin for contracts and loans. */
  reserved = 0
  today: Turnover = { ...NO_TURNOVER }
  yesterday: Turnover = { ...NO_TURNOVER }
  /** Sums that become cash after 1, 2, … days. */
  readonly #due: number[] = []

  constructor(settled: number) {
    this.settled = settled
  }

  /** Cash after so many more days of settlement: in Korea 1 is 익일정산금액 (D+1), 2 is 가수도정산금액 (D+2). */
  in(days: number): number {
    let sum = this.settled
    for (let day = 0; day < days; day++) sum += this.#due[day] ?? 0
    return sum
  }

  /** All of it once everything has settled. */
  get total(): number {
    return this.in(this.#due.length)
  }

  /** 주문가능금액: what there will be when all has settled, less what open orders keep back. */
  get orderable(): number {
    return this.total - this.reserved
  }

  /** Moves an amount, to settle after so many days; 0 is at once. */
  move(amount: number, days: number): void {
    if (days === 0) {
      this.settled += amount
      return
    }
    while (this.#due.length < days) this.#due.push(0)
    this.#due[days - 1] = (this.#due[days - 1] ?? 0) + amount
  }

  /** A trading day begins: one day's settlements become cash. */
  rollDay(): void {
    this.settled += this.#due.shift() ?? 0
    this.yesterday = this.today
    this.today = { ...NO_TURNOVER }
  }
}
