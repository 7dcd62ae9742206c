import type { Listing } from '../exchange/listing.js'
import type { Currency } from '../ledger/account.js'

/** What kinds of contracts have in common. */
export interface ContractTerms {
  readonly kind: 'future' | 'option'
  readonly currency: 'KRW' | Currency
  /** Decimals of a price. A market counts in the smallest of them: 372.55 points are 37,255. */
  readonly decimals: number
  /** Money that the smallest unit of price is worth, in units of the currency's ledger: won, ten-thousandths of a dollar. */
  readonly multiplier: number
  /** Ticks by price, in units of the market; the first row whose bound lies above the price counts. */
  readonly ticks: readonly (readonly [below: number, tick: number])[]
  /** Initial margin (개시증거금) of one contract, in units of the currency's ledger. */
  readonly margin: number
  /** How far a price may go from the base, in percent. */
  readonly limitPercent: number
}

/** A futures or options contract with a price. */
export interface Contract extends Listing, ContractTerms {}
