import { type Order, orderNumberText, remainingOf } from '../../exchange/order.js'
import { sideCode } from '../../exchange/side.js'
import { overseasVenueOf } from '../../overseas/overseas-venues.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { dateSpan } from '../date-span.js'
import { orderPlace } from '../order-place.js'
import { pageAnswer } from '../paging.js'
import type { Parameters } from '../parameters.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { isAskedVenue } from './overseas-holdings.js'
import { overseasOrderRows } from './overseas-order-row.js'

const PAGE_SIZES = { real: 20, paper: 15 } as const

const spec = specOf('overseasStock.inquireCcnl')

/** 해외주식 주문체결내역: every order, amendment and cancellation is a row. */
export const overseasOrders: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const orders = world.overseasDesk.flow.ordersOf(account).filter(wantedBy(parameters))
  if (parameters.text('SORT_SQN') === 'AS') orders.reverse()
  const names = ['PDNO', 'ORD_STRT_DT', 'ORD_END_DT', 'SLL_BUY_DVSN', 'CCLD_NCCS_DVSN', 'OVRS_EXCG_CD']
  const conditions = [account.cano, account.productCode, ...names.map((name) => parameters.text(name))]
  return pageAnswer({
    call,
    rows: orders,
    size: PAGE_SIZES[world.settings.env],
    keyOf: (order) => orderNumberText(order.number),
    placeOf: orderPlace(orders),
    cursor: { suffix: '200', width: 200 },
    conditions: `${conditions.join('^')}^`,
    blocks: (rows) => ({ output: overseasOrderRows(rows).map((row) => specRecord(spec, 'output', row)) }),
  })
})

function wantedBy(parameters: Parameters): (order: Order) => boolean {
  const symbol = parameters.text('PDNO')
  const side = parameters.text('SLL_BUY_DVSN')
  const state = parameters.text('CCLD_NCCS_DVSN')
  const isInSpan = dateSpan(parameters.text('ORD_STRT_DT'), parameters.text('ORD_END_DT'))
  const asked = parameters.text('OVRS_EXCG_CD')
  // A few venues, whatever the number of orders.
  const venues = new Map<string, boolean>()
  const isAsked = (name: string): boolean => {
    const known = venues.get(name)
    if (known !== undefined) return known
    const venue = overseasVenueOf(name)
    const isOne = venue !== undefined && isAskedVenue(asked, venue)
    venues.set(name, isOne)
    return isOne
  }
  return (order) =>
    isInSpan(order.date) &&
    (symbol === '' || symbol === '%' || symbol === order.code) &&
    (side === '' || side === '00' || side === sideCode(order.side)) &&
    (state !== '01' || order.filled > 0) &&
    (state !== '02' || remainingOf(order) > 0) &&
    isAsked(order.venue)
}
