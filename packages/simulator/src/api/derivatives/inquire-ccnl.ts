import { kstTime } from '@kis/core'
import type { EndpointSpec } from '@kis/rest'
import { DOMESTIC_CONTRACT_KINDS } from '../../derivatives/contract-kinds.js'
import { branchOf } from '../../exchange/branch.js'
import { type Order, orderNumberText, remainingOf } from '../../exchange/order.js'
import { sideCode } from '../../exchange/side.js'
import type { World } from '../../world.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { orderPlace } from '../order-place.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { averageText, contractOf, listedBy, priceText } from './contract-text.js'

const PAGE_SIZE = 50
const STATES = { filled: '01', open: '02' } as const
const NAMES = { side: 'SLL_BUY_DVSN_CD', state: 'CCLD_NCCS_DVSN', from: 'STRT_ORD_DT', to: 'END_ORD_DT' } as const

/** 선물옵션 주문체결내역조회: every order, amendment and cancellation is a row. */
export const contractOrders: ApiRoute = listOf(specOf('domesticFuturesOptions.inquireCcnl'), undefined)

/** (야간)선물옵션 주문체결 내역조회: those of the night. */
export const nightContractOrders: ApiRoute = listOf(specOf('domesticFuturesOptions.inquireNgtCcnl'), 'night')

function listOf(spec: EndpointSpec, segment: string | undefined): ApiRoute {
  return specRoute(spec, (call) => {
    const { world, parameters } = call
    const account = queriedAccount(call)
    const code = parameters.text('PDNO')
    const isListed = listedBy(parameters, NAMES, STATES)
    const { flow } = world.contracts.desk
    const own = parameters.text(NAMES.state) === STATES.open ? flow.openOrdersOf(account) : flow.ordersOf(account)
    const orders = own.filter(
      (order) =>
        (segment === undefined || order.segment === segment) && (code === '' || code === order.code) && isListed(order),
    )
    if (parameters.text('SORT_SQN') !== 'AS') orders.reverse()
    const sum = (pick: (order: Order) => number): string =>
      String(orders.reduce((total, order) => total + pick(order), 0))
    const totals = {
      tot_ord_qty: sum((order) => order.quantity),
      tot_ccld_qty: sum((order) => order.filled),
      tot_ccld_qty_smtl: sum((order) => order.filled),
      tot_ccld_qty_SMTL: sum((order) => order.filled),
      tot_ccld_amt: sum((order) => order.amount),
      tot_ccld_amt_smtl: sum((order) => order.amount),
      tot_ccld_amt_SMTL: sum((order) => order.amount),
      fee: sum((order) => order.charges),
      fee_smtl: sum((order) => order.charges),
    }
    const span = ['STRT_ORD_DT', 'END_ORD_DT', 'SORT_SQN'].map((name) => parameters.text(name))
    return pageAnswer({
      call,
      rows: orders,
      size: PAGE_SIZE,
      keyOf: (order) => orderNumberText(order.number),
      placeOf: orderPlace(orders),
      cursor: { suffix: '200', width: 200 },
      conditions: `${account.cano}^${account.productCode}^${span.join('^')}^`,
      blocks: (rows) => ({
        output1: rows.map((order) => specRecord(spec, 'output1', rowOf(order, world))),
        output2: specRecord(spec, 'output2', totals),
      }),
    })
  })
}

const TRADES = { new: '', amend: '정정', cancel: '취소' } as const

function rowOf(order: Order, { settings }: World): Record<string, string> {
  const contract = contractOf(order)
  const price = order.action === 'cancel' ? 0 : order.price
  return {
    ord_gno_brno: branchOf(settings.env),
    cano: order.account.cano,
    acnt_prdt_cd: order.account.productCode,
    ord_dt: order.date,
    odno: orderNumberText(order.number),
    orgn_odno: orderNumberText(order.original ?? 0),
    sll_buy_dvsn_cd: sideCode(order.side),
    trad_dvsn_name: `${order.side === 'buy' ? '매수' : '매도'}${TRADES[order.action]}`,
    nmpr_type_cd: order.kind,
    nmpr_type_name: DOMESTIC_CONTRACT_KINDS[order.kind]?.name ?? '',
    pdno: order.code,
    prdt_name: contract.name,
    prdt_type_cd: '301',
    ord_qty: String(order.quantity),
    ord_idx: priceText(contract, price, 2),
    ord_idx4: priceText(contract, price, 4),
    qty: String(remainingOf(order)),
    ord_tmd: kstTime(order.acceptedAt),
    tot_ccld_qty: String(order.filled),
    avg_idx: averageText(order, 8),
    tot_ccld_amt: String(order.amount),
    rjct_qty: '0',
    ingr_trad_rjct_rson_cd: '00000',
    ingr_trad_rjct_rson_name: '정상',
    ord_stfno: 'OpenAPI',
    sprd_item_yn: 'N',
    ord_ip_addr: '127000000001',
  }
}
