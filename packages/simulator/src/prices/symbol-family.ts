import { inventDomesticContract } from '../derivatives/domestic-contracts.js'
import { inventOverseasContract } from '../derivatives/overseas-contracts.js'
import { inventElw } from '../elws/elw.js'

/** What a symbol of a price source names, where no symbol file knows it. */
export type SymbolFamily = 'share' | 'abroad' | 'contract' | 'overseas-contract' | 'bond' | 'elw'

/** A year letter behind three characters (`101W12`), or the letter of the numbering since 2023 in front (`A01603`). */
const CONTRACT = /^(?:[1-4][0-9A-Z]{2}[A-Z]\d{2}|A[0-9A-Z]{5}|[1-4][0-9A-Z]{2}[A-Z][0-9A-Z]{5}|[BC][0-9A-Z]{7,8})$/
/** Shares and ETNs whose codes begin with 5 have no letter there. */
const WARRANT = /^5\d[A-Z][0-9A-Z]{3}$/
const BOND = /^KR[0-9A-Z]{10}$/

/** Tells by its form what a symbol names: codes of shares are digits, but for the last two. */
export function familyOf(symbol: string): SymbolFamily {
  if (symbol.includes('/')) return 'abroad'
  if (BOND.test(symbol)) return 'bond'
  if (WARRANT.test(symbol) && inventElw(symbol)) return 'elw'
  if (CONTRACT.test(symbol) && inventDomesticContract(symbol)) return 'contract'
  return inventOverseasContract(symbol) ? 'overseas-contract' : 'share'
}
