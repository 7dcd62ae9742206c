import { KisError } from '@kis/core'
import type { OrderCheck } from './checks/order-check.js'
import type { OrderDesk } from './order-desk.js'
import type { OrderTerms } from './order-terms.js'
import { notionalOf } from './risk/check-risk.js'
import type { ReferencePrice } from './risk/reference-price.js'

/** What an order would be, of which nothing was sent (주문 미리보기). */
export interface OrderPreview {
  readonly terms: OrderTerms
  /** Whether every check passed; what was skipped counts as passed. */
  readonly isAllowed: boolean
  readonly checks: readonly OrderCheck[]
  /** The exact request, but for token and account number; `null` where the terms cannot be written as one. */
  readonly request: PreviewedRequest | null
  /** What it may cost at most, or bring at the price asked, in the instrument's currency, without fees and tax */
  readonly notional: number | null
}

/** The request that an order would be. */
export interface PreviewedRequest {
  /** Endpoint of `@kis/rest`, such as `domesticStock.orderCash` */
  readonly operation: string
  readonly trId: string
  readonly path: string
  /** The body as sent; of the account only the last digits show. */
  readonly body: Readonly<Record<string, string>>
}

/** Puts a preview together from what was found. */
export function previewOf(
  terms: OrderTerms,
  checks: readonly OrderCheck[],
  options: { readonly desk: OrderDesk; readonly reference: ReferencePrice | undefined },
): OrderPreview {
  const isAllowed = !checks.some(({ outcome }) => outcome === 'failed')
  return {
    terms,
    isAllowed,
    checks,
    request: requestOf(terms, options.desk, isAllowed),
    notional: notionalOf(terms, options.reference)?.toNumber() ?? null,
  }
}

// Terms that failed a check may be such as no request can carry.
function requestOf(terms: OrderTerms, desk: OrderDesk, isAllowed: boolean): PreviewedRequest | null {
  try {
    const { operation, trId, path, body } = desk.prepareOrder(terms)
    return { operation, trId, path, body }
  } catch (error) {
    if (KisError.isInstance(error) && !isAllowed) return null
    throw error
  }
}
