import { KisOrderError, KisValidationError, kstDate } from '@kis/core'
import { orderCash } from '@kis/rest/domestic-stock'
import type { TradingContext } from '../context.js'
import { requireAccount } from '../require-account.js'
import { checkSymbol } from '../symbol.js'
import { checkMayOrder, checkPrice, checkQuantity, checkVenue } from './check-order.js'
import { Order, type OrderVenue, type Side } from './order.js'

interface CommonOrderRequest {
  /** 종목코드 */
  readonly symbol: string
  /** 주문수량 (주) */
  readonly quantity: number
  /** Default `KRX`. */
  readonly venue?: OrderVenue | undefined
  readonly signal?: AbortSignal | undefined
}

/** A limit order names its price; a market order (시장가) has none and is reserved at the upper limit. */
export type OrderRequest =
  | (CommonOrderRequest & { readonly kind: 'limit'; readonly price: number })
  | (CommonOrderRequest & { readonly kind: 'market'; readonly price?: undefined })

const ORD_DVSN = { limit: '00', market: '01' } as const

/**
 * 주식주문(현금): places one order, sent at most once.
 *
 * @throws KisValidationError, KisConfigError or KisUnsupportedInPaperError before anything is sent; KisOrderError afterwards, whose
 * `outcome` says whether the order may stand at the broker.
 */
export async function placeOrder(context: TradingContext, side: Side, request: OrderRequest): Promise<Order> {
  const { rest, clock } = context
  checkMayOrder(context)
  const account = requireAccount(rest)
  const symbol = checkSymbol(request.symbol)
  const quantity = checkQuantity(request.quantity)
  const venue = checkVenue(request.venue ?? 'KRX', rest.env)
  const price = priceOf(request)
  const { output } = await orderCash(
    rest,
    {
      side,
      PDNO: symbol,
      ORD_DVSN: ORD_DVSN[request.kind],
      ORD_QTY: quantity,
      ORD_UNPR: price ?? 0,
      EXCG_ID_DVSN_CD: venue,
    },
    { signal: request.signal },
  )
  return new Order(
    {
      symbol,
      side,
      kind: request.kind,
      venue,
      quantity,
      price,
      orderNumber: requireOrderNumber(output.ODNO, 'domesticStock.orderCash'),
      orgNumber: output.KRX_FWDG_ORD_ORGNO,
      date: kstDate(clock.now()),
      time: output.ORD_TMD,
    },
    rest.env,
    account,
  )
}

function priceOf(request: OrderRequest): number | null {
  const { kind, price }: { kind: unknown; price?: unknown } = request
  if (kind === 'limit') return checkPrice(price)
  if (kind !== 'market')
    throw new KisValidationError({ field: 'kind', message: `Parameter "kind" must be 'limit' or 'market'.` })
  if (price === undefined) return null
  throw new KisValidationError({ field: 'price', message: 'A market order (시장가) has no price: leave "price" out.' })
}

/** Success counts only with an order number: without one the order may stand, but nobody could name it. */
export function requireOrderNumber(orderNumber: string, operation: string): string {
  if (orderNumber.trim() !== '') return orderNumber
  throw new KisOrderError({
    message: `${operation} succeeded, but the answer carries no order number. The order may stand at the broker: look it up, do not send it again.`,
    outcome: 'unknown',
  })
}
