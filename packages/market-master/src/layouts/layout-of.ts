import { KOSDAQ_LAYOUT } from './kosdaq.js'
import { KOSPI_LAYOUT } from './kospi.js'
import type { MasterMarket } from './record-layout.js'
import { SECTOR_LAYOUT } from './sector.js'

// Spelled out as an interface: an inferred type would repeat every column in the declarations.
interface Layouts {
  readonly kospi: typeof KOSPI_LAYOUT
  readonly kosdaq: typeof KOSDAQ_LAYOUT
  readonly sector: typeof SECTOR_LAYOUT
}

const LAYOUTS: Layouts = { kospi: KOSPI_LAYOUT, kosdaq: KOSDAQ_LAYOUT, sector: SECTOR_LAYOUT }

/** The layout of one symbol file. */
export type LayoutOf<M extends MasterMarket> = Layouts[M]

/** Every symbol file this package reads, in the order in which they are searched. */
export const MASTER_MARKETS: readonly MasterMarket[] = ['kospi', 'kosdaq', 'sector']

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
