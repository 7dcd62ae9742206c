import type { OrderTerms } from '../order-terms.js'
import { failed, type OrderCheck, passed, skipped } from './order-check.js'

/** Whether the instrument is traded where the order goes (거래정지, NXT 거래 종목). */
export function checkListing({ instrument, venue }: OrderTerms): OrderCheck {
  const { facts, symbol } = instrument
  if (!facts) return skipped('listing', 'No facts of the market master are at hand.')
  if (facts.isHalted) return failed('listing', 'symbol', `Trading of "${symbol}" ${facts.name} is halted (거래정지).`)
  if (venue === 'NXT' && !facts.isOnNxt) {
    return failed('listing', 'venue', `"${symbol}" ${facts.name} is not traded on NXT (넥스트레이드): send it to KRX.`)
  }
  return passed('listing')
}
