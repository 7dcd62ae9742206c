import type { MarketHours } from './market-hours.js'
import type { Venue } from './order-kinds.js'
import type { OrderWindows } from './order-windows.js'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What the regular session takes. */
const REGULAR_KINDS: Readonly<Record<Venue, ReadonlySet<string>>> = {
  KRX: words('00 01 02 03 04 11 12 13 14 15 16 21 22 23 24'),
  NXT: words('00 03 04 11 12 13 14 15 16 21 22 23 24'),
  SOR: words('00 01 03 04 11 12 13 14 15 16'),
}

/** The windows of a market that never closes: always the regular session, and every order lives for its day. */
export function openWindows(hours: MarketHours): OrderWindows {
  return {
    windowFor: ({ venue, kind }, at) =>
      REGULAR_KINDS[venue].has(kind)
        ? { segment: venue, place: placeOf(kind), until: hours.nextChangeAfter(at) }
        : 'orderKind',
  }
}

const MID_KINDS = words('21 23 24')

/** Where an order of the regular session waits. */
export function placeOf(kind: string): 'book' | 'mid' {
  return MID_KINDS.has(kind) ? 'mid' : 'book'
}
