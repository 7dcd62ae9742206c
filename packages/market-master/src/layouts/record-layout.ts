import type { CodeTable } from '@kis/core'

/** The symbol files (종목 마스터) that KIS publishes. */
export type MasterMarket =
  | 'kospi'
  | 'kosdaq'
  | 'konex'
  | 'nxtKospi'
  | 'nxtKosdaq'
  | 'sector'
  | 'theme'
  | 'member'
  | 'elw'
  | 'bond'
  | 'indexDerivatives'
  | 'stockDerivatives'
  | 'commodityDerivatives'
  | 'nightFutures'
  | 'nightOptions'
  | 'nasdaq'
  | 'nyse'
  | 'amex'
  | 'hongKong'
  | 'hanoi'
  | 'hoChiMinh'
  | 'shanghai'
  | 'shanghaiIndex'
  | 'shenzhen'
  | 'shenzhenIndex'
  | 'tokyo'
  | 'overseasIndex'
  | 'overseasFutures'
  | 'overseasOptions'
  | 'overseasStockOptions'

/**
 * What a column holds: `text`; `int` and `decimal`, zero-padded, a minus sign before the zeros; `date` as `YYYYMMDD`; `flag` as `Y` or `N`;
 * `bit` as `1` or `0`. Every kind but `text` may be blank.
 */
export type ColumnKind = 'text' | 'int' | 'decimal' | 'date' | 'flag' | 'bit'

/** One column of a record. */
export interface Column {
  /** The name that KIS gives the field. */
  readonly wire: string
  /** The English name, also the name in SQL. */
  readonly name: string
  /** Width in bytes of CP949. Between separators: the longest text that KIS announces, on which nothing depends. */
  readonly width: number
  readonly kind: ColumnKind
  /** The Korean name (한글명). */
  readonly label: string
  /** What one unit of a number is, where it is not plain. */
  readonly unit?: string | undefined
  /** Labels of coded values. Never exhaustive: an unknown code keeps its text. */
  readonly codes?: CodeTable | undefined
  /** Holds two-byte characters. All other columns of fixed width are ASCII. */
  readonly korean?: true | undefined
  /** May hold the end of a name that is too long for the column before it, or nothing of meaning: any byte is let through. */
  readonly spill?: true | undefined
}

/** How one symbol file is cut. */
export interface RecordLayout {
  readonly market: MasterMarket
  /** What is fetched from the folder of the files, for example `kospi_code.mst.zip`. One file is not zipped. */
  readonly download: string
  /** The file inside the zip, for example `kospi_code.mst`, as it was seen there; upper and lower case do not matter. */
  readonly file: string
  /** The Korean name of the file (파일명). */
  readonly label: string
  /** The column that a record is looked up by, a row's `code`. */
  readonly key: string
  /** Columns that together belong to one record only, where the key alone may come again. */
  readonly unique?: readonly string[] | undefined
  /** What stands between the columns. Without it they have fixed widths, and offsets follow from the order. */
  readonly separator?: '\t' | '|' | undefined
  /** What every record holds in these columns. Tells apart files that are cut in the same way. */
  readonly constants?: Readonly<Record<string, string>> | undefined
  /** Widths of columns that other sources tell, all of a variant together; 0 for a column that is not there. */
  readonly variants?: readonly Readonly<Record<string, number>>[] | undefined
  /** No source tells the width of the last column: lines may end early in it. */
  readonly isOpenEnded?: true | undefined
  /** Sources disagree whether columns stand between separators or have fixed widths. */
  readonly mayBeFixed?: true | undefined
  /** No file of this kind was at hand: the layout is what KIS documents, not what was seen. */
  readonly isUnseen?: true | undefined
  readonly columns: readonly Column[]
}

/** The layout of a market whose columns are those of another. */
export interface LayoutWith<M extends MasterMarket, C extends readonly Column[]> extends RecordLayout {
  readonly market: M
  readonly columns: C
}

interface ValueOf {
  readonly text: string
  readonly int: number | null
  readonly decimal: number | null
  readonly date: string | null
  readonly flag: boolean | null
  readonly bit: boolean | null
}

/** The values of a record under their English names; `null` where the file is blank. */
export type ColumnsOf<L extends RecordLayout> = {
  readonly [C in L['columns'][number] as C['name']]: ValueOf[C['kind']]
}

/** The texts of a record under KIS's own names, padding included, exactly as in the file. */
export type WireOf<L extends RecordLayout> = { readonly [C in L['columns'][number] as C['wire']]: string }

/** Bytes of one record of fixed width, without its line end. */
export function recordWidth(layout: RecordLayout): number {
  return layout.columns.reduce((sum, column) => sum + column.width, 0)
}
