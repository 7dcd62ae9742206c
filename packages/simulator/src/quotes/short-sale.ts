import type { DailyBar } from '../exchange/bars.js'
import { createRandom } from '../random.js'

/** Of the volume of a day, what is sold short (공매도) at most. */
const MOST_SHORT = 0.12

/** What was sold short of a share. */
export interface ShortSales {
  /** Shares. */
  readonly quantity: number
  /** Turnover in won. */
  readonly value: number
}

/** Short sales (공매도) of a day: a part of its volume that never changes, so that they grow with the day and no range moves them. */
export function shortSalesOf(
  { date, volume, value }: Pick<DailyBar, 'date' | 'volume' | 'value'>,
  code: string,
  seed: string | number,
): ShortSales {
  const share = createRandom(`${seed}/short-sales/${code}/${date}`).next() * MOST_SHORT
  const quantity = Math.floor(volume * share)
  return { quantity, value: volume === 0 ? 0 : Math.round((quantity * value) / volume) }
}

/** The short sales of some days together. */
export function shortSalesIn(days: readonly DailyBar[], code: string, seed: string | number): ShortSales {
  return days
    .map((day) => shortSalesOf(day, code, seed))
    .reduce((sum, one) => ({ quantity: sum.quantity + one.quantity, value: sum.value + one.value }), {
      quantity: 0,
      value: 0,
    })
}
