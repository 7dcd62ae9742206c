import { kstDate, kstTime } from '@kis/core'
import { orderNumberText } from '../../exchange/order.js'
import { sideCode } from '../../exchange/side.js'
import { OVERSEAS_KINDS } from '../../overseas/overseas-kinds.js'
import type { OverseasReservation } from '../../reservations/overseas-reservation.js'
import { filledOf, type Reservation } from '../../reservations/reservation-book.js'
import type { World } from '../../world.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { foreign } from '../overseas/foreign-money.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'

const PAGE_SIZE = 20
const AMERICAN = 'TTTT3039R'
const spec = specOf('overseasStock.orderResvList')

/** 해외주식 예약주문조회, newest first: TTTT3039R of America, TTTS3014R of Asia. */
export const overseasReservationList: ApiRoute = specRoute(spec, (call) => {
  const { world } = call
  const account = queriedAccount(call)
  const rows = world.reservationsAbroad.of(account).filter((one) => isWanted(one, call))
  return pageAnswer({
    call,
    rows: rows.reverse(),
    size: PAGE_SIZE,
    keyOf: ({ number }) => orderNumberText(number),
    cursor: { suffix: '200', width: 200 },
    conditions: `${account.cano}^${account.productCode}^`,
    blocks: (page) => ({ output: page.map((one) => specRecord(spec, 'output', rowOf(one, world))) }),
  })
})

function isWanted({ receivedAt, terms }: Reservation<OverseasReservation>, { parameters, trId }: ApiCall): boolean {
  const [from = '', to = '', product, exchange] = ['INQR_STRT_DT', 'INQR_END_DT', 'PRDT_TYPE_CD', 'OVRS_EXCG_CD'].map(
    (name) => parameters.text(name),
  )
  const date = kstDate(receivedAt)
  const { venue } = terms
  const isAmerican = venue.country === 'US'
  // In America one code stands for all three exchanges.
  const isSame = (asked: string | undefined, own: string): boolean => !asked || isAmerican || asked === own
  return (
    isAmerican === (trId === AMERICAN) &&
    date >= from &&
    date <= (to || '99991231') &&
    isSame(product, venue.productType) &&
    isSame(exchange, venue.code)
  )
}

function rowOf(reservation: Reservation<OverseasReservation>, { overseas }: World): Record<string, string> {
  const { number, receivedAt, terms, cancelledAt, orders, reason } = reservation
  const { venue, symbol, side, kind, quantity, price } = terms
  const order = orders.at(-1)
  const filled = filledOf(reservation)
  const amount = orders.reduce((sum, { filledAmount }) => sum + filledAmount, 0)
  const [state, stateName] = order ? ['02', '처리'] : reason === '' ? ['01', '접수'] : ['03', '거부']
  return {
    cncl_yn: cancelledAt === undefined ? 'N' : 'Y',
    rsvn_ord_rcit_dt: kstDate(receivedAt),
    ovrs_rsvn_odno: orderNumberText(number),
    ord_dt: order?.date ?? '',
    ord_gno_brno: order ? venue.branch : '',
    odno: order ? orderNumberText(order.number) : '',
    sll_buy_dvsn_cd: sideCode(side),
    sll_buy_dvsn_cd_name: `${OVERSEAS_KINDS[kind]?.name ?? ''}${side === 'buy' ? '매수' : '매도'}`,
    ovrs_rsvn_ord_stat_cd: state ?? '',
    ovrs_rsvn_ord_stat_cd_name: stateName ?? '',
    pdno: symbol,
    prdt_type_cd: venue.productType,
    prdt_name: overseas.market(venue.exchange, symbol)?.instrument.name ?? '',
    ord_rcit_tmd: kstTime(receivedAt),
    ord_fwdg_tmd: order ? kstTime(order.acceptedAt) : '',
    tr_dvsn_name: stateName ?? '',
    ovrs_excg_cd: venue.code,
    tr_mket_name: venue.name,
    ord_stfno: '999999',
    ft_ord_qty: String(quantity),
    ft_ord_unpr3: foreign(price, 8),
    ft_ccld_qty: String(filled),
    ft_ccld_unpr3: foreign(filled === 0 ? 0 : amount / filled, 8),
    nprc_rson_text: reason,
    splt_buy_attr_name: '',
  }
}
