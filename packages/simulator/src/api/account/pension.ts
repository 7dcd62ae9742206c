import { kstTime } from '@kis/core'
import { branchOf } from '../../exchange/branch.js'
import { type Order, orderNumberText, remainingOf } from '../../exchange/order.js'
import { ORDER_KINDS } from '../../exchange/order-kinds.js'
import { sideCode } from '../../exchange/side.js'
import { fixed, percent } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { queriedAccount } from './account-of.js'
import { buyableRecord, calculationPrice, mostAffordable } from './buyable-record.js'
import { balanceTotals, holdingKey, holdingRow, type StockHolding, stockHoldings } from './stock-holdings.js'

const PAGE_SIZE = 50
const CURSOR = { suffix: '100', width: 100 } as const

const balanceSpec = specOf('domesticStock.pensionInquireBalance')

/** 퇴직연금 잔고조회: what the account holds, as its ordinary balance tells it. */
const pensionBalance: ApiRoute = specRoute(balanceSpec, (call) => {
  const account = queriedAccount(call)
  const holdings = stockHoldings(call.world, account)
  return pageAnswer({
    ...{ call, rows: holdings, size: PAGE_SIZE, keyOf: holdingKey, cursor: CURSOR },
    conditions: `${account.cano}^${account.productCode}^`,
    blocks: (rows) => ({
      output1: rows.map((holding) => {
        const row = holdingRow(holding)
        return specRecord(balanceSpec, 'output1', {
          ...row,
          ...{ cblc_dvsn_name: '현금', item_dvsn_name: '주식', evlu_erng_rt: row.evlu_pfls_rt ?? '' },
        })
      }),
      output2: specRecord(balanceSpec, 'output2', balanceTotals(account, holdings)),
    }),
  })
})

const presentSpec = specOf('domesticStock.pensionInquirePresentBalance')
/** 처리구분: positions that were sold out today are hidden. */
const HIDE_EMPTY = '01'

/** 퇴직연금 체결기준잔고. */
const pensionPresentBalance: ApiRoute = specRoute(presentSpec, (call) => {
  const account = queriedAccount(call)
  const hidesEmpty = call.parameters.text('PRCS_DVSN_CD') === HIDE_EMPTY
  const all = stockHoldings(call.world, account)
  const holdings = all.filter(({ position }) => !hidesEmpty || position.quantity > 0)
  const sum = (pick: (holding: StockHolding) => number): number => all.reduce((total, one) => total + pick(one), 0)
  const [cost, value] = [sum(({ position }) => position.cost), sum((one) => one.value)]
  const realised = sum(({ position }) => position.realisedToday)
  return pageAnswer({
    ...{ call, rows: holdings, size: PAGE_SIZE, keyOf: holdingKey, cursor: CURSOR },
    conditions: `${account.cano}^${account.productCode}^`,
    blocks: (rows) => ({
      output1: rows.map((holding) => {
        const row = holdingRow(holding)
        return specRecord(presentSpec, 'output1', {
          ...row,
          ...{ cblc_dvsn: '01', cblc_dvsn_name: '현금', slpsb_qty: row.ord_psbl_qty ?? '' },
          cblc_weit: percent(holding.value, value),
        })
      }),
      output2: [
        specRecord(presentSpec, 'output2', {
          ...{ pchs_amt_smtl_amt: String(cost), evlu_amt_smtl_amt: String(value) },
          ...{ evlu_pfls_smtl_amt: String(value - cost), trad_pfls_smtl: String(realised) },
          ...{ thdt_tot_pfls_amt: String(value - cost + realised), pftrt: percent(value - cost, cost) },
        }),
      ],
    }),
  })
})

const depositSpec = specOf('domesticStock.pensionInquireDeposit')

