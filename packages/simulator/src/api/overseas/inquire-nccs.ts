import { orderNumberText } from '../../exchange/order.js'
import { overseasVenueOf } from '../../overseas/overseas-venues.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { orderPlace } from '../order-place.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { isAskedVenue } from './overseas-holdings.js'
import { overseasOrderRows } from './overseas-order-row.js'

const PAGE_SIZE = 40

const spec = specOf('overseasStock.inquireNccs')

/** 해외주식 미체결내역: what is still open. The mock server does not have it. */
export const overseasOpenOrders: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const asked = parameters.text('OVRS_EXCG_CD')
  const orders = world.overseasDesk.flow.openOrdersOf(account).filter((order) => {
    const venue = overseasVenueOf(order.venue)
    return venue !== undefined && isAskedVenue(asked, venue)
  })
  if (parameters.text('SORT_SQN') !== 'DS') orders.reverse()
  return pageAnswer({
    call,
    rows: orders,
    size: PAGE_SIZE,
    keyOf: (order) => orderNumberText(order.number),
    placeOf: orderPlace(orders),
    cursor: { suffix: '200', width: 200 },
    conditions: `${account.cano}^${account.productCode}^${asked}^${parameters.text('SORT_SQN')}^`,
    blocks: (rows) => ({ output: overseasOrderRows(rows).map((row) => specRecord(spec, 'output', row)) }),
  })
})
