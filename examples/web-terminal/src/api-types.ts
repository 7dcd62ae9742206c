/** What the server tells the page, as JSON. Nothing here may name a key, a token or a whole account number. */

export type OrderSide = 'buy' | 'sell'

export interface StartReply {
  readonly env: 'paper' | 'real'
  /** Masked, such as `50******-01`. */
  readonly account: string
}

export interface QuoteReply {
  readonly symbol: string
  readonly price: number
  readonly change: number | null
  readonly changeRate: number | null
  readonly open: number | null
  readonly high: number | null
  readonly low: number | null
  readonly basePrice: number | null
  readonly upperLimit: number | null
  readonly lowerLimit: number | null
  readonly volume: number
  readonly turnover: number | null
  readonly tickSize: number | null
  readonly marketCap: number | null
  readonly book: BookReply
}

export interface BookLevelReply {
  readonly price: number
  readonly quantity: number
}

export interface BookReply {
  readonly asks: readonly BookLevelReply[]
  readonly bids: readonly BookLevelReply[]
}

export type BarUnitName = 'minute' | 'day'

export interface BarReply {
  /** `YYYYMMDD` in Korea */
  readonly date: string
  /** Beginning of a minute in epoch milliseconds; `null` for a day */
  readonly at: number | null
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  readonly volume: number
}

export interface BarsReply {
  readonly symbol: string
  readonly unit: BarUnitName
  readonly bars: readonly BarReply[]
}

export interface PositionReply {
  readonly symbol: string
  readonly name: string
  readonly quantity: number
  readonly sellable: number | null
  readonly averagePrice: number | null
  readonly price: number | null
}

export interface OrderReply {
  readonly orderNumber: string
  readonly symbol: string
  readonly name: string
  readonly side: OrderSide | null
  readonly price: number | null
  readonly quantity: number
  readonly filled: number
  readonly remaining: number
  readonly cancelled: number
  readonly rejected: number
  /** `HHMMSS` (KST) */
  readonly time: string | null
}

export interface AccountReply {
  /** 예수금 after everything traded today (D+2) */
  readonly cash: number | null
  readonly netAssets: number | null
  readonly positions: readonly PositionReply[]
  /** Orders of today, the latest first */
  readonly orders: readonly OrderReply[]
}

export interface OrderDraft {
  readonly symbol: string
  readonly side: OrderSide
  readonly kind: 'limit' | 'market'
  readonly quantity: number
  /** Won; `null` for a market order */
  readonly price: number | null
}

export interface CheckReply {
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  readonly message: string | null
}

export interface PreviewReply {
  /** What a confirmation names: it sends exactly what was previewed, once. */
  readonly previewId: string
  readonly draft: OrderDraft
  readonly isAllowed: boolean
  readonly checks: readonly CheckReply[]
  /** Won, without fees and tax; `null` where nothing can tell */
  readonly notional: number | null
  /** Epoch milliseconds */
  readonly expiresAt: number
}

export interface PlacedReply {
  readonly orderNumber: string
}

export interface ErrorReply {
  readonly error: {
    /** For the page to tell in its own words, such as `SESSION` or `KIS_ORDER`. */
    readonly code: string
    readonly message: string
    /** What KIS's code means in Korean, where it is known. */
    readonly korean?: string | undefined
    /** The order may stand at the broker: look it up, do not send it again. */
    readonly isUncertain?: boolean | undefined
  }
}
