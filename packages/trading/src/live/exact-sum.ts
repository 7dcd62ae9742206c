import Big from 'big.js'
import { fromUnits, isExact, unitsOf } from './fixed-point.js'

/** A sum in exact decimals whose parts come and go. */
export class ExactSum {
  // Most parts are whole ten-thousandths; the others are added up in decimals.
  #units = 0
  #others = new Big(0)
  #hasOthers = false
  #missing = 0

  /** `null` while a part is missing: a sum without it would be wrong. */
  get value(): number | null {
    if (this.#missing > 0) return null
    return this.#hasOthers ? this.#others.plus(fromUnits(this.#units)).toNumber() : fromUnits(this.#units)
  }

  add(part: number | null): void {
    this.#change(part, 1)
  }

  remove(part: number | null): void {
    this.#change(part, -1)
  }

  /** One part in the place of another. */
  replace(before: number | null, after: number | null): void {
    if (before === after) return
    this.#change(before, -1)
    this.#change(after, 1)
  }

  #change(part: number | null, direction: 1 | -1): void {
    if (part === null) {
      this.#missing += direction
      return
    }
    const units = unitsOf(part)
    const sum = units === undefined ? undefined : this.#units + direction * units
    if (sum !== undefined && isExact(sum)) this.#units = sum
    else {
      this.#hasOthers = true
      this.#others = direction > 0 ? this.#others.plus(part) : this.#others.minus(part)
    }
  }
}
