import { KisApiError, KisDecodeError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import Big from 'big.js'

/** Ends a query. */
export interface Cancellable {
  readonly signal?: AbortSignal | undefined
}

/** Only the compiler is told: on paper an endpoint that paper trading lacks throws KisUnsupportedInPaperError itself, before any call. */
export function asReal(rest: RestClient): RestClient<'real'> {
  return rest as RestClient<'real'>
}

/** A price, of which 0 is none: KIS writes 0 for what has not traded, has no limit, or is not quoted. */
export function priceOf(value: number | null | undefined): number | null {
  return value || null
}

/** 천주, 백만원, 억원 and the like in whole units. */
export function scaled(value: number | null, unit: number): number | null {
  return value === null ? null : new Big(value).times(unit).toNumber()
}

/** A change with the sign of its direction (대비 부호): some screens write the size alone. */
export function signedBy(sign: string | null, change: number | null): number | null {
  if (change === null) return null
  if (sign === '4' || sign === '5') return -Math.abs(change)
  return sign === '1' || sign === '2' ? Math.abs(change) : change
}

/** What a price moved since a base price, exactly, and in percent with two decimals; blank without one of the two. */
export function changeSince(
  base: number | null,
  price: number | null,
): { readonly change: number | null; readonly changeRate: number | null } {
  if (!base || price === null) return { change: null, changeRate: null }
  const change = new Big(price).minus(base)
  return { change: change.toNumber(), changeRate: Number(change.div(base).times(100).toFixed(2)) }
}

/** KIS answers some unknown symbols with success and blanks or zeros: that is not a price of 0. */
export function noSuchSymbol(path: string, symbol: string, venue: string, cause?: unknown): KisDecodeError {
  return new KisDecodeError({
    path,
    message: `KIS answered no price for "${symbol}" of ${venue}: it is probably not listed there. Check symbol and venue in the market master.`,
    cause,
  })
}

/** An answer about a product: `null` when the ledger refuses what it does not have, since to a question about a product that is one. */
export async function nullWhenRefused<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (KisApiError.isInstance(error) && error.rtCd === '7') return null
    throw error
  }
}

/** One number less another, without the error of binary fractions. */
export function exactDifference(from: number, less: number): number {
  return new Big(from).minus(less).toNumber()
}
