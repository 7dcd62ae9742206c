import type { CodeTable } from '@kis/core'

/** The symbol files (종목 마스터) this package reads: 유가증권시장, 코스닥, 업종. */
export type MasterMarket = 'kospi' | 'kosdaq' | 'sector'

/**
 * What a column holds: `text`; `int` and `decimal`, zero-padded, a minus sign before the zeros; `date` as `YYYYMMDD`; `flag` as `Y` or `N`.
 * Every kind but `text` may be blank.
 */
export type ColumnKind = 'text' | 'int' | 'decimal' | 'date' | 'flag'

/** One column of a fixed-width record. */
export interface Column {
  /** The name that KIS gives the field. */
  readonly wire: string
  /** The English name, also the name in SQL. */
  readonly name: string
  /** Width in bytes of CP949. */
  readonly width: number
  readonly kind: ColumnKind
  /** The Korean name (한글명). */
  readonly label: string
  /** What one unit of a number is, where it is not plain. */
  readonly unit?: string | undefined
  /** Labels of coded values. Never exhaustive: an unknown code keeps its text. */
  readonly codes?: CodeTable | undefined
  /** The one column of a record that may hold two-byte characters; all others are ASCII. */
  readonly korean?: true | undefined
}

/** How one symbol file is cut. Offsets follow from the order and the widths. */
export interface RecordLayout {
  readonly market: MasterMarket
  /** The file inside the zip, for example `kospi_code.mst`. */
  readonly file: string
  /** The Korean name of the file (파일명). */
  readonly label: string
  /** The column that identifies a record. */
  readonly key: string
  readonly columns: readonly Column[]
}

interface ValueOf {
  readonly text: string
  readonly int: number | null
  readonly decimal: number | null
  readonly date: string | null
  readonly flag: boolean | null
}

/** The values of a record under their English names; `null` where the file is blank. */
export type ColumnsOf<L extends RecordLayout> = {
  readonly [C in L['columns'][number] as C['name']]: ValueOf[C['kind']]
}

/** The texts of a record under KIS's own names, padding included, exactly as in the file. */
export type WireOf<L extends RecordLayout> = { readonly [C in L['columns'][number] as C['wire']]: string }

/** Bytes of one record, without its line end. */
export function recordWidth(layout: RecordLayout): number {
  return layout.columns.reduce((sum, column) => sum + column.width, 0)
}
