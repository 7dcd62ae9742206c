import { type Clock, KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import type { AssetClass } from '../../instrument/instrument.js'
import type { OrderDesk } from '../order-desk.js'
import { createBondDesk } from './bond-desk.js'
import { createDomesticDerivativeDesk } from './domestic-derivative-desk.js'
import { createDomesticStockDesk } from './domestic-stock-desk.js'
import { createOverseasDerivativeDesk } from './overseas-derivative-desk.js'
import { createOverseasStockDesk } from './overseas-stock-desk.js'
import type { ReservingDesk } from './reserving-desk.js'

/** Families of instruments that can be ordered. */
export type OrderableClass = Exclude<AssetClass, 'index' | 'overseas-index'>

const DESKS: { readonly [C in OrderableClass]: (rest: RestClient, clock: Clock) => OrderDesk } = {
  'domestic-stock': createDomesticStockDesk,
  'overseas-stock': createOverseasStockDesk,
  bond: createBondDesk,
  'domestic-derivative': createDomesticDerivativeDesk,
  'overseas-derivative': createOverseasDerivativeDesk,
}

/**
 * The broker's order counter for a family of instruments, bound to one environment and account.
 *
 * @throws KisValidationError for what cannot be ordered, such as an index.
 */
export function createDesk<C extends AssetClass>(
  rest: RestClient,
  clock: Clock,
  assetClass: C,
): C extends 'domestic-stock' | 'overseas-stock' ? ReservingDesk : OrderDesk
export function createDesk(rest: RestClient, clock: Clock, assetClass: AssetClass): OrderDesk {
  if (isOrderable(assetClass)) return DESKS[assetClass](rest, clock)
  throw new KisValidationError({
    field: 'assetClass',
    message: `Instruments of the class '${assetClass}' cannot be ordered.`,
  })
}

function isOrderable(assetClass: AssetClass): assetClass is OrderableClass {
  return Object.hasOwn(DESKS, assetClass)
}
