import type { Currency } from '../instrument/instrument.js'
import type { WonTotals } from './balance-part.js'
import type { Cash } from './cash.js'
import { percentOf, productOf, sumOf, wholeWon } from './exact.js'
import type { Position } from './position.js'

/**
 * Sums of the positions in one currency, in that currency and exact; what is sold short adds its amounts as KIS does. `null` where a
 * position does not tell its part.
 */
export interface CurrencyTotals {
  readonly currency: Currency
  /** Positions added up */
  readonly count: number
  readonly cost: number | null
  readonly value: number | null
  readonly profit: number | null
  /** `profit` in percent of `cost`, rounded half up to two decimals */
  readonly profitRate: number | null
  /** 환율: won for one unit, where one rate stands on all positions, or on the cash */
  readonly exchangeRate: number | null
}

export function totalsByCurrency(positions: readonly Position[], cashes: readonly Cash[]): CurrencyTotals[] {
  const currencies = [...new Set(positions.map(({ currency }) => currency))]
  return currencies.map((currency) => {
    const own = positions.filter((position) => position.currency === currency)
    const cost = sumOf(own.map((position) => position.cost))
    const profit = sumOf(own.map((position) => position.profit))
    const rates = new Set(own.map(({ exchangeRate }) => exchangeRate))
    const [rate = null] = rates
    const ofCash = cashes.find((cash) => cash.currency === currency)?.exchangeRate ?? null
    return {
      currency,
      count: own.length,
      cost,
      value: sumOf(own.map((position) => position.value)),
      profit,
      profitRate: percentOf(profit, cost),
      exchangeRate: rates.size === 1 && rate !== null ? rate : ofCash,
    }
  })
}

/** All of it in won, rounded to whole won at the end only; `null` where an amount or a rate is missing. */
export function wonOf(totals: readonly CurrencyTotals[]): Omit<WonTotals, 'netAssets'> {
  const inWon = (pick: (one: CurrencyTotals) => number | null): number | null => {
    return wholeWon(sumOf(totals.map((one) => productOf(pick(one), one.exchangeRate))))
  }
  return { cost: inWon(({ cost }) => cost), value: inWon(({ value }) => value), profit: inWon(({ profit }) => profit) }
}
