import type { OrderTerms } from '../order-terms.js'
import { failed, type OrderCheck, passed, skipped } from './order-check.js'

/** Whether the instrument is traded where the order goes (거래정지, NXT 거래 종목). Closed for NXT as long as its list cannot be had. */
export function checkListing({ instrument, venue }: OrderTerms): OrderCheck {
  const { facts, symbol } = instrument
  const isForNxt = venue === 'NXT'
  if (!facts && !isForNxt) return skipped('listing', 'No facts of the market master are at hand.')
  const what = facts ? `"${symbol}" ${facts.name}` : `"${symbol}"`
  if (facts?.isHalted) return failed('listing', 'symbol', `Trading of ${what} is halted (거래정지).`)
  const isOnNxt = facts?.isOnNxt ?? null
  if (isForNxt && isOnNxt === null) {
    return failed(
      'listing',
      'venue',
      `Whether ${what} is traded on NXT (넥스트레이드) is not known: the list of its stocks (종목 마스터) could not be had. Try again in a minute, send it to KRX, or leave it to the broker with "skipChecks: ['listing']".`,
    )
  }
  if (isForNxt && !isOnNxt) {
    return failed('listing', 'venue', `${what} is not traded on NXT (넥스트레이드): send it to KRX.`)
  }
  return passed('listing')
}
