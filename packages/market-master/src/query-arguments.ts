import { KisValidationError, parseKst } from '@kis/core'
import type { MasterMarket } from './layouts/record-layout.js'

/** @throws KisValidationError unless the market is one of those that are kept. */
export function assertMarket(market: unknown, kept: readonly MasterMarket[]): void {
  if (kept.some((candidate) => candidate === market)) return
  throw invalid('market', `must be one of ${kept.join(', ')}`)
}

/** @throws KisValidationError unless the value is a text. */
export function assertText(field: string, value: unknown, what: string): asserts value is string {
  if (typeof value !== 'string') throw invalid(field, `must be ${what}`)
}

/** @throws KisValidationError unless the value is missing or a date such as `20260102`. */
export function assertDate(field: string, value: string | undefined): void {
  if (value === undefined || (/^\d{8}$/.test(value) && parseKst(value) !== undefined)) return
  throw invalid(field, 'must be a date such as "20260102"')
}

/** A whole number, or the fallback where it is left out. */
export function checkedCount(field: string, value: number | undefined, fallback: number, least: number): number {
  const count = value ?? fallback
  if (Number.isSafeInteger(count) && count >= least) return count
  throw invalid(field, `must be a whole number from ${least}`)
}

/** The error of one argument. */
export function invalid(field: string, rule: string): KisValidationError {
  return new KisValidationError({ field, message: `Argument "${field}" ${rule}.` })
}
