import { kstDate, kstTime } from '@kis/core'
import { orderNumberText } from '../../exchange/order.js'
import { ORDER_KINDS } from '../../exchange/order-kinds.js'
import { sideCode } from '../../exchange/side.js'
import { filledOf, type Reservation } from '../../reservations/reservation-book.js'
import type { StockReservation } from '../../reservations/stock-reservation.js'
import type { World } from '../../world.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import type { Parameters } from '../parameters.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'

const PAGE_SIZE = 20
const spec = specOf('domesticStock.orderResvCcnl')

/** 주식예약주문조회, newest first. */
export const stockReservationList: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const rows = world.reservations.of(account).filter((one) => isWanted(one, parameters))
  return pageAnswer({
    call,
    rows: rows.reverse(),
    size: PAGE_SIZE,
    keyOf: ({ number }) => String(number),
    cursor: { suffix: '200', width: 200 },
    conditions: `${account.cano}^${account.productCode}^`,
    blocks: (page) => ({ output: page.map((one) => specRecord(spec, 'output', rowOf(one, world))) }),
  })
})

function isWanted(reservation: Reservation<StockReservation>, parameters: Parameters): boolean {
  const { number, receivedAt, terms, cancelledAt, dueAt, orders, reason } = reservation
  const [from, to] = [parameters.text('RSVN_ORD_ORD_DT'), parameters.text('RSVN_ORD_END_DT')]
  const [asked, code, side] = ['RSVN_ORD_SEQ', 'PDNO', 'SLL_BUY_DVSN_CD'].map((name) => parameters.text(name))
  const date = kstDate(receivedAt)
  const isProcessed = orders.length > 0 || reason !== '' || dueAt === undefined
  const state = parameters.text('PRCS_DVSN_CD')
  return (
    date >= from &&
    date <= (to || '99991231') &&
    (!asked || Number(asked) === number) &&
    (!code || code === terms.code) &&
    (!side || side === '00' || side === sideCode(terms.side)) &&
    (state !== '1' || isProcessed) &&
    (state !== '2' || !isProcessed) &&
    // Y lists those only that are still good.
    (parameters.text('CNCL_YN') !== 'Y' || cancelledAt === undefined)
  )
}

function rowOf(reservation: Reservation<StockReservation>, { exchange }: World): Record<string, string> {
  const { number, receivedAt, terms, cancelledAt, orders, reason } = reservation
  const order = orders.at(-1)
  const { code, side, kind, quantity, price, lastDay } = terms
  return {
    rsvn_ord_seq: String(number),
    rsvn_ord_ord_dt: kstDate(receivedAt),
    rsvn_ord_rcit_dt: kstDate(receivedAt),
    rsvn_ord_rcit_tmd: kstTime(receivedAt),
    pdno: code,
    ord_dvsn_cd: kind,
    ord_dvsn_name: ORDER_KINDS[kind]?.name ?? '',
    ord_rsvn_qty: String(quantity),
    ord_rsvn_unpr: String(price),
    tot_ccld_qty: String(filledOf(reservation)),
    tot_ccld_amt: String(orders.reduce((sum, { filledAmount }) => sum + filledAmount, 0)),
    cncl_ord_dt: cancelledAt === undefined ? '' : kstDate(cancelledAt),
    cncl_rcit_tmd: cancelledAt === undefined ? '' : kstTime(cancelledAt),
    ord_tmd: order ? kstTime(order.acceptedAt) : '',
    odno: order ? orderNumberText(order.number) : '',
    rjct_rson2: reason,
    kor_item_shtn_name: exchange.instruments.get(code)?.name ?? '',
    sll_buy_dvsn_cd: sideCode(side),
    prcs_rslt: cancelledAt !== undefined ? '취소' : reason !== '' ? '거부' : order ? '처리' : '미처리',
    tmnl_mdia_kind_cd: '00',
    rsvn_end_dt: lastDay ?? '',
  }
}
