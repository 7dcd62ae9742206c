import type { OrderBookRecord } from '@kis/realtime/domestic-stock'

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** The numbered columns of a book as two lists, best price first; a price of 0 is no level. */
export function levelsOf<T>(
  record: OrderBookRecord,
  make: (price: number, quantity: number) => T,
): { readonly asks: readonly T[]; readonly bids: readonly T[] } {
  return {
    asks: LEVELS.flatMap((at) => (record[`ASKP${at}`] ? [make(record[`ASKP${at}`], record[`ASKP_RSQN${at}`])] : [])),
    bids: LEVELS.flatMap((at) => (record[`BIDP${at}`] ? [make(record[`BIDP${at}`], record[`BIDP_RSQN${at}`])] : [])),
  }
}
