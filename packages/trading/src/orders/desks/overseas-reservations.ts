import { type Clock, kstDate } from '@kis/core'
import { paginate, type RestClient } from '@kis/rest'
import {
  type OrderResvListResult,
  type OrderResvParams,
  type OrderResvResult,
  orderResv,
  orderResvCcnl,
  orderResvList,
} from '@kis/rest/overseas-stock'
import {
  OVERSEAS_VENUE_CODES,
  OVERSEAS_VENUES,
  type OverseasVenue,
  productTypeOf,
  venueOfCode,
} from '../../instrument/venue-codes.js'
import { orderCodeOf } from '../kinds/order-code-of.js'
import type { OrderReceipt, PreparedCall } from '../order-desk.js'
import type { OrderRef } from '../order-ref.js'
import type { OrderTerms } from '../order-terms.js'
import type { ReservationRecord } from '../reservation-record.js'
import { requireOverseasVenue } from './overseas-venue.js'
import { prepareCall } from './prepare-call.js'
import { amountOrNull, codeOfSide, numberOrNull, recordsOf, sideOfCode } from './record-fields.js'
import type { ReservationRecords, ReservingDesk } from './reserving-desk.js'

/** 해외주식 예약주문접수. Its number counts under the day of receipt. */
export function prepareOverseasReservation(rest: RestClient, clock: Clock, terms: OrderTerms): PreparedCall {
  const venue = requireOverseasVenue(terms)
  const code = orderCodeOf(terms)
  const isInParts = terms.kind === 'twap' || terms.kind === 'vwap'
  const american = {
    market: terms.side === 'buy' ? 'usBuy' : 'usSell',
    ORD_DVSN: code as OrderResvParams['ORD_DVSN'],
    // To the end of the session: a reservation has no fields for times of its own.
    ALGO_ORD_TMD_DVSN_CD: isInParts ? '02' : undefined,
  } as const
  return prepareCall({
    rest,
    clock,
    endpoint: orderResv,
    params: {
      ...(isAmerican(venue) ? american : asianOf(venue, terms.side, terms.instrument.currency)),
      RVSE_CNCL_DVSN_CD: '00',
      PDNO: terms.instrument.symbol,
      OVRS_EXCG_CD: OVERSEAS_VENUE_CODES[venue].order,
      FT_ORD_QTY: terms.quantity,
      FT_ORD_UNPR3: terms.price ?? 0,
    },
    receiptOf: ({ output }, at) => receiptOf(output, kstDate(at)),
  })
}

/** 해외주식 예약주문접수취소: always all of it. Asia cancels by the TR that reserves. */
export function prepareOverseasReservationCancel(
  rest: RestClient,
  clock: Clock,
  ref: OrderRef,
  quantity?: number,
): PreparedCall {
  const venue = requireOverseasVenue(ref)
  const { order, currency } = OVERSEAS_VENUE_CODES[venue]
  if (isAmerican(venue)) {
    return prepareCall({
      rest,
      clock,
      endpoint: orderResvCcnl,
      params: { RSVN_ORD_RCIT_DT: ref.date, OVRS_RSVN_ODNO: ref.orderNumber },
      receiptOf: ({ output }) => ({
        orderNumber: output.OVRS_RSVN_ODNO,
        orgNumber: '',
        date: ref.date,
        time: null,
      }),
    })
  }
  return prepareCall({
    rest,
    clock,
    endpoint: orderResv,
    params: {
      ...asianOf(venue, ref.side, currency),
      RVSE_CNCL_DVSN_CD: '02',
      PDNO: ref.symbol,
      OVRS_EXCG_CD: order,
      FT_ORD_QTY: quantity ?? 0,
      FT_ORD_UNPR3: 0,
      RSVN_ORD_RCIT_DT: ref.date,
      OVRS_RSVN_ODNO: ref.orderNumber,
    },
    receiptOf: ({ output }) => receiptOf(output, ref.date),
  })
}

