import { kstDate, kstTime } from '@kis/core'
import type { EndpointSpec } from '@kis/rest'
import { type Order, orderNumberText, remainingOf } from '../../exchange/order.js'
import { sideCode } from '../../exchange/side.js'
import { moneyOf } from '../../ledger/margin-ledger.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { averageText, contractOf, isListed, moneyText, priceText } from './contract-text.js'

const PAGE_SIZE = 50
const STATES = { filled: '02', open: '03' } as const

/** 해외선물옵션 당일주문내역조회. */
export const overseasContractOrdersToday: ApiRoute = listOf(
  specOf('overseasFuturesOptions.inquireCcld'),
  (call, order) =>
    order.date === order.market.day.date &&
    isListed(order, call.parameters, { side: 'SLL_BUY_DVSN_CD', state: 'CCLD_NCCS_DVSN' }, STATES),
)

/** 해외선물옵션 일별 주문내역. */
export const overseasContractOrders: ApiRoute = listOf(
  specOf('overseasFuturesOptions.inquireDailyOrder'),
  (call, order) =>
    isListed(
      order,
      call.parameters,
      { side: 'SLL_BUY_DVSN_CD', state: 'CCLD_NCCS_DVSN', from: 'STRT_DT', to: 'END_DT' },
      STATES,
    ),
)

const fillsSpec = specOf('overseasFuturesOptions.inquireDailyCcld')

/** 해외선물옵션 일별 체결내역: what was filled, order by order. */
export const overseasContractFills: ApiRoute = specRoute(fillsSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const names = { side: 'SLL_BUY_DVSN_CD', state: '', from: 'STRT_DT', to: 'END_DT' }
  const orders = world.overseasContracts.desk.flow
    .ordersOf(account)
    .filter((order) => order.filled > 0 && isListed(order, parameters, names, STATES))
  const sum = (pick: (order: Order) => number): number => orders.reduce((total, order) => total + pick(order), 0)
  return pageAnswer({
    call,
    rows: orders,
    size: PAGE_SIZE,
    keyOf: (order) => orderNumberText(order.number),
    cursor: { suffix: '200', width: 200 },
    conditions: `${account.cano}^${account.productCode}^${parameters.text('STRT_DT')}^${parameters.text('END_DT')}^`,
    blocks: (rows) => ({
      output1: rows.map((order) => {
        const contract = contractOf(order)
        const amount = moneyText(moneyOf(contract, order.filledAmount))
        return specRecord(fillsSpec, 'output1', {
          ...orderRow(order),
          dt: order.date,
          ccno: orderNumberText(order.number),
          fm_ccld_amt: amount,
          fm_futr_ccld_amt: contract.kind === 'future' ? amount : '0.00',
          fm_opt_ccld_amt: contract.kind === 'option' ? amount : '0.00',
          crcy_cd: contract.currency,
          fm_fee: moneyText(order.charges),
          ord_mdia_dvsn_name: 'OpenAPI',
        })
      }),
      output2: specRecord(fillsSpec, 'output2', {
        fm_tot_ccld_qty: String(sum((order) => order.filled)),
        fm_tot_futr_agrm_amt: moneyText(sum((order) => order.amount)),
        fm_fee_smtl: moneyText(sum((order) => order.charges)),
      }),
    }),
  })
})

function listOf(spec: EndpointSpec, isWanted: (call: ApiCall, order: Order) => boolean): ApiRoute {
  return specRoute(spec, (call) => {
    const account = queriedAccount(call)
    const orders = call.world.overseasContracts.desk.flow.ordersOf(account).filter((order) => isWanted(call, order))
    return pageAnswer({
      call,
      rows: orders.reverse(),
      size: PAGE_SIZE,
      keyOf: (order) => orderNumberText(order.number),
      cursor: { suffix: '200', width: 200 },
      conditions: `${account.cano}^${account.productCode}^${call.parameters.text('CCLD_NCCS_DVSN')}^`,
      blocks: (rows) => ({ output: rows.map((order) => specRecord(spec, 'output', orderRow(order))) }),
    })
  })
}

const CHANGES = { new: '00', amend: '01', cancel: '02' } as const

function orderRow(order: Order): Record<string, string> {
  const contract = contractOf(order)
  const moment = `${kstDate(order.acceptedAt)}${kstTime(order.acceptedAt)}000`
  const price = priceText(contract, order.action === 'cancel' ? 0 : order.price, 4)
  return {
    cano: order.account.cano,
    acnt_prdt_cd: order.account.productCode,
    dt: order.date,
    ord_dt: order.date,
    odno: orderNumberText(order.number),
    orgn_ord_dt: order.original === undefined ? '' : order.date,
    orgn_odno: order.original === undefined ? '' : orderNumberText(order.original),
    ovrs_futr_fx_pdno: order.code,
    rcit_dvsn_cd: CHANGES[order.action],
    rvse_cncl_dvsn_cd: CHANGES[order.action],
    sll_buy_dvsn_cd: sideCode(order.side),
    trad_stgy_dvsn_cd: '00',
    cplx_ord_dvsn_cd: '0',
    bass_pric_type_cd: order.kind,
    pric_dvsn_cd: order.kind,
    ord_stat_cd: '02',
    fm_ord_qty: String(order.quantity),
    fm_ord_pric: price,
    fm_stop_ord_pric: priceText(contract, order.stop, 4),
    rsvn_dvsn: 'N',
    ecis_rsvn_ord_yn: 'N',
    fm_ccld_qty: String(order.filled),
    fm_ccld_pric: averageText(order, 4),
    fm_ord_rmn_qty: String(remainingOf(order)),
    erlm_dtl_dtime: moment,
    rcit_dtl_dtime: moment,
    ccld_dtl_dtime: order.filled > 0 ? moment : '',
    ord_stfno: 'OpenAPI',
    ordr_emp_no: 'OpenAPI',
    new_lqd_dvsn_cd: '1',
    fm_lqd_lmt_ord_pric: '0.0000',
    fm_lqd_stop_pric: '0.0000',
    ccld_cndt_cd: '6',
    acnt_type_cd: '1',
    fuop_dvsn: contract.kind === 'future' ? '01' : '02',
  }
}
