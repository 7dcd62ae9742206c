import type { OrderCheck } from './checks/order-check.js'
import type { OrderTerms } from './order-terms.js'

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

export interface PreviewedRequest {
  /** Endpoint of `@kis/rest`, such as `domesticStock.orderCash` */
  readonly operation: string
  readonly trId: string
  readonly path: string
  /** The body as sent; of the account only the last digits show. */
  readonly body: Readonly<Record<string, string>>
}
