import type { Environment } from '@kis/core'
import { chkHoliday } from './account/chk-holiday.js'
import { inquireBalance } from './account/inquire-balance.js'
import { inquireDailyCcld } from './account/inquire-daily-ccld.js'
import { inquirePsblOrder } from './account/inquire-psbl-order.js'
import { inquirePsblRvsecncl } from './account/inquire-psbl-rvsecncl.js'
import type { ApiRoute } from './api-route.js'
import { orderCash } from './orders/order-cash.js'
import { orderRvsecncl } from './orders/order-rvsecncl.js'
import { overseasOrder } from './overseas/order.js'
import { overseasPrice } from './overseas/price.js'
import { inquireAskingPrice } from './quotes/inquire-asking-price.js'
import { inquireCcnl } from './quotes/inquire-ccnl.js'
import { inquireDailyChart } from './quotes/inquire-daily-chart.js'
import { inquireMinuteChart } from './quotes/inquire-minute-chart.js'
import { inquirePrice } from './quotes/inquire-price.js'

const ROUTES: readonly ApiRoute[] = [
  inquirePrice,
  inquireAskingPrice,
  inquireCcnl,
  inquireDailyChart,
  inquireMinuteChart,
  inquireBalance,
  inquirePsblOrder,
  inquireDailyCcld,
  inquirePsblRvsecncl,
  chkHoliday,
  orderCash,
  orderRvsecncl,
  overseasPrice,
  overseasOrder,
]

/** TR ids that a client of the official samples makes up by changing the first letter; no server has them. */
const INVENTED_PAPER_IDS: readonly string[] = ['VTCA0903R', 'VTTC0084R', 'VTTC8036R']

/** How a TR id is known to a server. */
export type RouteVerdict = ApiRoute | 'wrong-environment' | 'unknown'

/** Finds the endpoint of a TR id. */
export function findRoute(env: Environment, trId: string): RouteVerdict {
  const isHere = ROUTES.find((route) => route.trIds[env].includes(trId))
  if (isHere) return isHere
  const other = env === 'real' ? 'paper' : 'real'
  const isElsewhere = ROUTES.some((route) => route.trIds[other].includes(trId)) || INVENTED_PAPER_IDS.includes(trId)
  return isElsewhere ? 'wrong-environment' : 'unknown'
}

const METHODS = new Map(ROUTES.map((route) => [route.path, route.method]))

/** Whether a path exists with a method. */
export function isKnownPath(path: string, method: string): boolean {
  return METHODS.get(path) === method
}
