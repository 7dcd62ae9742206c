import { type Clock, KisValidationError, kstDate } from '@kis/core'
import { paginate, type RestClient } from '@kis/rest'
import {
  type InquireCcldResult,
  type InquireDailyOrderResult,
  inquireCcld,
  inquireDailyOrder,
  type OrderParams,
  type OrderResult,
  order,
  orderRvsecncl,
} from '@kis/rest/overseas-futures-options'
import { asReal } from '../../stock/wire-values.js'
import { orderCodeOf } from '../kinds/order-code-of.js'
import type { AmendTerms, OrderDesk, OrderReceipt } from '../order-desk.js'
import type { OrderRecord } from '../order-record.js'
import type { OrderRef } from '../order-ref.js'
import { prepareCall } from './prepare-call.js'
import { readList } from './read-list.js'
import { amountOrNull, codeOfSide, isOpen, numberOrNull, recordsOf, sideOfCode } from './record-fields.js'

/** 해외선물옵션. Real accounts only. An order is amended and cancelled whole; its number belongs to the day that KIS names. */
export function createOverseasDerivativeDesk(rest: RestClient, clock: Clock): OrderDesk {
  const receiptOf = (
    { output }: { readonly output: OrderResult['output'] },
    at: number,
  ): Omit<OrderReceipt, 'raw'> => ({
    orderNumber: output.ODNO,
    orgNumber: '',
    date: output.ORD_DT ?? kstDate(at),
    time: null,
  })

  return {
    assetClass: 'overseas-derivative',
    prepareOrder: (terms) =>
      prepareCall({
        rest,
        clock,
        endpoint: order,
        params: {
          OVRS_FUTR_FX_PDNO: terms.instrument.symbol,
          SLL_BUY_DVSN_CD: codeOfSide(terms.side),
          PRIC_DVSN_CD: orderCodeOf(terms) as OrderParams['PRIC_DVSN_CD'],
          FM_LIMIT_ORD_PRIC: terms.price ?? undefined,
          FM_STOP_ORD_PRIC: terms.stopPrice ?? undefined,
          FM_ORD_QTY: terms.quantity,
          CCLD_CNDT_CD: terms.kind === 'market' ? '2' : '6',
          ECIS_RSVN_ORD_YN: false,
          FM_HDGE_ORD_SCRN_YN: false,
        },
        receiptOf,
      }),
    prepareAmend: (ref, terms) =>
      prepareCall({
        rest,
        clock,
        endpoint: orderRvsecncl,
        params: { action: 'amend', ...numberOf(ref, terms.quantity), ...amendedPrices(terms) },
        receiptOf,
      }),
    prepareCancel: (ref, quantity) =>
      prepareCall({
        rest,
        clock,
        endpoint: orderRvsecncl,
        params: { action: 'cancel', ...numberOf(ref, quantity), FM_MKPR_CVSN_YN: false },
        receiptOf,
      }),
    async open({ signal }) {
      const filter = { CCLD_NCCS_DVSN: '03', SLL_BUY_DVSN_CD: '%%', FUOP_DVSN: '00' } as const
      const part = await readList(paginate(inquireCcld, asReal(rest), filter, { signal }), (page) =>
        page.output.map(recordOfToday),
      )
      return recordsOf(part.rows.filter(isOpen), [part])
    },
    async history({ from, to, symbol, signal }) {
      const list = paginate(
        inquireDailyOrder,
        asReal(rest),
        { STRT_DT: from, END_DT: to, CCLD_NCCS_DVSN: '01', SLL_BUY_DVSN_CD: '%%', FUOP_DVSN: '00' },
        { signal },
      )
      const part = await readList(list, (page) => page.output.map(recordOfDay), 'newest-first')
      const rows = part.rows.toReversed()
      return recordsOf(symbol === undefined ? rows : rows.filter((record) => record.symbol === symbol), [part])
    },
  }
}

/** @throws KisValidationError for a part of an order. */
function numberOf(ref: OrderRef, quantity: number | undefined) {
  if (quantity === undefined) {
    return { ORGN_ORD_DT: ref.date, ORGN_ODNO: ref.orderNumber, FM_HDGE_ORD_SCRN_YN: false }
  }
  throw new KisValidationError({
    field: 'quantity',
    message: 'KIS amends and cancels orders of futures and options abroad whole: leave "quantity" out.',
  })
}

function amendedPrices({ price, original }: AmendTerms) {
  if (price !== null && original?.price !== null) {
    return { FM_LIMIT_ORD_PRIC: price, FM_STOP_ORD_PRIC: original?.stopPrice ?? undefined }
  }
  throw new KisValidationError({
    field: 'price',
    message: original
      ? `An order of kind '${original.kind}' has ${original.price === null ? 'no limit price to amend: cancel it and order anew' : 'a price: give the new one'}.`
      : 'Give the new limit price.',
  })
}

type TodayRow = InquireCcldResult['output'][number]
type DayRow = InquireDailyOrderResult['output'][number]

/** What both lists tell alike. */
function commonOf(row: TodayRow | DayRow) {
  return {
    assetClass: 'overseas-derivative',
    venue: 'OVERSEAS_DERIV',
    session: 'regular',
    symbol: row.ovrs_futr_fx_pdno,
    name: '',
    // Neither list tells it; the instrument does.
    currency: '',
    side: sideOfCode(row.sll_buy_dvsn_cd),
    date: row.ord_dt,
    orderNumber: row.odno,
    originalOrderNumber: numberOrNull(row.orgn_odno),
    orgNumber: '',
    quantity: row.fm_ord_qty,
    price: amountOrNull(row.fm_ord_pric),
    filledQuantity: row.fm_ccld_qty ?? 0,
    averageFillPrice: amountOrNull(row.fm_ccld_pric),
    remainingQuantity: row.fm_ord_rmn_qty,
    cancelledQuantity: null,
  } as const
}

function recordOfToday(row: TodayRow): OrderRecord {
  const common = commonOf(row)
  const change = row.rcit_dvsn_cd === '02' ? 'cancel' : 'amend'
  return {
    ...common,
    time: timeOf(row.erlm_dtl_dtime),
    action: common.originalOrderNumber === null ? 'new' : change,
    kindCode: null,
    rejectedQuantity: null,
    rejectionReason: null,
  }
}

function recordOfDay(row: DayRow): OrderRecord {
  const common = commonOf(row)
  const isRejected = row.rjct_rson_name !== null
  return {
    ...common,
    time: timeOf(row.rcit_dtl_dtime),
    action: ACTIONS[row.rvse_cncl_dvsn_cd] ?? 'new',
    kindCode: row.pric_dvsn_cd || null,
    rejectedQuantity: isRejected ? common.quantity - common.filledQuantity : 0,
    rejectionReason: row.rjct_rson_name,
  }
}

/** 정정취소구분: `04` amends an order that closes. */
const ACTIONS: Readonly<Record<string, OrderRecord['action']>> = { '01': 'amend', '02': 'cancel', '04': 'amend' }

/** `HHMMSS` of `YYYYMMDDHHMMSSmmm`. */
function timeOf(dateTime: string | null): string | null {
  return dateTime !== null && /^\d{14}/.test(dateTime) ? dateTime.slice(8, 14) : null
}
