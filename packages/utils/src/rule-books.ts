import type { Venue } from './calendar/venue.js'
import type { Derivative, Market, Product, RuleBook } from './market-rule-options.js'

/** The rule books of one venue. */
export interface VenueBooks {
  /** The market of a stock when none is named; `undefined` where stocks have one book, or none at all. */
  readonly defaultMarket?: Market | undefined
  /** Books of stocks by market. */
  readonly markets: Readonly<Partial<Record<Market, RuleBook>>>
  /** Books by product; `stock` where it needs no market. */
  readonly products: Readonly<Partial<Record<Product, RuleBook>>>
  /** Its first day. */
  readonly since?: string | undefined
}

const DERIVATIVES: Readonly<Record<Derivative, RuleBook>> = {
  'kospi200-futures': 'kospi200-futures',
  'mini-kospi200-futures': 'mini-kospi200-futures',
  'kospi200-options': 'kospi200-options',
  'mini-kospi200-options': 'mini-kospi200-options',
  'kosdaq150-futures': 'kosdaq150-futures',
  'kosdaq150-options': 'kosdaq150-options',
  'stock-futures': 'stock-futures',
}

const KR_BOARDS: VenueBooks['markets'] = { kospi: 'kospi', kosdaq: 'kosdaq', konex: 'konex' }
const KRX: VenueBooks = {
  defaultMarket: 'kospi',
  markets: KR_BOARDS,
  // The name of a contract says enough: nobody has to name its venue too.
  products: /* @__PURE__ */ Object.assign({ etf: 'etf', etn: 'etn', elw: 'elw' } as const, DERIVATIVES),
}
const NXT: VenueBooks = {
  defaultMarket: 'kospi',
  markets: KR_BOARDS,
  products: { etf: 'etf', etn: 'etn' },
  since: '20250304',
}
const US: VenueBooks = { markets: {}, products: { stock: 'us', etf: 'us', etn: 'us' } }

export const RULE_BOOKS: Readonly<Record<Venue, VenueBooks>> = {
  KRX,
  NXT,
  KRX_DERIV: { markets: {}, products: DERIVATIVES },
  NYSE: US,
  NASDAQ: US,
  AMEX: US,
  HKEX: { markets: {}, products: { stock: 'hk', etf: 'hk-etf' } },
  SSE: {
    defaultMarket: 'main',
    markets: { main: 'cn-main', star: 'cn-star' },
    products: { etf: 'cn-fund', 'b-share': 'sse-b' },
  },
  SZSE: {
    defaultMarket: 'main',
    markets: { main: 'cn-main', chinext: 'cn-chinext' },
    products: { etf: 'cn-fund', 'b-share': 'szse-b' },
  },
  TSE: { markets: { topix500: 'tse-topix500' }, products: { stock: 'tse', etf: 'tse-fund', etn: 'tse-fund' } },
  HOSE: { markets: {}, products: { stock: 'hose', etf: 'hose-etf' } },
  HNX: { markets: { upcom: 'upcom' }, products: { stock: 'hnx', etf: 'hnx-etf' } },
}
