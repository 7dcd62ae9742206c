import type { MasterMarket } from '../layouts/record-layout.js'
import type { StockKind } from './classify.js'
import type { Sector } from './sector.js'
import type { KosdaqStock, KospiStock } from './stock.js'

interface Rows {
  readonly kospi: KospiStock
  readonly kosdaq: KosdaqStock
  readonly sector: Sector
}

/** The row of one market. */
export type RowOf<M extends MasterMarket> = Rows[M]

/** A row of any market; `market` tells which. */
export type MasterRow = RowOf<MasterMarket>

/** What a row is. */
export type MasterKind = StockKind | 'sector'