/** 퇴직연금 예수금조회. */
const pensionDeposit: ApiRoute = specRoute(depositSpec, (call) => {
  const { won } = queriedAccount(call)
  return {
    body: {
      output: specRecord(depositSpec, 'output', {
        dnca_tota: String(won.in(0)),
        nxdy_excc_amt: String(won.in(1)),
        nxdy_sttl_amt: String(won.in(1) - won.in(0)),
        nx2_day_sttl_amt: String(won.in(2) - won.in(1)),
      }),
      ...ledgerStatus('KIOK0510'),
    },
  }
})

const buyableSpec = specOf('domesticStock.pensionInquirePsblOrder')

/** 퇴직연금 매수가능조회, at the price of the request, or at the upper limit. */
const pensionBuyable: ApiRoute = specRoute(buyableSpec, (call) => {
  const { charges } = call.world
  const cash = Math.max(queriedAccount(call).won.orderable, 0)
  const price = calculationPrice(call)
  const costOf = (quantity: number): number => quantity * price + charges.fee('stocks', quantity * price)
  const quantity = price > 0 ? mostAffordable(cash, cash / price, costOf) : 0
  const record = buyableRecord(cash, price, quantity)
  return { body: { output: specRecord(buyableSpec, 'output', record), ...ledgerStatus('KIOK0510') } }
})

const ordersSpec = specOf('domesticStock.pensionInquireDailyCcld')

/** The older id (기존 KRX만 가능). */
const KRX_ONLY = 'TTTC2201R'

/** 퇴직연금 미체결내역: the orders of today, newest first. */
const pensionOrders: ApiRoute = specRoute(ordersSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const [side, state] = [parameters.text('SLL_BUY_DVSN_CD'), parameters.text('CCLD_NCCS_DVSN')]
  const orders = world.desk.flow
    .ordersOf(account)
    .filter(
      (order) =>
        order.date === order.market.day.date &&
        (call.trId !== KRX_ONLY || order.venue === 'KRX') &&
        (!['01', '02'].includes(side) || side === sideCode(order.side)) &&
        (state !== '01' || order.filled > 0) &&
        (state !== '02' || remainingOf(order) > 0),
    )
    .reverse()
  return pageAnswer({
    ...{ call, rows: orders, size: PAGE_SIZE, cursor: CURSOR },
    keyOf: (order) => orderNumberText(order.number),
    conditions: `${account.cano}^${account.productCode}^${side}^${state}^`,
    blocks: (rows) => ({ output: rows.map((order) => specRecord(ordersSpec, 'output', orderRow(order))) }),
  })

  function orderRow(order: Order): Record<string, string> {
    return {
      ord_gno_brno: branchOf(world.settings.env),
      sll_buy_dvsn_cd: sideCode(order.side),
      trad_dvsn_name: `현금${order.side === 'buy' ? '매수' : '매도'}`,
      odno: orderNumberText(order.number),
      orgn_odno: order.original === undefined ? '' : orderNumberText(order.original),
      ...{ pdno: order.code, prdt_name: world.exchange.instruments.get(order.code)?.name ?? '' },
      ...{ ord_unpr: String(order.price), ord_qty: String(order.quantity), tot_ccld_qty: String(order.filled) },
      nccs_qty: String(remainingOf(order)),
      ...{ ord_dvsn_cd: order.kind, ord_dvsn_name: ORDER_KINDS[order.kind]?.name ?? '' },
      ord_tmd: kstTime(order.acceptedAt),
      pchs_avg_pric: fixed(order.filled === 0 ? 0 : order.filledAmount / order.filled, 4),
      ...{ stpm_cndt_pric: String(order.stop), stpm_efct_occr_yn: order.stopMetAt === undefined ? 'N' : 'Y' },
      excg_id_dvsn_cd: order.venue,
    }
  }
})

/** 퇴직연금: the account that is asked for, as its own balance, orders and cash are. */
export const PENSION_ROUTES: readonly ApiRoute[] = [
  pensionBalance,
  pensionPresentBalance,
  pensionDeposit,
  pensionBuyable,
  pensionOrders,
]
