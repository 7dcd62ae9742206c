import type { Country } from '@kis/utils/calendar'
import type { OrderPlan } from '../exchange/order-plan.js'
import type { Side } from '../exchange/side.js'

export interface OverseasKind extends OrderPlan {
  readonly name: string
  readonly countries: readonly Country[]
  /** Only for this side. */
  readonly side?: Side | undefined
}

const EVERYWHERE: readonly Country[] = ['US', 'HK', 'CN', 'JP', 'VN']
const US: readonly Country[] = ['US']
/** Parts of a TWAP or VWAP order. */
const SLICES = 20

/** 주문구분 of orders abroad. */
export const OVERSEAS_KINDS: Readonly<Record<string, OverseasKind>> = {
  '00': { name: '지정가', countries: EVERYWHERE, pricing: 'limit', rest: 'wait' },
  '31': { name: 'MOO', countries: US, side: 'sell', pricing: 'market', rest: 'cancel', auction: 'open' },
  '32': { name: 'LOO', countries: US, pricing: 'limit', rest: 'cancel', auction: 'open' },
  '33': { name: 'MOC', countries: US, side: 'sell', pricing: 'market', rest: 'cancel', auction: 'close' },
  '34': { name: 'LOC', countries: US, pricing: 'limit', rest: 'cancel', auction: 'close' },
  '35': { name: 'TWAP', countries: US, pricing: 'limit', rest: 'wait', slices: SLICES },
  '36': { name: 'VWAP', countries: US, pricing: 'limit', rest: 'wait', slices: SLICES },
  '50': { name: '단주지정가', countries: ['HK'], side: 'sell', pricing: 'limit', rest: 'wait' },
}
