import { kstTime } from '@kis/core'
import { branchOf } from '../../exchange/branch.js'
import { type Order, orderNumberText, remainingOf } from '../../exchange/order.js'
import { ORDER_KINDS } from '../../exchange/order-kinds.js'
import { sideCode } from '../../exchange/side.js'
import type { World } from '../../world.js'
import type { ApiRoute } from '../api-route.js'
import { orderPlace } from '../order-place.js'
import { pageAnswer } from '../paging.js'
import { ACCOUNT_KEYS, queriedAccount } from './account-of.js'

const PAGE_SIZE = 50
const SIDES: Readonly<Record<string, string>> = { '1': '01', '2': '02' }

/** 주식정정취소가능주문조회: what is still open. The mock server does not have it. */
export const inquirePsblRvsecncl: ApiRoute = {
  path: '/uapi/domestic-stock/v1/trading/inquire-psbl-rvsecncl',
  method: 'GET',
  trIds: { real: ['TTTC0084R', 'TTTC8036R'], paper: [] },
  isLedger: true,
  required: [...ACCOUNT_KEYS, 'INQR_DVSN_1', 'INQR_DVSN_2'],
  answer(call) {
    const { world, parameters } = call
    const account = queriedAccount(call)
    const side = SIDES[parameters.text('INQR_DVSN_2')]
    const orders = world.desk.flow
      .openOrdersOf(account)
      .filter((order) => side === undefined || side === sideCode(order.side))
      .reverse()
    return pageAnswer({
      call,
      rows: orders,
      size: PAGE_SIZE,
      keyOf: (order) => orderNumberText(order.number),
      placeOf: orderPlace(orders),
      cursor: { suffix: '100', width: 100 },
      conditions: `${account.cano}^${account.productCode}^`,
      blocks: (rows) => ({ output: rows.map((order) => rowOf(order, world)) }),
    })
  },
}

function rowOf(order: Order, { settings }: World): Record<string, string> {
  return {
    ord_gno_brno: branchOf(settings.env),
    odno: orderNumberText(order.number),
    orgn_odno: order.original === undefined ? '' : orderNumberText(order.original),
    ord_dvsn_name: ORDER_KINDS[order.kind]?.name ?? '',
    pdno: order.code,
    prdt_name: order.market.instrument.name,
    rvse_cncl_dvsn_name: order.action === 'amend' ? `${order.side === 'buy' ? '매수' : '매도'}정정*` : '',
    ord_qty: String(order.quantity),
    ord_unpr: String(order.price),
    ord_tmd: kstTime(order.acceptedAt),
    tot_ccld_qty: String(order.filled),
    tot_ccld_amt: String(order.filledAmount),
    psbl_qty: String(remainingOf(order)),
    sll_buy_dvsn_cd: sideCode(order.side),
    ord_dvsn_cd: order.kind,
    mgco_aptm_odno: '',
    excg_dvsn_cd: '02',
    excg_id_dvsn_cd: order.venue,
    excg_id_dvsn_name: order.venue,
    stpm_cndt_pric: String(order.stop),
    stpm_efct_occr_yn: order.stopMetAt === undefined ? 'N' : 'Y',
  }
}
