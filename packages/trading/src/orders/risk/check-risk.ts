import { Big } from 'big.js'
import { failed, type OrderCheck, passed } from '../checks/order-check.js'
import type { OrderTerms } from '../order-terms.js'
import type { ReferencePrice } from './reference-price.js'
import type { FullRiskLimits } from './risk-limits.js'

const NO_PRICE = 'No last price could be had, and without one the limits cannot be held.'

/** Whether an order stays inside the limits that need no counter. Closed where the price to measure it by is missing. */
export function checkRisk(
  terms: OrderTerms,
  limits: FullRiskLimits,
  reference: ReferencePrice | undefined,
): readonly OrderCheck[] {
  const found = [
    creditFault(terms, limits),
    listFault(terms, limits),
    quantityFault(terms, limits),
    notionalFault(terms, limits, reference),
    collarFault(terms, limits, reference),
  ].filter((check) => check !== undefined)
  return found.length > 0 ? found : [passed('risk')]
}

/** Whether a limit is measured by the last price: then the order needs one. */
export function needsReference({ price }: OrderTerms, limits: FullRiskLimits): boolean {
  return price === null ? limits.maxNotional !== null : limits.priceCollar !== null
}

/** What the order can cost at most, or bring at the price asked, in its currency; `undefined` when nobody can say. */
export function notionalOf(terms: OrderTerms, reference: ReferencePrice | undefined): Big | undefined {
  const { price, quantity, side, instrument } = terms
  const unit = price ?? (side === 'buy' ? (reference?.upperLimit ?? reference?.last) : reference?.last)
  if (unit === undefined) return undefined
  // A bond is quoted for 10,000 won of face value and ordered in thousands of it.
  const perUnit = instrument.assetClass === 'bond' ? 0.1 : (instrument.facts?.multiplier ?? 1)
  return new Big(unit).times(quantity).times(perUnit)
}

function creditFault({ credit }: OrderTerms, limits: FullRiskLimits): OrderCheck | undefined {
  if (credit === null || limits.allowCredit) return undefined
  return fault('allowCredit', 'Orders on credit (신용) are switched off: "risk.allowCredit: true" allows them.')
}

function listFault({ instrument }: OrderTerms, { allow, deny }: FullRiskLimits): OrderCheck | undefined {
  const { symbol } = instrument
  if (deny.has(symbol)) return fault('deny', `"${symbol}" is on the list of what must not be ordered.`)
  if (allow && !allow.has(symbol)) return fault('allow', `"${symbol}" is not on the list of what may be ordered.`)
  return undefined
}

function quantityFault({ quantity }: OrderTerms, { maxQuantity }: FullRiskLimits): OrderCheck | undefined {
  if (maxQuantity === null || quantity <= maxQuantity) return undefined
  return fault('maxQuantity', `The quantity ${quantity} is above the limit of ${maxQuantity}.`)
}

function notionalFault(
  terms: OrderTerms,
  { maxNotional }: FullRiskLimits,
  reference: ReferencePrice | undefined,
): OrderCheck | undefined {
  if (maxNotional === null) return undefined
  const { currency } = terms.instrument
  const limit = maxNotional[currency]
  if (limit === undefined) {
    return fault('maxNotional', `There is no limit for orders in ${currency}: give "risk.maxNotional.${currency}".`)
  }
  const notional = notionalOf(terms, reference)
  if (notional === undefined) return fault('maxNotional', NO_PRICE)
  if (notional.lte(limit)) return undefined
  return fault('maxNotional', `The order may cost ${notional.toFixed()} ${currency}, above the limit of ${limit}.`)
}

function collarFault(
  { price, side }: OrderTerms,
  { priceCollar }: FullRiskLimits,
  reference: ReferencePrice | undefined,
): OrderCheck | undefined {
  if (priceCollar === null || price === null) return undefined
  if (reference === undefined || !(reference.last > 0)) return fault('priceCollar', NO_PRICE)
  const distance = new Big(price)
    .div(reference.last)
    .minus(1)
    .times(side === 'buy' ? 1 : -1)
  if (distance.lte(priceCollar)) return undefined
  const where = side === 'buy' ? 'above' : 'below'
  return fault(
    'priceCollar',
    `The price ${price} is ${distance.times(100).toFixed(1)} % ${where} the last price ${reference.last}; the limit is ${priceCollar * 100} %.`,
  )
}

function fault(name: string, message: string): OrderCheck {
  return failed('risk', `risk.${name}`, message)
}
