import type { Venue } from '../calendar/venue.js'
import type { SessionId } from '../sessions/session.js'

/** Where an order can be sent: a venue, or `SOR`, which chooses between KRX and NXT (최선집행). */
export type OrderVenue = Venue | 'SOR'

/** What an order is meant for: a session, or a reservation (예약주문), which has endpoints of its own. */
export type OrderSession = SessionId | 'reservation'

/** Which 주문구분 (`ORD_DVSN`) may be sent where and when. Every member that is left out holds for all. */
export interface OrderKindRow {
  readonly venues: readonly OrderVenue[]
  readonly sessions?: readonly OrderSession[]
  /** Codes, separated by blanks. */
  readonly kinds: string
  readonly env?: 'real' | 'paper'
  readonly side?: 'buy' | 'sell'
  /** `'konex'`: only KONEX. Rows without it hold for KOSPI and KOSDAQ. */
  readonly market?: 'konex'
  /** Products that are refused. */
  readonly excludes?: readonly ('etf' | 'etn')[]
  readonly from?: string
  readonly to?: string
}

const US: readonly OrderVenue[] = ['NYSE', 'NASDAQ', 'AMEX']
const US_SESSIONS: readonly OrderSession[] = ['pre-market', 'regular', 'after-market']
const ASIA: readonly OrderVenue[] = ['TSE', 'SSE', 'SZSE', 'HOSE', 'HNX']
const AUCTIONS: readonly OrderSession[] = ['opening-auction', 'closing-auction']

/**
 * From the workbooks of KIS's reference of 2026-05-08 and 2026-09-11 and its notice of 2026-09-09 on the after-market. In auctions KRX takes no kind that
 * must meet another order at once; what NXT's pre-market takes besides 00, 03 and 04 is not known. Paper trading takes KRX in regular hours only.
 *
 * KRX: 00 지정가 limit, 01 시장가 market, 02 조건부지정가 conditional limit, 03 최유리지정가 best limit, 04 최우선지정가 first limit, 05 장전시간외, 06 장후시간외,
 * 07 시간외단일가, 11 and 12 limit IOC and FOK, 13 and 14 market IOC and FOK, 15 and 16 best IOC and FOK, 21 중간가 mid price, 22 스톱지정가 stop
 * limit, 23 and 24 mid IOC and FOK; after-market 41 limit, 42 and 43 its IOC and FOK, 44 best, 45 and 46 its IOC and FOK, 47 first. NXT's
 * pre-market: 27 GTP limit, 28 GTP best, 29 GTP first. Overseas: 00 limit, 31 MOO, 32 LOO, 33 MOC, 34 LOC, 35 TWAP, 36 VWAP, 50 odd lot.
 * KRX_DERIV (`ORD_DVSN_CD`): 01 limit, 02 market, 03 conditional, 04 best, 10 and 11 limit IOC and FOK, 12 and 13 market, 14 and 15 best.
 */
export const ORDER_KIND_ROWS: readonly OrderKindRow[] = [
  { venues: ['KRX'], sessions: AUCTIONS, kinds: '00 01 02 22', env: 'real', from: '20250304' },
  {
    venues: ['KRX'],
    sessions: ['continuous'],
    kinds: '00 01 02 03 04 11 12 13 14 15 16 21 22 23 24',
    from: '20250304',
  },
  { venues: ['KRX'], sessions: AUCTIONS, kinds: '00 01 02', env: 'real', to: '20250303' },
  { venues: ['KRX'], sessions: ['continuous'], kinds: '00 01 02 03 04 11 12 13 14 15 16', to: '20250303' },
  { venues: ['KRX'], sessions: ['continuous'], kinds: '00 01', env: 'real', market: 'konex' },
  { venues: ['KRX'], sessions: ['pre-open-close-price'], kinds: '05', env: 'real' },
  { venues: ['KRX'], sessions: ['after-hours-close-price'], kinds: '06', env: 'real' },
  { venues: ['KRX'], sessions: ['single-price'], kinds: '07', env: 'real', to: '20260913' },
  {
    venues: ['KRX'],
    sessions: ['after-market'],
    kinds: '41 42 43 44 45 46 47',
    env: 'real',
    excludes: ['etf', 'etn'],
    from: '20260914',
  },
  { venues: ['KRX'], sessions: ['reservation'], kinds: '00 01 02 05', env: 'real' },
  {
    venues: ['NXT'],
    sessions: ['main-market'],
    kinds: '00 03 04 11 12 13 14 15 16 21 22 23 24',
    env: 'real',
    from: '20250304',
  },
  { venues: ['NXT'], sessions: ['pre-market', 'after-market'], kinds: '00 03 04', env: 'real', from: '20250304' },
  { venues: ['NXT'], sessions: ['pre-market'], kinds: '27 28 29', env: 'real', from: '20260914' },
  { venues: ['SOR'], sessions: ['continuous'], kinds: '00 01 03 04 11 12 13 14 15 16', env: 'real', from: '20250304' },
  { venues: ['KRX_DERIV'], sessions: ['day', 'night'], kinds: '01 02 03 04 10 11 12 13 14 15' },
  { venues: US, sessions: US_SESSIONS, kinds: '00' },
  { venues: US, sessions: US_SESSIONS, kinds: '32 34 35 36', env: 'real' },
  { venues: US, sessions: US_SESSIONS, kinds: '31 33', env: 'real', side: 'sell' },
  { venues: US, sessions: ['daytime'], kinds: '00', env: 'real', from: '20251104' },
  { venues: US, sessions: ['reservation'], kinds: '00 35 36' },
  { venues: US, sessions: ['reservation'], kinds: '31', side: 'sell' },
  { venues: ['HKEX'], kinds: '00' },
  { venues: ['HKEX'], kinds: '50', env: 'real', side: 'sell' },
  { venues: ASIA, kinds: '00' },
]
