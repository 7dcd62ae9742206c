import type { OverseasStockMarket } from '../layouts/overseas-stocks.js'
import type { MasterMarket } from '../layouts/record-layout.js'
import type { Bond } from './bond.js'
import type { CommodityDerivative, IndexDerivative, NightFuture, NightOption, StockDerivative } from './derivative.js'
import type { Elw } from './elw.js'
import type { Member } from './member.js'
import type { OverseasFuture, OverseasOption } from './overseas-contract.js'
import type { OverseasIndex } from './overseas-index.js'
import type { OverseasStock } from './overseas-stock.js'
import type { Sector } from './sector.js'
import type { KonexStock, KosdaqStock, KospiStock, NxtKosdaqStock, NxtKospiStock } from './stock.js'
import type { Theme } from './theme.js'

type OverseasStocks = { readonly [M in OverseasStockMarket]: OverseasStock<M> }

interface Rows extends OverseasStocks {
  readonly kospi: KospiStock
  readonly kosdaq: KosdaqStock
  readonly konex: KonexStock
  readonly nxtKospi: NxtKospiStock
  readonly nxtKosdaq: NxtKosdaqStock
  readonly sector: Sector
  readonly theme: Theme
  readonly member: Member
  readonly elw: Elw
  readonly bond: Bond
  readonly indexDerivatives: IndexDerivative
  readonly stockDerivatives: StockDerivative
  readonly commodityDerivatives: CommodityDerivative
  readonly nightFutures: NightFuture
  readonly nightOptions: NightOption
  readonly overseasIndex: OverseasIndex
  readonly overseasFutures: OverseasFuture
  readonly overseasOptions: OverseasOption<'overseasOptions'>
  readonly overseasStockOptions: OverseasOption<'overseasStockOptions'>
}

/** The row of one market. */
export type RowOf<M extends MasterMarket> = Rows[M]

/** A row of any market; `market` tells which. */
export type MasterRow = RowOf<MasterMarket>
