import { type Clock, KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import {
  type DaytimeOrderParams,
  daytimeOrder,
  daytimeOrderRvsecncl,
  type OrderParams,
  type OrderResult,
  order,
  orderRvsecncl,
} from '@kis/rest/overseas-stock'
import { OVERSEAS_VENUE_CODES } from '../../instrument/venue-codes.js'
import { orderCodeOf } from '../kinds/order-code-of.js'
import type { AmendTerms, OrderReceipt, PreparedCall } from '../order-desk.js'
import type { OrderRef } from '../order-ref.js'
import type { OrderTerms } from '../order-terms.js'
import {
  prepareOverseasReservation,
  prepareOverseasReservationCancel,
  readOverseasReservations,
} from './overseas-reservations.js'
import { readOverseasHistory, readOverseasOpen } from './overseas-stock-lists.js'
import { localDate, requireOverseasVenue } from './overseas-venue.js'
import { prepareCall } from './prepare-call.js'
import { requireQuantity } from './record-fields.js'
import type { ReservingDesk } from './reserving-desk.js'

/** KIS has no amendment for them. */
const CANCEL_ONLY: readonly string[] = ['SSE', 'SZSE', 'HOSE', 'HNX']

/** 해외주식: nine exchanges, the American daytime (주간거래) and reservations. */
export function createOverseasStockDesk(rest: RestClient, clock: Clock): ReservingDesk {
  const receiptOf =
    (of: Pick<OrderRef, 'venue'>) =>
    ({ output }: { readonly output: OrderResult['output'] }, at: number): Omit<OrderReceipt, 'raw'> => ({
      orderNumber: output.ODNO,
      orgNumber: output.KRX_FWDG_ORD_ORGNO,
      date: localDate(requireOverseasVenue(of), at),
      time: output.ORD_TMD,
    })

  return {
    assetClass: 'overseas-stock',
    prepareOrder(terms) {
      if (terms.session === 'reservation') return prepareOverseasReservation(rest, clock, terms)
      return terms.session === 'daytime' ? prepareDaytime(terms) : prepareRegular(terms)
    },
    prepareAmend: (ref, terms) => change(ref, '01', amendedPrice(ref, terms), terms.quantity),
    prepareCancel(ref, quantity) {
      if (ref.session === 'reservation') return prepareOverseasReservationCancel(rest, clock, ref, quantity)
      return change(ref, '02', 0, quantity)
    },
    open: (options) => readOverseasOpen(rest, clock, options.signal),
    history: (query) => readOverseasHistory(rest, query),
    reservations: (query) => readOverseasReservations(rest, query),
  }

  function prepareRegular(terms: OrderTerms): PreparedCall {
    const { side, algorithmTimes, kind } = terms
    const isInParts = kind === 'twap' || kind === 'vwap'
    return prepareCall({
      rest,
      clock,
      endpoint: order,
      params: {
        ...commonParams(terms),
        OVRS_EXCG_CD: OVERSEAS_VENUE_CODES[requireOverseasVenue(terms)].order,
        SLL_TYPE: side === 'sell' ? '00' : '',
        ORD_DVSN: orderCodeOf(terms) as OrderParams['ORD_DVSN'],
        START_TIME: algorithmTimes?.from,
        END_TIME: algorithmTimes?.to,
        ALGO_ORD_TMD_DVSN_CD: isInParts ? (algorithmTimes ? '00' : '02') : '',
      },
      receiptOf: receiptOf(terms),
    })
  }

  function prepareDaytime(terms: OrderTerms): PreparedCall {
    // The table of kinds has refused all but limit orders.
    orderCodeOf(terms)
    return prepareCall({
      rest,
      clock,
      endpoint: daytimeOrder,
      params: { ...commonParams(terms), OVRS_EXCG_CD: daytimeCodeOf(terms) },
      receiptOf: receiptOf(terms),
    })
  }

  function change(ref: OrderRef, action: '01' | '02', price: number, quantity: number | undefined): PreparedCall {
    const params = {
      PDNO: ref.symbol,
      ORGN_ODNO: ref.orderNumber,
      RVSE_CNCL_DVSN_CD: action,
      ORD_QTY: requireQuantity(quantity, 'orders abroad'),
      OVRS_ORD_UNPR: price,
    }
    if (ref.session === 'daytime') {
      return prepareCall({
        rest,
        clock,
        endpoint: daytimeOrderRvsecncl,
        params: { OVRS_EXCG_CD: daytimeCodeOf(ref), ...params },
        receiptOf: receiptOf(ref),
      })
    }
    return prepareCall({
      rest,
      clock,
      endpoint: orderRvsecncl,
      params: { OVRS_EXCG_CD: OVERSEAS_VENUE_CODES[requireOverseasVenue(ref)].order, ...params },
      receiptOf: receiptOf(ref),
    })
  }
}

function commonParams({ side, instrument, quantity, price }: OrderTerms) {
  return { side, PDNO: instrument.symbol, ORD_QTY: quantity, OVRS_ORD_UNPR: price ?? 0 }
}

/** @throws KisValidationError for what KIS does not amend. */
function amendedPrice(ref: OrderRef, { price, original }: AmendTerms): number {
  if (ref.session === 'reservation') {
    throw new KisValidationError({
      field: 'order',
      message: 'KIS does not amend reservations abroad: cancel it and reserve anew.',
    })
  }
  if (CANCEL_ONLY.includes(ref.venue)) {
    throw new KisValidationError({
      field: 'order',
      message: `KIS does not amend orders at ${ref.venue}: cancel it and order anew.`,
    })
  }
  if (original?.kind === 'twap' || original?.kind === 'vwap' || price === null) {
    throw new KisValidationError({
      field: original && price === null ? 'price' : 'order',
      message: `KIS amends the price of limit orders abroad only${original ? `, this one is of kind '${original.kind}'` : ': give a price'}.`,
    })
  }
  return price
}

function daytimeCodeOf(of: Pick<OrderRef, 'venue'>): DaytimeOrderParams['OVRS_EXCG_CD'] {
  const code = OVERSEAS_VENUE_CODES[requireOverseasVenue(of)].order
  if (code === 'NASD' || code === 'NYSE' || code === 'AMEX') return code
  throw new KisValidationError({ field: 'session', message: `There is no daytime trading (주간거래) at ${of.venue}.` })
}
