import { type Clock, KisOrderError, KisValidationError, kstDate } from '@kis/core'
import { paginate, type RestClient } from '@kis/rest'
import {
  type OrderResvCcnlResult,
  type OrderResvParams,
  type OrderResvRvsecnclResult,
  orderResv,
  orderResvCcnl,
  orderResvRvsecncl,
} from '@kis/rest/domestic-stock'
import { asReal } from '../../stock/wire-values.js'
import { orderCodeOf } from '../kinds/order-code-of.js'
import type { AmendTerms, OrderReceipt, PreparedCall } from '../order-desk.js'
import type { OrderRef } from '../order-ref.js'
import type { OrderTerms } from '../order-terms.js'
import type { ReservationRecord } from '../reservation-record.js'
import { amendedCode } from './amended-code.js'
import { creditCodeOf } from './credit-codes.js'
import { prepareCall } from './prepare-call.js'
import { amountOrNull, codeOfSide, numberOrNull, recordsOf, requireQuantity, sideOfCode } from './record-fields.js'
import type { ReservationRecords, ReservingDesk } from './reserving-desk.js'

type ReservedKind = OrderResvParams['ORD_DVSN_CD']

/** 주식예약주문. Its number counts under the day of the reservation. */
export function prepareReservation(rest: RestClient, clock: Clock, terms: OrderTerms): PreparedCall {
  return prepareCall({
    rest,
    clock,
    endpoint: orderResv,
    params: {
      PDNO: terms.instrument.symbol,
      ORD_QTY: terms.quantity,
      ORD_UNPR: terms.price ?? 0,
      SLL_BUY_DVSN_CD: codeOfSide(terms.side),
      ORD_DVSN_CD: orderCodeOf(terms) as ReservedKind,
      ORD_OBJT_CBLC_DVSN_CD: creditCodeOf(terms.credit),
      LOAN_DT: terms.credit?.loanDate,
      RSVN_ORD_END_DT: terms.reservedUntil ?? undefined,
    },
    receiptOf: ({ output }, at) => ({
      orderNumber: output.RSVN_ORD_SEQ,
      orgNumber: '',
      date: kstDate(at),
      time: null,
    }),
  })
}

/** 주식예약주문정정: everything is said anew, so the quantity is needed. The reservation keeps its number. */
export function prepareReservationAmend(
  rest: RestClient,
  clock: Clock,
  ref: OrderRef,
  terms: AmendTerms,
): PreparedCall {
  const { original } = terms
  return prepareCall({
    rest,
    clock,
    endpoint: orderResvRvsecncl,
    params: {
      action: 'amend',
      PDNO: ref.symbol,
      ORD_QTY: requireQuantity(terms.quantity ?? original?.quantity, 'reservations'),
      ORD_UNPR: terms.price ?? 0,
      SLL_BUY_DVSN_CD: codeOfSide(ref.side),
      ORD_DVSN_CD: amendedCode<ReservedKind>(ref, terms),
      ORD_OBJT_CBLC_DVSN_CD: creditCodeOf(original?.credit),
      LOAN_DT: original?.credit?.loanDate,
      RSVN_ORD_END_DT: original?.reservedUntil ?? undefined,
      ...numberOf(ref),
    },
    receiptOf: (answer) => receiptOf(ref, answer),
  })
}

/** 주식예약주문취소: always all of it. */
export function prepareReservationCancel(
  rest: RestClient,
  clock: Clock,
  ref: OrderRef,
  quantity?: number,
): PreparedCall {
  if (quantity !== undefined) {
    throw new KisValidationError({
      field: 'quantity',
      message: 'KIS cancels a reservation whole: leave "quantity" out, or amend it.',
    })
  }
  return prepareCall({
    rest,
    clock,
    endpoint: orderResvRvsecncl,
    params: { action: 'cancel', ...numberOf(ref) },
    receiptOf: (answer) => receiptOf(ref, answer),
  })
}

function numberOf(ref: OrderRef) {
  return {
    RSVN_ORD_SEQ: ref.orderNumber,
    RSVN_ORD_ORGNO: ref.orgNumber || undefined,
    RSVN_ORD_ORD_DT: ref.date,
  }
}

/** @throws KisOrderError when KIS answers that it did nothing, or does not say. */
function receiptOf(ref: OrderRef, { output, meta }: OrderResvRvsecnclResult): Omit<OrderReceipt, 'raw'> {
  const isDone = output.NRML_PRCS_YN
  if (isDone === true) return { orderNumber: ref.orderNumber, orgNumber: ref.orgNumber, date: ref.date, time: null }
  throw new KisOrderError({
    message: `KIS ${isDone === false ? 'did not process' : 'does not say whether it processed'} the change of a reservation (${meta.message}). Look the reservation up.`,
    outcome: isDone === false ? 'rejected' : 'unknown',
    ...{ trId: meta.trId, msgCd: meta.msgCd, kisMessage: meta.message, gtUid: meta.gtUid },
  })
}

/** 주식예약주문조회, all pages. */
export async function readReservations(
  rest: RestClient,
  { from, to, openOnly, signal }: Parameters<ReservingDesk['reservations']>[0],
): Promise<ReservationRecords> {
  const part = await paginate(
    orderResvCcnl,
    asReal(rest),
    { RSVN_ORD_ORD_DT: from, RSVN_ORD_END_DT: to, PRCS_DVSN_CD: openOnly ? '2' : '0' },
    { signal },
  ).collect()
  return recordsOf(
    part.pages.flatMap((page) => page.output.map(recordOf)),
    [part],
  )
}

function recordOf(row: OrderResvCcnlResult['output'][number]): ReservationRecord {
  const quantity = row.ord_rsvn_qty ?? 0
  const filledQuantity = row.tot_ccld_qty ?? 0
  const isCancelled = row.cncl_ord_dt !== null
  const sentOrderNumber = numberOrNull(row.odno)
  // Once it has become an order, the order is what can still fill.
  const isWaiting = !isCancelled && sentOrderNumber === null && row.rjct_rson2 === null
  return {
    assetClass: 'domestic-stock',
    venue: 'KRX',
    session: 'reservation',
    symbol: row.pdno,
    name: row.kor_item_shtn_name ?? '',
    currency: 'KRW',
    side: sideOfCode(row.sll_buy_dvsn_cd),
    date: row.rsvn_ord_ord_dt,
    time: row.rsvn_ord_rcit_tmd ?? row.ord_tmd,
    orderNumber: row.rsvn_ord_seq,
    originalOrderNumber: null,
    action: 'new',
    orgNumber: '',
    kindCode: row.ord_dvsn_cd,
    quantity,
    price: amountOrNull(row.ord_rsvn_unpr),
    filledQuantity,
    averageFillPrice: null,
    remainingQuantity: isWaiting ? quantity - filledQuantity : 0,
    cancelledQuantity: isCancelled ? quantity - filledQuantity : 0,
    rejectedQuantity: row.rjct_rson2 === null ? 0 : quantity,
    rejectionReason: row.rjct_rson2,
    state: isCancelled ? 'cancelled' : isWaiting ? 'waiting' : sentOrderNumber === null ? 'rejected' : 'sent',
    sentOrderNumber,
    receivedOn: row.rsvn_ord_rcit_dt,
    reservedUntil: row.rsvn_end_dt,
    loanDate: row.loan_dt,
  }
}
