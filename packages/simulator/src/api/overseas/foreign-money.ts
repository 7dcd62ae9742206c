import { FOREIGN_SCALE } from '../../ledger/account.js'
import { EXCHANGE_RATES, type OverseasVenue } from '../../overseas/overseas-venues.js'
import { fixed } from '../../quotes/change.js'

/** An amount or a price in ten-thousandths, written with so many places. */
export function foreign(units: number, places: number): string {
  return fixed(units / FOREIGN_SCALE, places)
}

/** The same in won, at the rate of the day. */
export function inWon(units: number, currency: OverseasVenue['currency']): number {
  return (units / FOREIGN_SCALE) * EXCHANGE_RATES[currency].won
}

/** 기준환율: won for one unit, or for a hundred where KIS quotes so. */
export function rateText(currency: OverseasVenue['currency']): string {
  const { won, unit } = EXCHANGE_RATES[currency]
  return fixed(won * unit, 8)
}
