import { AccountNumber, KisValidationError, kstDate } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { orderRvsecncl } from '@kis/rest/domestic-stock'
import type { TradingContext } from '../context.js'
import { requireAccount } from '../require-account.js'
import { checkMayOrder, checkPrice, checkQuantity, checkVenue } from './check-order.js'
import { Order, type OrderRef } from './order.js'
import { requireOrderNumber } from './place-order.js'

export interface AmendRequest {
  /** The new limit price in won. */
  readonly price: number
  /** Shares to amend; left out: all that remain. */
  readonly quantity?: number | undefined
  readonly signal?: AbortSignal | undefined
}

export interface CancelRequest {
  /** Shares to cancel; left out: all that remain. */
  readonly quantity?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** KIS took note of a cancellation. The `cancelled` notice, or the list of open orders, says when it is done. */
export interface Cancellation {
  /** The number of the cancellation itself. */
  readonly orderNumber: string
  readonly cancelledOrderNumber: string
  /** `HHMMSS` (KST) */
  readonly time: string | null
}

/**
 * 주식주문(정정): changes the price of a resting order. The order goes on under the new number of the answer; the old number is dead.
 *
 * @throws as `placeOrder`.
 */
export async function amendOrder(
  context: TradingContext,
  target: Order | OrderRef,
  request: AmendRequest,
): Promise<Order> {
  const { rest, clock } = context
  const ref = checkTarget(context, target)
  const price = checkPrice(request.price)
  const quantity = request.quantity === undefined ? undefined : checkQuantity(request.quantity)
  const { output } = await orderRvsecncl(
    rest,
    {
      KRX_FWDG_ORD_ORGNO: ref.orgNumber,
      ORGN_ODNO: ref.orderNumber,
      ORD_DVSN: '00',
      RVSE_CNCL_DVSN_CD: '01',
      ORD_QTY: quantity ?? 0,
      ORD_UNPR: price,
      QTY_ALL_ORD_YN: quantity === undefined,
      EXCG_ID_DVSN_CD: ref.venue,
    },
    { signal: request.signal },
  )
  return new Order(
    {
      symbol: ref.symbol,
      side: ref.side,
      kind: 'limit',
      venue: ref.venue,
      quantity: quantity ?? (target instanceof Order ? target.quantity : 0),
      price,
      orderNumber: requireOrderNumber(output.ODNO, 'domesticStock.orderRvsecncl'),
      orgNumber: output.KRX_FWDG_ORD_ORGNO || ref.orgNumber,
      date: kstDate(clock.now()),
      time: output.ORD_TMD,
    },
    rest.env,
    requireAccount(rest),
  )
}

/**
 * 주식주문(취소): cancels what remains of an order.
 *
 * @throws as `placeOrder`; KIS refuses when nothing remains.
 */
export async function cancelOrder(
  context: TradingContext,
  target: Order | OrderRef,
  request: CancelRequest = {},
): Promise<Cancellation> {
  const { rest } = context
  const ref = checkTarget(context, target)
  const quantity = request.quantity === undefined ? undefined : checkQuantity(request.quantity)
  const { output } = await orderRvsecncl(
    rest,
    {
      KRX_FWDG_ORD_ORGNO: ref.orgNumber,
      ORGN_ODNO: ref.orderNumber,
      ORD_DVSN: '00',
      RVSE_CNCL_DVSN_CD: '02',
      ORD_QTY: quantity ?? 0,
      ORD_UNPR: 0,
      QTY_ALL_ORD_YN: quantity === undefined,
      EXCG_ID_DVSN_CD: ref.venue,
    },
    { signal: request.signal },
  )
  return {
    orderNumber: requireOrderNumber(output.ODNO, 'domesticStock.orderRvsecncl'),
    cancelledOrderNumber: ref.orderNumber,
    time: output.ORD_TMD,
  }
}

/** An order belongs to one environment and one account: another client must never touch it. */
function checkTarget(context: TradingContext, target: Order | OrderRef): OrderRef {
  checkMayOrder(context)
  const ref = target instanceof Order ? target.ref : target
  if (typeof ref !== 'object' || ref === null || typeof ref.orderNumber !== 'string' || ref.orderNumber.trim() === '') {
    throw new KisValidationError({
      field: 'order',
      message: 'Give an Order, or the OrderRef of one ({ orderNumber, orgNumber, venue, … }).',
    })
  }
  if (ref.env !== context.rest.env || !isSameAccount(ref, context.rest)) {
    throw new KisValidationError({
      field: 'order',
      message: 'The order belongs to another environment or account than this client.',
    })
  }
  checkVenue(ref.venue, context.rest.env)
  return ref
}

function isSameAccount(ref: OrderRef, rest: RestClient): boolean {
  return AccountNumber.parse(ref.account).reveal() === requireAccount(rest).reveal()
}
