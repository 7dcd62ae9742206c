import type { ApiRoute } from './api-route.js'
import { overseasDaytimeOrder, overseasOrder } from './overseas/order.js'
import { overseasChange, overseasDaytimeChange } from './overseas/order-rvsecncl.js'

/** Orders and accounts beyond domestic shares for cash. */
export const DESK_ROUTES: readonly ApiRoute[] = [
  overseasOrder,
  overseasDaytimeOrder,
  overseasChange,
  overseasDaytimeChange,
]
