import { type Clock, KisUnsupportedInPaperError, kstDate } from '@kis/core'
import type { RestClient } from '@kis/rest'
import {
  type OrderCashParams,
  type OrderCreditResult,
  type OrderRvsecnclParams,
  orderCash,
  orderCredit,
  orderRvsecncl,
} from '@kis/rest/domestic-stock'
import { orderCodeOf } from '../kinds/order-code-of.js'
import type { AmendTerms, PreparedCall } from '../order-desk.js'
import type { OrderRef } from '../order-ref.js'
import type { OrderTerms } from '../order-terms.js'
import { amendedCode, plainCodeOf } from './amended-code.js'
import { CREDIT_CODES } from './credit-codes.js'
import {
  prepareReservation,
  prepareReservationAmend,
  prepareReservationCancel,
  readReservations,
} from './domestic-reservations.js'
import { readDomesticHistory, readDomesticOpen } from './domestic-stock-lists.js'
import { prepareCall } from './prepare-call.js'
import type { ReservingDesk } from './reserving-desk.js'

/** What a change says beside the number of the order. */
type Changed = Pick<OrderRvsecnclParams, 'ORD_DVSN'> & Partial<OrderRvsecnclParams>

/** 국내주식: cash, credit and reserved orders at KRX, NXT and SOR. Paper trading takes cash orders to KRX. */
export function createDomesticStockDesk(rest: RestClient, clock: Clock): ReservingDesk {
  const receiptOf = ({ output }: { readonly output: OrderCreditResult['output'] }, at: number, orgNumber = '') => ({
    orderNumber: output.ODNO,
    orgNumber: output.KRX_FWDG_ORD_ORGNO || orgNumber,
    date: kstDate(at),
    time: output.ORD_TMD,
  })

  const change = (ref: OrderRef, params: Changed, quantity: number | undefined): PreparedCall => {
    const EXCG_ID_DVSN_CD = venueOf(ref, rest)
    return prepareCall({
      rest,
      clock,
      endpoint: orderRvsecncl,
      params: {
        KRX_FWDG_ORD_ORGNO: ref.orgNumber,
        ORGN_ODNO: ref.orderNumber,
        RVSE_CNCL_DVSN_CD: '02',
        ORD_UNPR: 0,
        ...params,
        ORD_QTY: quantity ?? 0,
        QTY_ALL_ORD_YN: quantity === undefined,
        EXCG_ID_DVSN_CD,
      },
      receiptOf: (answer, at) => receiptOf(answer, at, ref.orgNumber),
    })
  }

  return {
    assetClass: 'domestic-stock',
    prepareOrder(terms) {
      if (terms.session === 'reservation') return prepareReservation(rest, clock, terms)
      return terms.credit ? prepareCredit(terms, terms.credit) : prepareCash(terms)
    },
    prepareAmend(ref, terms) {
      if (ref.session === 'reservation') return prepareReservationAmend(rest, clock, ref, terms)
      return change(ref, { ...amendedParams(ref, terms), RVSE_CNCL_DVSN_CD: '01' }, terms.quantity)
    },
    prepareCancel(ref, quantity) {
      if (ref.session === 'reservation') return prepareReservationCancel(rest, clock, ref, quantity)
      return change(ref, { ORD_DVSN: plainCodeOf<OrderRvsecnclParams['ORD_DVSN']>(ref) }, quantity)
    },
    open: (options) => readDomesticOpen(rest, clock, options.signal),
    history: (query) => readDomesticHistory(rest, clock, query),
    reservations: (query) => readReservations(rest, query),
  }

  function prepareCash(terms: OrderTerms): PreparedCall {
    return prepareCall({
      rest,
      clock,
      endpoint: orderCash,
      params: { side: terms.side, ...commonParams(terms, rest) },
      receiptOf,
    })
  }

  function prepareCredit(terms: OrderTerms, credit: NonNullable<OrderTerms['credit']>): PreparedCall {
    return prepareCall({
      rest,
      clock,
      endpoint: orderCredit,
      params: {
        side: terms.side,
        ...commonParams(terms, rest),
        CRDT_TYPE: CREDIT_CODES[credit.type][credit.action],
        // A new loan is of today.
        LOAN_DT: credit.loanDate ?? kstDate(clock.now()),
      },
      receiptOf,
    })
  }
}

function commonParams(terms: OrderTerms, rest: RestClient) {
  return {
    PDNO: terms.instrument.symbol,
    ORD_DVSN: orderCodeOf(terms) as OrderCashParams['ORD_DVSN'],
    ORD_QTY: terms.quantity,
    ORD_UNPR: terms.price ?? 0,
    CNDT_PRIC: terms.stopPrice ?? undefined,
    EXCG_ID_DVSN_CD: venueOf(terms, rest),
  }
}

function amendedParams(ref: OrderRef, terms: AmendTerms): Changed {
  return {
    ORD_DVSN: amendedCode<OrderRvsecnclParams['ORD_DVSN']>(ref, terms),
    ORD_UNPR: terms.price ?? 0,
    CNDT_PRIC: terms.original?.stopPrice ?? undefined,
  }
}

/** The venue as KIS writes it. @throws KisUnsupportedInPaperError for those that paper trading lacks. */
function venueOf({ venue }: Pick<OrderRef, 'venue'>, rest: RestClient): 'KRX' | 'NXT' | 'SOR' {
  if (venue !== 'NXT' && venue !== 'SOR') return 'KRX'
  if (rest.env === 'real') return venue
  throw new KisUnsupportedInPaperError({
    operation: `orders to ${venue}`,
    detail: 'Paper trading takes orders to KRX only.',
  })
}
