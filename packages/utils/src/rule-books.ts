import type { Venue } from './calendar/venue.js'
import type { Market, Product, RuleBook } from './market-rule-options.js'

/** The rule books of one venue: which names may be said, and which book each stands for. */
export interface VenueBooks {
  /** Books of stocks by market. */
  readonly markets: Readonly<Partial<Record<Market, RuleBook>>>
  /** Books by product; `stock` is the book of a stock whose market is not named. */
  readonly products: Readonly<Partial<Record<Product, RuleBook>>>
  /** Its first day. */
  readonly since?: string | undefined
}

// The name of a contract says enough: nobody has to name its venue too.
const DERIVATIVES =
  'kospi200-futures mini-kospi200-futures kospi200-options mini-kospi200-options kosdaq150-futures kosdaq150-options stock-futures'
const KR_BOARDS = 'kospi kosdaq konex'

const US: VenueBooks = /* @__PURE__ */ books('stock=us etf=us etn=us')

/** The names of each venue, products before markets; `name=book` where the book is called otherwise. */
export const RULE_BOOKS: Readonly<Record<Venue, VenueBooks>> = {
  KRX: /* @__PURE__ */ books(`stock=kospi etf etn elw ${DERIVATIVES}`, KR_BOARDS),
  NXT: /* @__PURE__ */ books('stock=kospi etf etn', KR_BOARDS, '20250304'),
  KRX_DERIV: /* @__PURE__ */ books(DERIVATIVES),
  NYSE: US,
  NASDAQ: US,
  AMEX: US,
  HKEX: /* @__PURE__ */ books('stock=hk etf=hk-etf'),
  SSE: /* @__PURE__ */ books('stock=cn-main etf=cn-fund b-share=sse-b', 'main=cn-main star=cn-star'),
  SZSE: /* @__PURE__ */ books('stock=cn-main etf=cn-fund b-share=szse-b', 'main=cn-main chinext=cn-chinext'),
  TSE: /* @__PURE__ */ books('stock=tse etf=tse-fund etn=tse-fund', 'topix500=tse-topix500'),
  HOSE: /* @__PURE__ */ books('stock=hose etf=hose-etf'),
  HNX: /* @__PURE__ */ books('stock=hnx etf=hnx-etf', 'upcom'),
}

function books(products: string, markets?: string, since?: string): VenueBooks {
  return { markets: namesIn(markets), products: namesIn(products), since }
}

function namesIn(text: string | undefined): Record<string, RuleBook> {
  const words = text?.split(' ').map((word) => word.split('=')) ?? []
  return Object.fromEntries(words.map(([name, book = name]) => [name, book as RuleBook]))
}
