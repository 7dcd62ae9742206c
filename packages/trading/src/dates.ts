import { KisValidationError, kstDate, parseKst } from '@kis/core'

const DAY_MS = 86_400_000

/** @throws KisValidationError naming the field unless it is a real date written `YYYYMMDD`. */
export function checkDate(field: string, text: unknown): string {
  if (typeof text === 'string' && /^\d{8}$/.test(text) && parseKst(text) !== undefined) return text
  throw new KisValidationError({ field, message: `Parameter "${field}" must be a date written YYYYMMDD.` })
}

/** @throws KisValidationError unless both are real dates, the first not after the second. */
export function checkRange(from: unknown, to: unknown): readonly [from: string, to: string] {
  const range = [checkDate('from', from), checkDate('to', to)] as const
  if (range[0] <= range[1]) return range
  throw new KisValidationError({ field: 'from', message: 'Parameter "from" must not be after "to".' })
}

/** The day some days after a real date. */
export function dayAfter(date: string, days = 1): string {
  return kstDate((parseKst(date) ?? 0) + days * DAY_MS)
}

/** The day before a real date. */
export function dayBefore(date: string): string {
  return kstDate((parseKst(date) ?? 0) - DAY_MS)
}
