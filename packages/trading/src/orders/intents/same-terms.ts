import type { OrderTerms } from '../order-terms.js'

/** A text that two orders share exactly if they ask the broker for the same. Facts of the master play no part: they change by the day. */
export function termsKey(terms: OrderTerms): string {
  const { instrument, side, venue, session, kind, timeInForce, quantity, price, stopPrice } = terms
  const { credit, reservedUntil, algorithmTimes } = terms
  // What is missing is null in a list of JSON.
  return JSON.stringify([
    ...[instrument.assetClass, instrument.venue, instrument.symbol, instrument.currency],
    ...[side, venue, session, kind, timeInForce, quantity, price, stopPrice],
    ...[credit?.type, credit?.action, credit?.loanDate, reservedUntil],
    ...[algorithmTimes?.from, algorithmTimes?.to],
  ])
}
