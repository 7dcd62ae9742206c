import type { CallOptions, RestClient } from '@kis/rest'
import { type InquireAskingPriceExpCcnResult, inquireAskingPriceExpCcn } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'

/** One price level of an order book (호가). */
export interface BookLevel {
  /** 호가 (원) */
  readonly price: number
  /** 잔량 (주) */
  readonly quantity: number
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
  /** 총 매도호가 잔량 (주) */
  readonly totalAskQuantity: number | null
  /** 총 매수호가 잔량 (주) */
  readonly totalBidQuantity: number | null
}

export interface OrderBookSnapshot extends OrderBook {
  /** The wire answer of FHKST01010200. */
  readonly raw: InquireAskingPriceExpCcnResult
}

/** 주식현재가 호가/예상체결 (FHKST01010200) in plain names. */
export async function fetchOrderBook(
  rest: RestClient,
  symbol: string,
  options?: CallOptions,
): Promise<OrderBookSnapshot> {
  const raw = await inquireAskingPriceExpCcn(rest, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: symbol }, options)
  const { output1 } = raw
  const book: OrderBook = {
    symbol,
    time: output1.aspr_acpt_hour,
    asks: levelsOf(output1, 'askp', 'askp_rsqn'),
    bids: levelsOf(output1, 'bidp', 'bidp_rsqn'),
    totalAskQuantity: output1.total_askp_rsqn,
    totalBidQuantity: output1.total_bidp_rsqn,
  }
  return withHidden(book, { raw })
}

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

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
