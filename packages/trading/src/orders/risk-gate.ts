import type { BookPage } from './intents/intent-book.js'
import type { OrderTerms } from './order-terms.js'

/** Leave to send one order, not yet counted. */
export interface RiskTicket {
  /**
   * Counts the order against the limits of its account, while nobody else writes.
   *
   * @throws KisValidationError when a counter is full or the kill switch is on. Nothing was sent.
   */
  take(page: BookPage): Promise<void>
}

/** Stands before every order and amendment (위험 한도). */
export interface RiskGate {
  /**
   * Looks at all that needs no counter; may ask for the last price. Closed when there is none.
   *
   * @throws KisValidationError naming the limit.
   */
  check(terms: OrderTerms, options: { readonly signal?: AbortSignal | undefined }): Promise<RiskTicket>
}
