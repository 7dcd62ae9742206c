import { BOND_DECIMALS, type Bond, bondAmount } from '../bonds/bond.js'
import type { Contract } from '../derivatives/contract.js'
import { FOREIGN_SCALE } from '../ledger/account.js'
import type { OverseasListing } from '../overseas/overseas-market.js'
import type { FactsForm } from '../socket/frames/tick-facts.js'

/** A future or an option of KRX: points with two decimals, turnover in thousands of won. */
export function contractForm({ code, decimals, multiplier }: Contract, key = code): FactsForm {
  return {
    ...{ key, code, scale: 10 ** decimals, places: 2 },
    turnoverOf: (value) => Math.floor((value * multiplier) / 1_000),
  }
}

/** The same abroad, with as many decimals as its exchange has. */
export function overseasContractForm({ code, decimals }: Contract, key = code): FactsForm {
  return { key, code, scale: 10 ** decimals, places: decimals }
}

/** A bond: for 10,000 won of its face value, turnover in won. */
export function bondForm({ code }: Bond, key = code): FactsForm {
  return { key, code, scale: 10 ** BOND_DECIMALS, places: 2, turnoverOf: (value) => bondAmount(value, 1) }
}

/** A share abroad: four decimals, turnover in whole units of its currency. */
export function overseasForm({ symbol }: OverseasListing, key = symbol): FactsForm {
  return { key, code: symbol, scale: FOREIGN_SCALE, places: 4 }
}

/** A domestic share, an ETF, an ELW: whole won. */
export function wonForm({ code }: { readonly code: string }, key = code): FactsForm {
  return { key, code, scale: 1, places: 0 }
}
