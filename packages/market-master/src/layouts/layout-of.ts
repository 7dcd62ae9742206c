import { BOND_LAYOUT } from './bond.js'
import { COMMODITY_DERIVATIVES_LAYOUT } from './commodity-derivatives.js'
import { ELW_LAYOUT } from './elw.js'
import { INDEX_DERIVATIVES_LAYOUT } from './index-derivatives.js'
import { KONEX_LAYOUT } from './konex.js'
import { KOSDAQ_LAYOUT } from './kosdaq.js'
import { KOSPI_LAYOUT } from './kospi.js'
import { MEMBER_LAYOUT } from './member.js'
import { NIGHT_FUTURES_LAYOUT } from './night-futures.js'
import { NIGHT_OPTIONS_LAYOUT } from './night-options.js'
import { NXT_KOSDAQ_LAYOUT, NXT_KOSPI_LAYOUT } from './nxt.js'
import { OVERSEAS_FUTURES_LAYOUT } from './overseas-futures.js'
import { OVERSEAS_INDEX_LAYOUT } from './overseas-index.js'
import { OVERSEAS_OPTIONS_LAYOUT, OVERSEAS_STOCK_OPTIONS_LAYOUT } from './overseas-options.js'
import { type OverseasStockLayout, type OverseasStockMarket, overseasStockLayout } from './overseas-stocks.js'
import type { MasterMarket } from './record-layout.js'
import { SECTOR_LAYOUT } from './sector.js'
import { STOCK_DERIVATIVES_LAYOUT } from './stock-derivatives.js'
import { THEME_LAYOUT } from './theme.js'

// Spelled out as an interface: an inferred type would repeat every column in the declarations.
interface DomesticLayouts {
  readonly kospi: typeof KOSPI_LAYOUT
  readonly kosdaq: typeof KOSDAQ_LAYOUT
  readonly konex: typeof KONEX_LAYOUT
  readonly nxtKospi: typeof NXT_KOSPI_LAYOUT
  readonly nxtKosdaq: typeof NXT_KOSDAQ_LAYOUT
  readonly sector: typeof SECTOR_LAYOUT
  readonly theme: typeof THEME_LAYOUT
  readonly member: typeof MEMBER_LAYOUT
  readonly elw: typeof ELW_LAYOUT
  readonly bond: typeof BOND_LAYOUT
  readonly indexDerivatives: typeof INDEX_DERIVATIVES_LAYOUT
  readonly stockDerivatives: typeof STOCK_DERIVATIVES_LAYOUT
  readonly commodityDerivatives: typeof COMMODITY_DERIVATIVES_LAYOUT
  readonly nightFutures: typeof NIGHT_FUTURES_LAYOUT
  readonly nightOptions: typeof NIGHT_OPTIONS_LAYOUT
}

interface OverseasContractLayouts {
  readonly overseasIndex: typeof OVERSEAS_INDEX_LAYOUT
  readonly overseasFutures: typeof OVERSEAS_FUTURES_LAYOUT
  readonly overseasOptions: typeof OVERSEAS_OPTIONS_LAYOUT
  readonly overseasStockOptions: typeof OVERSEAS_STOCK_OPTIONS_LAYOUT
}

type OverseasStockLayouts = { readonly [M in OverseasStockMarket]: OverseasStockLayout<M> }

interface Layouts extends DomesticLayouts, OverseasStockLayouts, OverseasContractLayouts {}

/** The layout of one symbol file. */
export type LayoutOf<M extends MasterMarket> = Layouts[M]

const LAYOUTS: Layouts = {
  kospi: KOSPI_LAYOUT,
  kosdaq: KOSDAQ_LAYOUT,
  konex: KONEX_LAYOUT,
  nxtKospi: NXT_KOSPI_LAYOUT,
  nxtKosdaq: NXT_KOSDAQ_LAYOUT,
  sector: SECTOR_LAYOUT,
  theme: THEME_LAYOUT,
  member: MEMBER_LAYOUT,
  elw: ELW_LAYOUT,
  bond: BOND_LAYOUT,
  indexDerivatives: INDEX_DERIVATIVES_LAYOUT,
  stockDerivatives: STOCK_DERIVATIVES_LAYOUT,
  commodityDerivatives: COMMODITY_DERIVATIVES_LAYOUT,
  nightFutures: NIGHT_FUTURES_LAYOUT,
  nightOptions: NIGHT_OPTIONS_LAYOUT,
  nasdaq: overseasStockLayout('nasdaq'),
  nyse: overseasStockLayout('nyse'),
  amex: overseasStockLayout('amex'),
  hongKong: overseasStockLayout('hongKong'),
  hanoi: overseasStockLayout('hanoi'),
  hoChiMinh: overseasStockLayout('hoChiMinh'),
  shanghai: overseasStockLayout('shanghai'),
  shanghaiIndex: overseasStockLayout('shanghaiIndex'),
  shenzhen: overseasStockLayout('shenzhen'),
  shenzhenIndex: overseasStockLayout('shenzhenIndex'),
  tokyo: overseasStockLayout('tokyo'),
  overseasIndex: OVERSEAS_INDEX_LAYOUT,
  overseasFutures: OVERSEAS_FUTURES_LAYOUT,
  overseasOptions: OVERSEAS_OPTIONS_LAYOUT,
  overseasStockOptions: OVERSEAS_STOCK_OPTIONS_LAYOUT,
}

/** Every symbol file that KIS publishes, in the order in which they are searched. */
export const MASTER_MARKETS: readonly MasterMarket[] = Object.keys(LAYOUTS) as MasterMarket[]

/** The symbol files that are kept when nothing else is asked for: KOSPI, KOSDAQ and the sectors. */
export const DEFAULT_MARKETS: readonly MasterMarket[] = ['kospi', 'kosdaq', 'sector']

/**
 * How the file of a market is cut: columns in order with KIS's name, English name, width in bytes, kind, Korean label and code table.
 *
 * @example
 * ```ts
 * import { layoutOf } from '@kis/market-master'
 *
 * const width = layoutOf('kospi').columns.reduce((sum, column) => sum + column.width, 0) // 288
 * ```
 */
export function layoutOf<M extends MasterMarket>(market: M): LayoutOf<M> {
  return LAYOUTS[market]
}
