import Big from 'big.js'

/** A sum in exact decimals whose parts come and go. */
export class ExactSum {
  #sum = new Big(0)
  #missing = 0

  /** `null` while a part is missing: a sum without it would be wrong. */
  get value(): number | null {
    return this.#missing > 0 ? null : this.#sum.toNumber()
  }

  add(part: number | null): void {
    if (part === null) this.#missing++
    else this.#sum = this.#sum.plus(part)
  }

  remove(part: number | null): void {
    if (part === null) this.#missing--
    else this.#sum = this.#sum.minus(part)
  }

  /** One part in the place of another. */
  replace(before: number | null, after: number | null): void {
    if (before === after) return
    this.remove(before)
    this.add(after)
  }
}
