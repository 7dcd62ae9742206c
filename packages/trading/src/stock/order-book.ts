import type { Reply } from '@kis/rest'
import type { Currency } from '../instrument/instrument.js'
import type { QuoteVenue } from './quote.js'

/** One price level of an order book (호가). */
export interface BookLevel {
  /** 호가 */
  readonly price: number
  /** 잔량 (주, 계약) */
  readonly quantity: number
  /** 잔량 증감 since the message before, where the screen tells it */
  readonly quantityChange?: number | null | undefined
  /** 건수: orders at this price, where the screen tells it (파생상품) */
  readonly orderCount?: number | null | undefined
  /** 수익률 (%) at this price, of a bond */
  readonly yield?: number | null | undefined
}

/** An order book (호가창), best price first. Empty levels are left out. */
export interface OrderBook {
  readonly symbol: string
  /** 접수 시각 `HHMMSS` (KST) */
  readonly time: string | null
  /** 매도호가, lowest first */
  readonly asks: readonly BookLevel[]
  /** 매수호가, highest first */
  readonly bids: readonly BookLevel[]
  /** 총 매도호가 잔량 */
  readonly totalAskQuantity: number | null
  /** 총 매수호가 잔량 */
  readonly totalBidQuantity: number | null
}

/** 예상 체결: what an auction would come to now. */
export interface ExpectedMatch {
  /** 예상 체결가 */
  readonly price: number | null
  /** 예상 거래량 */
  readonly volume: number | null
  /** 전일 대비, signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
}

/** An order book as it was asked for. */
export interface OrderBookSnapshot extends OrderBook {
  readonly venue: QuoteVenue
  readonly currency: Currency
  /** `null` where the screen tells none: abroad, of contracts and bonds */
  readonly expected: ExpectedMatch | null
  /** 시간외 총 잔량 of asks and bids; `null` where there is no such session */
  readonly afterHours: { readonly totalAskQuantity: number | null; readonly totalBidQuantity: number | null } | null
  /** The wire answer; neither printed nor serialised. */
  readonly raw: Reply
}

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
const FIVE = [1, 2, 3, 4, 5] as const

/** Ten numbered price and quantity fields as levels; a price of 0 or blank is no level. */
export function levelsOf<R, P extends string, Q extends string>(
  record: R & { readonly [K in `${P}${(typeof TEN)[number]}` | `${Q}${(typeof TEN)[number]}`]: number | null },
  price: P,
  quantity: Q,
): BookLevel[] {
  return TEN.flatMap((level) => {
    const at = record[`${price}${level}`]
    return at ? [{ price: at, quantity: record[`${quantity}${level}`] ?? 0 }] : []
  })
}

/** The same with a third numbered field, which goes under a name of its own. */
export function levelsWith<R, P extends string, Q extends string, X extends string, N extends keyof BookLevel>(
  record: R & {
    readonly [K in `${P | Q | X}${(typeof TEN)[number]}`]: number | null
  },
  price: P,
  quantity: Q,
  extra: readonly [field: X, name: N],
): BookLevel[] {
  return TEN.flatMap((level) =>
    levelAt(record, `${price}${level}`, `${quantity}${level}`, `${extra[0]}${level}`, extra[1]),
  )
}

/** Five levels of contracts and bonds. */
export function fiveLevelsOf<R, P extends string, Q extends string, X extends string, N extends keyof BookLevel>(
  record: R & {
    readonly [K in `${P | Q | X}${(typeof FIVE)[number]}`]: number | null
  },
  price: P,
  quantity: Q,
  extra: readonly [field: X, name: N],
): BookLevel[] {
  return FIVE.flatMap((level) =>
    levelAt(record, `${price}${level}`, `${quantity}${level}`, `${extra[0]}${level}`, extra[1]),
  )
}

function levelAt<K extends string>(
  record: { readonly [F in K]: number | null },
  price: K,
  quantity: K,
  extra: K,
  name: keyof BookLevel,
): BookLevel[] {
  const at = record[price]
  // Contracts abroad may cost less than nothing, but nobody quotes 0 that KIS would tell from an empty level.
  return at ? [{ price: at, quantity: record[quantity] ?? 0, [name]: record[extra] }] : []
}
