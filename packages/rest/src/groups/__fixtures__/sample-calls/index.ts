import { DOMESTIC_STOCK_ACCOUNT } from './domestic-stock-account.js'
import { DOMESTIC_STOCK_ORDERS } from './domestic-stock-orders.js'
import { DOMESTIC_STOCK_QUOTES } from './domestic-stock-quotes.js'
import { OVERSEAS_STOCK } from './overseas-stock.js'
import type { SampleCall } from './sample-call.js'

/** By catalogue name, called in the real environment. */
export const SAMPLE_CALLS: Readonly<Record<string, SampleCall>> = {
  ...DOMESTIC_STOCK_QUOTES,
  ...DOMESTIC_STOCK_ACCOUNT,
  ...DOMESTIC_STOCK_ORDERS,
  ...OVERSEAS_STOCK,
}
