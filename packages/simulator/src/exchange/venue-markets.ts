import type { Exchange } from './exchange.js'
import type { Instrument } from './instrument.js'
import type { MarketView } from './market-view.js'
import { UnitedMarket } from './united-market.js'

/** 시장 분류 of quotes and streams: KRX, NXT, both together (통합). */
export type QuotedVenue = 'KRX' | 'NXT' | 'UN'

export interface VenueMarkets {
  readonly exchange: Exchange
  readonly nxt: Exchange
}

/** The market of a code at a venue, walked up to now; `undefined` for an unknown code, and at NXT for one that does not trade there. */
export function marketAt({ exchange, nxt }: VenueMarkets, venue: QuotedVenue, code: string): MarketView | undefined {
  const other = venue === 'KRX' ? undefined : nxt.market(code)
  if (venue === 'NXT' && other) return other
  const home = exchange.market(code)
  if (venue === 'NXT') return home && isShared(nxt, home.instrument) ? home : undefined
  return home && other ? new UnitedMarket(home, other) : home
}

/** Whether one market stands for both venues: what it plays is not told apart by venue. */
export function isShared(nxt: Exchange, { code, isOnNxt }: Instrument): boolean {
  return isOnNxt === true && !nxt.instruments.has(code)
}

/** 시장 분류 코드 of a request; what is none is KRX. */
export function quotedVenueOf(code: string): QuotedVenue {
  return code === 'NX' ? 'NXT' : code === 'UN' ? 'UN' : 'KRX'
}

/** Whose market a stream of domestic shares is about: its TR id begins with H0NX or H0UN, or it is KRX's. */
export function streamVenueOf(trId: string): QuotedVenue {
  return trId.startsWith('H0NX') ? 'NXT' : trId.startsWith('H0UN') ? 'UN' : 'KRX'
}
