import { kstTime } from '@kis/core'
import type { Order } from '../../exchange/order.js'
import { orderNumberText } from '../../exchange/order.js'
import type { Account } from '../../ledger/account.js'
import type { World } from '../../world.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { averageText, contractOf } from './contract-text.js'

const PAGE_SIZE = 50
const CURSOR = { suffix: '200', width: 200 } as const

function filledOrders({ contracts }: World, account: Account, from: string, to: string): Order[] {
  return contracts.desk.flow
    .ordersOf(account)
    .filter((order) => order.filled > 0 && order.date >= from && order.date <= to)
}

const fillsSpec = specOf('domesticFuturesOptions.inquireCcnlBstime')

/** 선물옵션 기준일체결내역: what was filled on a day, order by order. */
export const contractFills: ApiRoute = specRoute(fillsSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const [date = '', from = '', to = ''] = ['ORD_DT', 'FUOP_TR_STRT_TMD', 'FUOP_TR_END_TMD'].map((name) =>
    parameters.text(name),
  )
  const orders = filledOrders(world, account, date, date).filter(({ acceptedAt }) => {
    const time = kstTime(acceptedAt)
    return (from === '' || time >= from) && (to === '' || time <= to)
  })
  const sum = (pick: (order: Order) => number): string =>
    String(orders.reduce((total, order) => total + pick(order), 0))
  return pageAnswer({
    call,
    rows: orders,
    size: PAGE_SIZE,
    keyOf: (order) => orderNumberText(order.number),
    cursor: CURSOR,
    conditions: `${account.cano}^${account.productCode}^${date}^`,
    blocks: (rows) => ({
      output1: rows.map((order) =>
        specRecord(fillsSpec, 'output1', {
          pdno: order.code,
          prdt_name: contractOf(order).name,
          odno: orderNumberText(order.number),
          tr_type_name: order.side === 'buy' ? '매수' : '매도',
          ccld_idx: averageText(order, 8),
          ccld_qty: String(order.filled),
          trad_amt: String(order.amount),
          fee: String(order.charges),
          ccld_btwn: kstTime(order.acceptedAt),
        }),
      ),
      output2: specRecord(fillsSpec, 'output2', {
        tot_ccld_qty_smtl: sum((order) => order.filled),
        tot_ccld_amt_smtl: sum((order) => order.amount),
        fee_smtl: sum((order) => order.charges),
      }),
    }),
  })
})

const feesSpec = specOf('domesticFuturesOptions.inquireDailyAmountFee')

/** 선물옵션기간약정수수료일별: what was traded and what it cost, by day and contract. */
export const contractFees: ApiRoute = specRoute(feesSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const [from = '', to = ''] = ['INQR_STRT_DAY', 'INQR_END_DAY'].map((name) => parameters.text(name))
  const orders = filledOrders(world, account, from, to)
  const groups = new Map<string, Order[]>()
  for (const order of orders) {
    const key = `${order.date}^${order.code}`
    groups.set(key, [...(groups.get(key) ?? []), order])
  }
  const futures = orders.filter((order) => contractOf(order).kind === 'future')
  const options = orders.filter((order) => contractOf(order).kind === 'option')
  return pageAnswer({
    call,
    rows: [...groups],
    size: PAGE_SIZE,
    keyOf: ([key]) => key,
    cursor: CURSOR,
    conditions: `${account.cano}^${account.productCode}^${from}^${to}^`,
    blocks: (rows) => ({
      output1: rows.map(([key, own]) => {
        const [date = '', code = ''] = key.split('^')
        const [first] = own
        return specRecord(feesSpec, 'output1', {
          ord_dt: date,
          pdno: code,
          item_name: first ? contractOf(first).name : '',
          sll_agrm_amt: amountOf(own, 'sell'),
          sll_fee: feeOf(own, 'sell'),
          buy_agrm_amt: amountOf(own, 'buy'),
          buy_fee: feeOf(own, 'buy'),
          tot_fee_smtl: feeOf(own),
        })
      }),
      output2: specRecord(feesSpec, 'output2', {
        futr_agrm_amt: amountOf(futures),
        futr_agrm_amt_smtl: amountOf(futures),
        futr_sll_fee_smtl: feeOf(futures, 'sell'),
        futr_buy_fee_smtl: feeOf(futures, 'buy'),
        futr_fee_smtl: feeOf(futures),
        futr_fee: feeOf(futures),
        opt_agrm_amt: amountOf(options),
        opt_agrm_amt_smtl: amountOf(options),
        opt_sll_fee_smtl: feeOf(options, 'sell'),
        opt_buy_fee_smtl: feeOf(options, 'buy'),
        opt_fee_smtl: feeOf(options),
        opt_fee: feeOf(options),
        fee: feeOf(orders),
        sll_agrm_amt: amountOf(orders, 'sell'),
        buy_agrm_amt: amountOf(orders, 'buy'),
        agrm_amt_smtl: amountOf(orders),
        sll_fee: feeOf(orders, 'sell'),
        buy_fee: feeOf(orders, 'buy'),
        fee_smtl: feeOf(orders),
      }),
    }),
  })
})

function amountOf(orders: readonly Order[], side?: Order['side']): string {
  return sumOf(orders, side, (order) => order.amount)
}

function feeOf(orders: readonly Order[], side?: Order['side']): string {
  return sumOf(orders, side, (order) => order.charges)
}

function sumOf(orders: readonly Order[], side: Order['side'] | undefined, pick: (order: Order) => number): string {
  return String(orders.reduce((sum, order) => sum + (side === undefined || order.side === side ? pick(order) : 0), 0))
}
