import { kstTime } from '@kis/core'
import { BOND_DECIMALS, type Bond, bondAmount } from '../../bonds/bond.js'
import { type Order, orderNumberText, remainingOf } from '../../exchange/order.js'
import { sideCode } from '../../exchange/side.js'
import { fixed } from '../../quotes/change.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { pageAnswer } from '../paging.js'
import { decimalUnits } from '../parameters.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { BOND_BRANCH } from './order.js'

const PAGE_SIZE = 50
const CURSOR = { suffix: '200', width: 200 } as const

const balanceSpec = specOf('domesticBond.inquireBalance')

/** 장내채권 잔고조회. */
export const bondBalance: ApiRoute = specRoute(balanceSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const asked = parameters.text('PDNO')
  const positions = [...account.bonds.all()].filter(({ code }) => asked === '' || asked === code)
  return pageAnswer({
    call,
    rows: positions,
    size: PAGE_SIZE,
    keyOf: ({ code }) => code,
    cursor: CURSOR,
    conditions: `${account.cano}!^${account.productCode}!^`,
    blocks: (rows) => ({
      output: rows.map(({ code, quantity, promised, cost }) => {
        const bond = world.bonds.exchange.market(code)?.instrument
        return specRecord(balanceSpec, 'output', {
          pdno: code,
          prdt_name: bond?.name ?? '',
          buy_dt: '',
          buy_sqno: '1',
          cblc_qty: String(quantity),
          agrx_qty: String(quantity),
          sprx_qty: '0',
          exdt: bond?.maturesOn ?? '',
          buy_erng_rt: '0.00000000',
          // A unit is a thousand won of face value, a price is for ten thousand.
          buy_unpr: fixed(quantity === 0 ? 0 : (cost / quantity) * 10, 2),
          buy_amt: String(cost),
          ord_psbl_qty: String(quantity - promised),
        })
      }),
    }),
  })
})

const ordersSpec = specOf('domesticBond.inquireDailyCcld')

/** 장내채권 주문체결내역: every order, amendment and cancellation is a row. */
export const bondOrders: ApiRoute = specRoute(ordersSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const side = parameters.text('SLL_BUY_DVSN_CD')
  const [from, to, code, state] = ['INQR_STRT_DT', 'INQR_END_DT', 'PDNO', 'NCCS_YN'].map((name) =>
    parameters.text(name),
  )
  const orders = world.bonds.desk.flow
    .ordersOf(account)
    .filter(
      (order) =>
        order.date >= (from ?? '') &&
        order.date <= (to ?? '') &&
        (side === '%' || side === '' || side === sideCode(order.side)) &&
        (code === '' || code === order.code) &&
        (state !== 'C' || order.filled > 0) &&
        (state !== 'Y' || remainingOf(order) > 0),
    )
  if (parameters.text('SORT_SQN_DVSN') === '02') orders.reverse()
  const sum = (pick: (order: Order) => number): number => orders.reduce((total, order) => total + pick(order), 0)
  const filled = sum((order) => order.filled)
  return pageAnswer({
    call,
    rows: orders,
    size: PAGE_SIZE,
    keyOf: (order) => orderNumberText(order.number),
    cursor: CURSOR,
    conditions: `${account.cano}!^${account.productCode}!^${from}!^${to}!^`,
    blocks: (rows) => ({
      output1: rows.map((order) => specRecord(ordersSpec, 'output1', orderRow(order))),
      output2: specRecord(ordersSpec, 'output2', {
        tot_ord_qty: String(sum((order) => order.quantity)),
        tot_ccld_qty_smtl: String(filled),
        tot_bond_ccld_avg_unpr: priceText(filled === 0 ? 0 : sum((order) => order.filledAmount) / filled),
        tot_ccld_amt_smtl: String(sum((order) => order.amount)),
      }),
    }),
  })
})

const openSpec = specOf('domesticBond.inquirePsblRvsecncl')

/** 채권정정취소가능주문조회. */
export const bondOpenOrders: ApiRoute = specRoute(openSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const number = parameters.text('ODNO')
  const orders = world.bonds.desk.flow
    .ordersOf(account)
    .filter((order) => remainingOf(order) > 0 && (number === '' || Number(number) === order.number))
  return pageAnswer({
    call,
    rows: orders,
    size: PAGE_SIZE,
    keyOf: (order) => orderNumberText(order.number),
    cursor: CURSOR,
    conditions: `${account.cano}!^${account.productCode}!^`,
    blocks: (rows) => ({ output: rows.map((order) => specRecord(openSpec, 'output', orderRow(order))) }),
  })
})

const buyableSpec = specOf('domesticBond.inquirePsblOrder')

/** 장내채권 매수가능조회. */
export const bondBuyable: ApiRoute = specRoute(buyableSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const cash = Math.max(account.won.orderable, 0)
  const asked = decimalUnits(parameters, 'BOND_ORD_UNPR', BOND_DECIMALS)
  const market = world.bonds.exchange.market(parameters.text('PDNO'))
  const price = asked > 0 ? asked : (market?.day.last ?? 0)
  let quantity = price > 0 ? Math.floor((cash * 100) / price) : 0
  const costOf = (units: number): number => {
    const amount = bondAmount(price, units)
    return amount + world.charges.fee('bonds', amount)
  }
  while (quantity > 0 && costOf(quantity) > cash)
    quantity -= Math.max(1, Math.ceil(((costOf(quantity) - cash) * 100) / price))
  return {
    body: {
      output: specRecord(buyableSpec, 'output', {
        ord_psbl_cash: String(cash),
        bond_ord_unpr2: priceText(price),
        buy_psbl_amt: String(bondAmount(price, Math.max(quantity, 0))),
        buy_psbl_qty: String(Math.max(quantity, 0)),
      }),
      ...ledgerStatus('KIOK0510'),
    },
  }
})

function priceText(units: number): string {
  return fixed(units / 10 ** BOND_DECIMALS, 2)
}

const NAMES = { new: '', amend: '정정*', cancel: '취소*' } as const

function orderRow(order: Order): Record<string, string> {
  const side = order.side === 'buy' ? '매수' : '매도'
  const name = order.action === 'new' ? `현금${side}` : `${side}${NAMES[order.action]}`
  const bond = order.market.instrument as Bond
  return {
    ord_dt: order.date,
    odno: orderNumberText(order.number),
    orgn_odno: order.original === undefined ? '' : orderNumberText(order.original),
    ord_dvsn_name: '보통',
    ord_dvsn_cd: order.kind,
    sll_buy_dvsn_cd: sideCode(order.side),
    sll_buy_dvsn_cd_name: name,
    rvse_cncl_dvsn_name: name,
    pdno: order.code,
    shtn_pdno: order.code,
    prdt_abrv_name: bond.name,
    ord_qty: String(order.quantity),
    bond_ord_unpr: priceText(order.action === 'cancel' ? 0 : order.price),
    ord_tmd: kstTime(order.acceptedAt),
    tot_ccld_qty: String(order.filled),
    bond_avg_unpr: priceText(order.filled === 0 ? 0 : order.filledAmount / order.filled),
    tot_ccld_amt: String(order.amount),
    nccs_qty: String(remainingOf(order)),
    ord_psbl_qty: String(remainingOf(order)),
    samt_mket_ptci_yn: 'N',
    samt_mket_ptci_yn_name: '일반시장',
    sprx_psbl_yn_ifom: '종합과세',
    ord_mdia_dvsn_name: '33',
    ord_gno_brno: BOND_BRANCH,
  }
}
