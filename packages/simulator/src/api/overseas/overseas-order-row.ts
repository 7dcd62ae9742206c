import { kstDate, kstTime } from '@kis/core'
import { VENUES } from '@kis/utils/calendar'
import { type Order, orderNumberText, remainingOf } from '../../exchange/order.js'
import { sideCode } from '../../exchange/side.js'
import { createLocalClock, type LocalClock } from '../../overseas/local-clock.js'
import { OVERSEAS_KINDS } from '../../overseas/overseas-kinds.js'
import { overseasVenueOf } from '../../overseas/overseas-venues.js'
import { foreign } from './foreign-money.js'

const CHANGES = { new: ['00', ''], amend: ['01', '정정'], cancel: ['02', '취소'] } as const

/** Orders abroad as the lists show them; each list takes the fields that it has. */
export function overseasOrderRows(orders: readonly Order[]): Record<string, string>[] {
  // One clock for each zone of the page: making one costs more than all the rest of a row.
  const clocks = new Map<string, LocalClock>()
  const localTime = (at: number, timeZone: string): string => {
    const clock = clocks.get(timeZone) ?? createLocalClock(timeZone)
    clocks.set(timeZone, clock)
    return kstTime(at + clock.shiftAt(at))
  }
  return orders.map((order) => rowOf(order, localTime))
}

/** @param localTime `HHMMSS` on the clocks of a zone */
function rowOf(order: Order, localTime: (at: number, timeZone: string) => string): Record<string, string> {
  const venue = overseasVenueOf(order.venue)
  const [change, changeName] = CHANGES[order.action]
  const average = order.filled === 0 ? 0 : order.filledAmount / order.filled
  return {
    ord_dt: order.date,
    ord_gno_brno: venue?.branch ?? '',
    odno: orderNumberText(order.number),
    orgn_odno: order.original === undefined ? '' : orderNumberText(order.original),
    sll_buy_dvsn_cd: sideCode(order.side),
    sll_buy_dvsn_cd_name: order.side === 'buy' ? '매수' : '매도',
    rvse_cncl_dvsn: change,
    rvse_cncl_dvsn_name: changeName,
    rvse_cncl_dvsn_cd: change,
    rvse_cncl_dvsn_cd_name: changeName,
    pdno: order.code,
    prdt_name: order.market.instrument.name,
    ft_ord_qty: String(order.quantity),
    ft_ord_unpr3: foreign(order.price, 8),
    ft_ccld_qty: String(order.filled),
    ft_ccld_unpr3: foreign(average, 8),
    ft_ccld_amt3: foreign(order.amount, 5),
    nccs_qty: String(remainingOf(order)),
    prcs_stat_name: remainingOf(order) > 0 ? '전송' : '완료',
    rjct_rson: '',
    rjct_rson_name: '',
    ord_tmd: localTime(order.acceptedAt, venue ? VENUES[venue.venue].zone : 'Asia/Seoul'),
    tr_mket_name: venue?.name ?? '',
    tr_natn: venue?.nationCode ?? '',
    tr_natn_name: venue?.nationName ?? '',
    natn_cd: venue?.nationCode ?? '',
    natn_kor_name: venue?.nationName ?? '',
    ovrs_excg_cd: order.venue,
    tr_crcy_cd: venue?.currency ?? '',
    dmst_ord_dt: kstDate(order.acceptedAt),
    thco_ord_tmd: kstTime(order.acceptedAt),
    loan_type_cd: '10',
    loan_dt: '',
    mdia_dvsn_name: 'OpenAPI',
    usa_amk_exts_rqst_yn: 'N',
    splt_buy_attr_name: order.plan.slices ? (OVERSEAS_KINDS[order.kind]?.name ?? '') : '',
  }
}
