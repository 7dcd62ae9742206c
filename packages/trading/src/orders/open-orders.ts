import { kstDate } from '@kis/core'
import { paginate, type RestClient } from '@kis/rest'
import { inquirePsblRvsecncl } from '@kis/rest/domestic-stock'
import type { TradingContext } from '../context.js'
import { isRealClient } from '../is-real-client.js'
import { requireAccount } from '../require-account.js'
import { Order, type OrderVenue, type Side } from './order.js'
import { fetchOrderHistory } from './order-history.js'

/** An order of today with shares left. Its `quantity` is what was ordered. */
export interface OpenOrder {
  readonly order: Order
  /** 총체결수량 (주) so far */
  readonly filledQuantity: number
  /** 정정·취소 가능수량 (주) */
  readonly remainingQuantity: number
}

export interface OpenOrders {
  readonly orders: readonly OpenOrder[]
  /** Whether every page was read. */
  readonly complete: boolean
}

/**
 * 미체결 주문: TTTC0084R with a real account. Paper trading has no such query; the unfilled orders of today (VTTC0081R) answer there.
 */
export async function fetchOpenOrders(
  context: TradingContext,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<OpenOrders> {
  const { rest } = context
  return isRealClient(rest) ? fromOpenList(context, rest, options.signal) : fromHistory(context, options.signal)
}

async function fromOpenList(
  context: TradingContext,
  rest: RestClient<'real'>,
  signal: AbortSignal | undefined,
): Promise<OpenOrders> {
  const { pages, complete } = await paginate(
    inquirePsblRvsecncl,
    rest,
    { INQR_DVSN_1: '0', INQR_DVSN_2: '0' },
    { signal },
  ).collect()
  const orders = pages
    .flatMap((page) => page.output)
    .map((row) => ({
      order: orderOf(context, {
        symbol: row.pdno,
        side: row.sll_buy_dvsn_cd === '01' ? 'sell' : 'buy',
        venue: venueOf(row.excg_id_dvsn_cd),
        quantity: row.ord_qty,
        price: row.ord_unpr,
        orderNumber: row.odno,
        orgNumber: row.ord_gno_brno,
        time: row.ord_tmd,
      }),
      filledQuantity: row.tot_ccld_qty ?? 0,
      remainingQuantity: row.psbl_qty,
    }))
  return { orders, complete }
}

async function fromHistory(context: TradingContext, signal: AbortSignal | undefined): Promise<OpenOrders> {
  const { orders, complete } = await fetchOrderHistory(context, { openOnly: true, signal })
  const open = orders
    .filter((record) => (record.remainingQuantity ?? 0) > 0 && !record.isCancelled && record.side !== null)
    .map((record) => ({
      order: orderOf(context, { ...record, side: record.side ?? 'buy', venue: venueOf(record.venue) }),
      filledQuantity: record.filledQuantity,
      remainingQuantity: record.remainingQuantity ?? 0,
    }))
  return { orders: open, complete }
}

interface OrderFacts {
  readonly symbol: string
  readonly side: Side
  readonly venue: OrderVenue
  readonly quantity: number
  readonly price: number | null
  readonly orderNumber: string
  readonly orgNumber: string
  readonly time: string | null
}

function orderOf(context: TradingContext, facts: OrderFacts): Order {
  const kind = facts.price ? 'limit' : 'market'
  const { rest, clock } = context
  return new Order(
    { ...facts, kind, price: facts.price || null, date: kstDate(clock.now()) },
    rest.env,
    requireAccount(rest),
  )
}

function venueOf(text: string): OrderVenue {
  return text === 'NXT' || text === 'SOR' ? text : 'KRX'
}
