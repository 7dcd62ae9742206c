import { quotientOf } from './exact.js'

/** From which figure on a rate must be the one for 100 units: neither a yen nor a dong is worth that much. */
const FOR_HUNDRED: Readonly<Record<string, number>> = { JPY: 100, VND: 1 }

/**
 * 환율 in won for one unit of a currency. Some lists quote yen and dong for 100 units (체결기준현재잔고), some for one (일별거래내역), and most do
 * not say which. 0 and blank are no rate.
 */
export function wonPerUnit(currency: string, rate: number | null, unit?: number | null): number | null {
  if (!rate) return null
  const isForHundred = rate >= (FOR_HUNDRED[currency] ?? Number.POSITIVE_INFINITY)
  return quotientOf(rate, unit || (isForHundred ? 100 : 1), 10)
}