function isAmerican(venue: OverseasVenue): boolean {
  return OVERSEAS_VENUE_CODES[venue].nation === '840'
}

function asianOf(venue: OverseasVenue, side: OrderTerms['side'], currency: string) {
  return {
    market: 'asia',
    SLL_BUY_DVSN_CD: codeOfSide(side),
    PRDT_TYPE_CD: productTypeOf(venue, currency) as OrderResvParams['PRDT_TYPE_CD'],
  } as const
}

function receiptOf(output: OrderResvResult['output'], date: string): Omit<OrderReceipt, 'raw'> {
  return {
    orderNumber: output.OVRS_RSVN_ODNO ?? output.ODNO ?? '',
    orgNumber: '',
    date: output.RSVN_ORD_RCIT_DT ?? date,
    time: null,
  }
}

/** 해외주식 예약주문조회 (TTTT3039R for the US, TTTS3014R for Asia), each exchange, all pages. */
export async function readOverseasReservations(
  rest: RestClient,
  { from, to, openOnly, signal }: Parameters<ReservingDesk['reservations']>[0],
): Promise<ReservationRecords> {
  // The call itself refuses paper trading.
  const real = rest as RestClient<'real'>
  const parts = await Promise.all(
    OVERSEAS_VENUES.map((venue) =>
      paginate(
        orderResvList,
        real,
        {
          region: isAmerican(venue) ? 'us' : 'asia',
          INQR_STRT_DT: from,
          INQR_END_DT: to,
          INQR_DVSN_CD: '00',
          OVRS_EXCG_CD: OVERSEAS_VENUE_CODES[venue].order,
        },
        { signal },
      )
        .collect()
        .then((part) => ({ ...part, venue })),
    ),
  )
  const rows = parts.flatMap(({ pages, venue }) =>
    pages.flatMap((page) => page.output.map((row) => recordOf(row, venue))),
  )
  return recordsOf(openOnly ? rows.filter(({ state }) => state === 'waiting') : rows, parts)
}

function recordOf(row: OrderResvListResult['output'][number], asked: OverseasVenue): ReservationRecord {
  const venue = venueOfCode(row.ovrs_excg_cd ?? '') ?? asked
  const filledQuantity = row.ft_ccld_qty ?? 0
  const rest = row.ft_ord_qty - filledQuantity
  const isCancelled = row.cncl_yn === true
  const sentOrderNumber = numberOrNull(row.odno)
  // Once it was sent, the order is what can still fill.
  const isWaiting = !isCancelled && sentOrderNumber === null && row.nprc_rson_text === null
  return {
    assetClass: 'overseas-stock',
    venue,
    session: 'reservation',
    symbol: row.pdno,
    name: row.prdt_name ?? '',
    currency: OVERSEAS_VENUE_CODES[venue].currency,
    side: sideOfCode(row.sll_buy_dvsn_cd),
    date: row.rsvn_ord_rcit_dt,
    time: row.ord_rcit_tmd,
    orderNumber: row.ovrs_rsvn_odno,
    originalOrderNumber: null,
    action: 'new',
    orgNumber: '',
    kindCode: null,
    quantity: row.ft_ord_qty,
    price: amountOrNull(row.ft_ord_unpr3),
    filledQuantity,
    averageFillPrice: amountOrNull(row.ft_ccld_unpr3),
    remainingQuantity: isWaiting ? rest : 0,
    cancelledQuantity: isCancelled ? rest : 0,
    rejectedQuantity: row.nprc_rson_text === null ? 0 : rest,
    rejectionReason: row.nprc_rson_text,
    state: isCancelled ? 'cancelled' : isWaiting ? 'waiting' : sentOrderNumber === null ? 'rejected' : 'sent',
    sentOrderNumber,
    receivedOn: row.rsvn_ord_rcit_dt,
    reservedUntil: null,
    loanDate: null,
  }
}
