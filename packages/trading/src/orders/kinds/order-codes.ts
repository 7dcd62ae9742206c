import type { OrderKind, SendSession, SendVenue, Side, TimeInForce } from '../order-terms.js'

/** Where and when a kind of order may be sent, and what KIS calls it. */
export interface OrderCodeRow {
  readonly venues: readonly SendVenue[]
  readonly sessions: readonly SendSession[]
  readonly kind: OrderKind
  /** 주문구분 by time in force */
  readonly codes: { readonly [T in TimeInForce]?: string }
  /** The only side that may send it. */
  readonly side?: Side
}

/**
 * 주문구분: venue × session × kind × time in force → the code of KIS, `ORD_DVSN` of stocks, `ORD_DVSN_CD` of futures and options at KRX,
 * `PRIC_DVSN_CD` of those abroad. What is not in it cannot be ordered; some of it holds since a day only, which `checkOnDay` knows.
 *
 * The American pre- and after-market belong to `regular`. Reservations for Asia are limit orders that carry no code of their own.
 */
export const ORDER_CODES = [
  { venues: ['KRX', 'NXT', 'SOR'], sessions: ['regular'], kind: 'limit', codes: { day: '00', ioc: '11', fok: '12' } },
  { venues: ['KRX', 'SOR'], sessions: ['regular'], kind: 'market', codes: { day: '01', ioc: '13', fok: '14' } },
  { venues: ['NXT'], sessions: ['regular'], kind: 'market', codes: { ioc: '13', fok: '14' } },
  { venues: ['KRX'], sessions: ['regular'], kind: 'conditional', codes: { day: '02' } },
  { venues: ['KRX', 'NXT', 'SOR'], sessions: ['regular'], kind: 'best', codes: { day: '03', ioc: '15', fok: '16' } },
  { venues: ['KRX', 'NXT', 'SOR'], sessions: ['regular'], kind: 'first', codes: { day: '04' } },
  { venues: ['KRX', 'NXT'], sessions: ['regular'], kind: 'mid', codes: { day: '21', ioc: '23', fok: '24' } },
  { venues: ['KRX', 'NXT'], sessions: ['regular'], kind: 'stop-limit', codes: { day: '22' } },

  { venues: ['KRX'], sessions: ['pre-open-close-price'], kind: 'close-price', codes: { day: '05' } },
  { venues: ['KRX'], sessions: ['after-hours-close-price'], kind: 'close-price', codes: { day: '06' } },
  { venues: ['KRX'], sessions: ['after-market'], kind: 'limit', codes: { day: '41', ioc: '42', fok: '43' } },
  { venues: ['KRX'], sessions: ['after-market'], kind: 'best', codes: { day: '44', ioc: '45', fok: '46' } },
  { venues: ['KRX'], sessions: ['after-market'], kind: 'first', codes: { day: '47' } },
  { venues: ['KRX'], sessions: ['reservation'], kind: 'limit', codes: { day: '00' } },
  { venues: ['KRX'], sessions: ['reservation'], kind: 'market', codes: { day: '01' } },
  { venues: ['KRX'], sessions: ['reservation'], kind: 'conditional', codes: { day: '02' } },
  { venues: ['KRX'], sessions: ['reservation'], kind: 'close-price', codes: { day: '05' } },

  { venues: ['NXT'], sessions: ['pre-market'], kind: 'limit', codes: { day: '00', gtp: '27' } },
  { venues: ['NXT'], sessions: ['pre-market'], kind: 'best', codes: { day: '03', gtp: '28' } },
  { venues: ['NXT'], sessions: ['pre-market'], kind: 'first', codes: { day: '04', gtp: '29' } },
  { venues: ['NXT'], sessions: ['after-market'], kind: 'limit', codes: { day: '00' } },
  { venues: ['NXT'], sessions: ['after-market'], kind: 'best', codes: { day: '03' } },
  { venues: ['NXT'], sessions: ['after-market'], kind: 'first', codes: { day: '04' } },

  {
    venues: ['NASDAQ', 'NYSE', 'AMEX'],
    sessions: ['regular', 'daytime', 'reservation'],
    kind: 'limit',
    codes: { day: '00' },
  },
  { venues: ['NASDAQ', 'NYSE', 'AMEX'], sessions: ['regular'], kind: 'loo', codes: { day: '32' } },
  { venues: ['NASDAQ', 'NYSE', 'AMEX'], sessions: ['regular'], kind: 'loc', codes: { day: '34' } },
  { venues: ['NASDAQ', 'NYSE', 'AMEX'], sessions: ['regular'], kind: 'moc', codes: { day: '33' }, side: 'sell' },
  {
    venues: ['NASDAQ', 'NYSE', 'AMEX'],
    sessions: ['regular', 'reservation'],
    kind: 'moo',
    codes: { day: '31' },
    side: 'sell',
  },
  { venues: ['NASDAQ', 'NYSE', 'AMEX'], sessions: ['regular', 'reservation'], kind: 'twap', codes: { day: '35' } },
  { venues: ['NASDAQ', 'NYSE', 'AMEX'], sessions: ['regular', 'reservation'], kind: 'vwap', codes: { day: '36' } },

  {
    venues: ['HKEX', 'SSE', 'SZSE', 'TSE', 'HOSE', 'HNX'],
    sessions: ['regular', 'reservation'],
    kind: 'limit',
    codes: { day: '00' },
  },
  { venues: ['HKEX'], sessions: ['regular'], kind: 'odd-lot', codes: { day: '50' }, side: 'sell' },

  { venues: ['KRX_DERIV'], sessions: ['regular', 'night'], kind: 'limit', codes: { day: '01', ioc: '10', fok: '11' } },
  { venues: ['KRX_DERIV'], sessions: ['regular', 'night'], kind: 'market', codes: { day: '02', ioc: '12', fok: '13' } },
  { venues: ['KRX_DERIV'], sessions: ['regular', 'night'], kind: 'conditional', codes: { day: '03' } },
  { venues: ['KRX_DERIV'], sessions: ['regular', 'night'], kind: 'best', codes: { day: '04', ioc: '14', fok: '15' } },

  { venues: ['OVERSEAS_DERIV'], sessions: ['regular'], kind: 'limit', codes: { day: '1' } },
  { venues: ['OVERSEAS_DERIV'], sessions: ['regular'], kind: 'market', codes: { day: '2' } },
  { venues: ['OVERSEAS_DERIV'], sessions: ['regular'], kind: 'stop', codes: { day: '3' } },
  { venues: ['OVERSEAS_DERIV'], sessions: ['regular'], kind: 'stop-limit', codes: { day: '4' } },
] as const satisfies readonly OrderCodeRow[]

/** 장내채권: limit orders in the regular session, and nothing else. The code is that of sales by issue (종목별). */
export const BOND_ORDER_CODES = [
  { venues: ['KRX'], sessions: ['regular'], kind: 'limit', codes: { day: '01' } },
] as const satisfies readonly OrderCodeRow[]

/** Kinds that name a price; the others must not. */
export const PRICED_KINDS = ['limit', 'conditional', 'stop-limit', 'loo', 'loc', 'twap', 'vwap', 'odd-lot'] as const

/** Kinds that wait for a price (조건가격). */
export const STOP_KINDS = ['stop', 'stop-limit'] as const

/** Kinds that are worked in parts over a time (분할 주문). */
export const ALGORITHM_KINDS = ['twap', 'vwap'] as const
