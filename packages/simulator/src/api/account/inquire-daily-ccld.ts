import { kstDate, kstTime } from '@kis/core'
import { branchOf } from '../../exchange/branch.js'
import { type Order, orderNumberText, remainingOf } from '../../exchange/order.js'
import { ORDER_KINDS } from '../../exchange/order-kinds.js'
import { sideCode } from '../../exchange/side.js'
import { fixed } from '../../quotes/change.js'
import type { World } from '../../world.js'
import type { ApiRoute } from '../api-route.js'
import { dateSpan } from '../date-span.js'
import { orderPlace } from '../order-place.js'
import { pageAnswer } from '../paging.js'
import type { Parameters } from '../parameters.js'
import { ACCOUNT_KEYS, queriedAccount } from './account-of.js'

const PAGE_SIZES = { real: 100, paper: 15 } as const

/** 주식일별주문체결조회, both periods and the old ids: every order, amendment and cancellation is a row. */
export const inquireDailyCcld: ApiRoute = {
  path: '/uapi/domestic-stock/v1/trading/inquire-daily-ccld',
  method: 'GET',
  trIds: {
    real: ['TTTC0081R', 'CTSC9215R', 'TTTC8001R', 'CTSC9115R'],
    paper: ['VTTC0081R', 'VTSC9215R', 'VTTC8001R', 'VTSC9115R'],
  },
  isLedger: true,
  required: [
    ...ACCOUNT_KEYS,
    'INQR_STRT_DT',
    'INQR_END_DT',
    'SLL_BUY_DVSN_CD',
    'CCLD_DVSN',
    'INQR_DVSN',
    'INQR_DVSN_3',
  ],
  answer(call) {
    const { world, parameters } = call
    const account = queriedAccount(call)
    const orders = world.desk.flow.ordersOf(account).filter(wantedBy(parameters))
    // 00 newest first, 01 oldest first.
    if (parameters.text('INQR_DVSN') !== '01') orders.reverse()
    const span = ['INQR_STRT_DT', 'INQR_END_DT'].map((name) => parameters.text(name))
    return pageAnswer({
      call,
      rows: orders,
      size: PAGE_SIZES[world.settings.env],
      keyOf: (order) => orderNumberText(order.number),
      placeOf: orderPlace(orders),
      cursor: { suffix: '100', width: 100 },
      conditions: `${account.cano}^${account.productCode}^${span.join('^')}^ ^00^00^`,
      blocks: (rows) => ({ output1: rows.map((order) => rowOf(order, world)), output2: totalsOf(orders) }),
    })
  },
}

function wantedBy(parameters: Parameters): (order: Order) => boolean {
  const isInSpan = dateSpan(parameters.text('INQR_STRT_DT'), parameters.text('INQR_END_DT'))
  const side = parameters.text('SLL_BUY_DVSN_CD')
  const code = parameters.text('PDNO')
  const number = parameters.text('ODNO')
  const state = parameters.text('CCLD_DVSN')
  return (order) =>
    isInSpan(order.date) &&
    (side === '00' || side === '' || side === sideCode(order.side)) &&
    (code === '' || code === order.code) &&
    (number === '' || Number(number) === order.number) &&
    (state !== '01' || order.filled > 0) &&
    (state !== '02' || remainingOf(order) > 0)
}

function rowOf(order: Order, { settings }: World): Record<string, string> {
  const isCancel = order.action === 'cancel'
  const side = order.side === 'buy' ? '매수' : '매도'
  const cancelled = String(isCancel ? order.quantity : order.cancelled)
  return {
    ord_dt: order.date,
    ord_gno_brno: branchOf(settings.env),
    odno: orderNumberText(order.number),
    orgn_odno: order.original === undefined ? '' : orderNumberText(order.original),
    ord_dvsn_name: ORDER_KINDS[order.kind]?.name ?? '',
    sll_buy_dvsn_cd: sideCode(order.side),
    sll_buy_dvsn_cd_name: {
      new: `${order.credit ? (order.credit.lender ?? '대주') : '현금'}${side}`,
      amend: `${side}정정*`,
      cancel: `${side}취소*`,
    }[order.action],
    pdno: order.code,
    prdt_name: order.market.instrument.name,
    ord_qty: String(order.quantity),
    ord_unpr: String(order.price),
    ord_tmd: kstTime(order.acceptedAt),
    tot_ccld_qty: String(order.filled),
    avg_prvs: String(order.filled === 0 ? 0 : Math.round(order.filledAmount / order.filled)),
    cncl_yn: isCancel || order.cancelled > 0 ? 'Y' : 'N',
    tot_ccld_amt: String(order.filledAmount),
    loan_dt: order.credit?.loanDate ?? '',
    ordr_empno: 'OpenAPI',
    ord_dvsn_cd: order.kind,
    // The reference calls it cnc_cfrm_qty, the server has been seen to send cncl_cfrm_qty.
    cnc_cfrm_qty: cancelled,
    cncl_cfrm_qty: cancelled,
    rmn_qty: String(remainingOf(order)),
    rjct_qty: '0',
    ccld_cndt_name: CONDITIONS[order.plan.rest],
    inqr_ip_addr: '127.000.000.001',
    cpbc_ordp_ord_rcit_dvsn_cd: '',
    cpbc_ordp_infm_mthd_dvsn_cd: '',
    infm_tmd: '',
    ctac_tlno: '',
    prdt_type_cd: '300',
    excg_dvsn_cd: '02',
    cpbc_ordp_mtrl_dvsn_cd: '11',
    ord_orgno: '00000',
    rsvn_ord_end_dt: '',
    excg_id_dvsn_Cd: order.venue,
    stpm_cndt_pric: String(order.stop),
    stpm_efct_occr_dtmd: order.stopMetAt === undefined ? '' : kstDate(order.stopMetAt) + kstTime(order.stopMetAt),
  }
}

const CONDITIONS = { wait: '없음', cancel: 'IOC', 'all-or-none': 'FOK' } as const

function totalsOf(orders: readonly Order[]): Record<string, string> {
  // In one go: every page of a long list tells the totals of all of it.
  let [ordered, filled, amount, charges] = [0, 0, 0, 0]
  for (const order of orders) {
    ordered += order.quantity
    filled += order.filled
    amount += order.filledAmount
    charges += order.charges
  }
  return {
    tot_ord_qty: String(ordered),
    tot_ccld_qty: String(filled),
    tot_ccld_amt: String(amount),
    prsm_tlex_smtl: String(charges),
    pchs_avg_pric: fixed(filled === 0 ? 0 : amount / filled, 4),
  }
}
