import type { ColumnsOf, WireOf } from '../layouts/record-layout.js'
import type { SECTOR_LAYOUT } from '../layouts/sector.js'

/** All columns of a sector record (업종) under English names. */
export interface SectorColumns extends ColumnsOf<typeof SECTOR_LAYOUT> {}
/** All columns of a sector record as KIS names and writes them. */
export interface SectorWire extends WireOf<typeof SECTOR_LAYOUT> {}

/** A sector or an index (업종, 지수). */
export interface Sector {
  readonly market: 'sector'
  readonly kind: 'sector'
  /** 업종코드, four characters: `0001` KOSPI, `1001` KOSDAQ, `2001` KOSPI200 and so on. */
  readonly code: string
  /** 시장구분값: `0` KOSPI, `1` KOSDAQ, `2` KOSPI200 and further groups that no table names. */
  readonly division: string
  /** 업종명. */
  readonly name: string
  /** Every column under its English name. */
  readonly columns: SectorColumns
  /** Every column as in the file. */
  readonly raw: SectorWire
}
