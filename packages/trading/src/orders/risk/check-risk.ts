import { Big } from 'big.js'
import { contractMultiplierOf } from '../../instrument/contract-multiplier.js'
import type { Instrument } from '../../instrument/instrument.js'
import { failed, type OrderCheck, passed } from '../checks/order-check.js'
import type { OrderTerms } from '../order-terms.js'
import type { ReferencePrice } from './reference-price.js'
import type { FullRiskLimits } from './risk-limits.js'

/** ISO 4217 for "no currency". */
const NO_CURRENCY = 'XXX'
const NO_PRICE = 'No last price could be had, and without one the limits cannot be held.'

/** Why there is no last price to measure by. */
function noPrice({ assetClass, symbol, facts }: Instrument): string {
  if (assetClass !== 'overseas-derivative' || facts?.priceExponent !== undefined) return NO_PRICE
  return `KIS quotes "${symbol}" without the decimals of its prices (계산 소수점), which the list of contracts (해외선물옵션 종목 마스터) tells${
    facts ? ' nothing of' : ', and that could not be had'
  }: the price cannot be measured. Try again when it can, or give "risk.priceCollar: null" and "risk.maxNotional: null".`
}

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

/** Whether a limit is measured by the last price, or in a currency that only the quote tells: then the order needs one. */
export function needsReference({ price, instrument }: OrderTerms, limits: FullRiskLimits): boolean {
  if (limits.maxNotional !== null && instrument.currency === NO_CURRENCY) return true
  return price === null ? limits.maxNotional !== null : limits.priceCollar !== null
}

/** What the order can cost at most, or bring at the price asked, in its currency; `undefined` when nobody can say. */
export function notionalOf(terms: OrderTerms, reference: ReferencePrice | undefined): Big | undefined {
  const { price, quantity, side, instrument } = terms
  const unit = price ?? (side === 'buy' ? (reference?.upperLimit ?? reference?.last) : reference?.last)
  if (unit === undefined) return undefined
  const perUnit = worthOfUnit(instrument)
  return perUnit === null ? undefined : new Big(unit).abs().times(quantity).times(perUnit)
}

function worthOfUnit(instrument: Instrument): number | null {
  const { assetClass } = instrument
  // A bond is quoted for 10,000 won of face value and ordered in thousands of it.
  if (assetClass === 'bond') return 0.1
  return assetClass.endsWith('derivative') ? contractMultiplierOf(instrument) : 1
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
  const { instrument } = terms
  if (worthOfUnit(instrument) === null) {
    return fault(
      'maxNotional',
      `The multiplier (승수) of "${instrument.symbol}" is not known, so that nobody can say what the order is worth: limit it by "risk.maxQuantity" and give "risk.maxNotional: null".`,
    )
  }
  const currency = instrument.currency === NO_CURRENCY ? reference?.currency : instrument.currency
  if (currency === undefined || currency === NO_CURRENCY) return fault('maxNotional', noPrice(instrument))
  const limit = maxNotional[currency]
  if (limit === undefined) {
    return fault('maxNotional', `There is no limit for orders in ${currency}: give "risk.maxNotional.${currency}".`)
  }
  const notional = notionalOf(terms, reference)
  if (notional === undefined) return fault('maxNotional', noPrice(instrument))
  if (notional.lte(limit)) return undefined
  return fault('maxNotional', `The order may cost ${notional.toFixed()} ${currency}, above the limit of ${limit}.`)
}

function collarFault(
  { price, side, instrument }: OrderTerms,
  { priceCollar }: FullRiskLimits,
  reference: ReferencePrice | undefined,
): OrderCheck | undefined {
  if (priceCollar === null || price === null) return undefined
  if (reference === undefined || !(reference.last > 0)) return fault('priceCollar', noPrice(instrument))
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
