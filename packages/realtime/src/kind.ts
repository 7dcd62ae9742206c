/** How the text of a column is read. */
export type BaseKind = 'text' | 'int' | 'decimal' | 'date' | 'time' | 'flag' | 'sign'

/** Codes and what they mean. Never taken to be complete: an unknown code keeps its text. */
export type CodeTable = Readonly<Record<string, string>>

/**
 * The kind of a column. A `?` suffix says that the server is known to leave it blank at times; it then reads as `null`.
 *
 * - `text` the text itself, codes and numbers with leading zeros included
 * - `int`, `decimal` a number; a blank or unreadable one is `null`, never 0 or NaN
 * - `date` `YYYYMMDD`, `time` `HHMMSS` of Korea, as on the wire
 * - `flag` `Y`/`N` as a boolean
 * - `sign` direction against a reference price (전일 대비 부호): 1 상한, 2 상승, 3 보합, 4 하한, 5 하락
 * - a table `{ '1': '매수', '5': '매도' }` one of its codes
 */
export type ColumnKind = BaseKind | `${BaseKind}?` | CodeTable

/** 대비 부호: 1 상한 (limit up), 2 상승 (up), 3 보합 (flat), 4 하한 (limit down), 5 하락 (down). */
export type SignCode = '1' | '2' | '3' | '4' | '5'

// Keeps completion for the known codes while any text is allowed.
type OrText = string & {}

type BaseValue<K> = K extends 'int' | 'decimal'
  ? number
  : K extends 'flag'
    ? boolean
    : K extends 'sign'
      ? SignCode | OrText
      : string

/** The TypeScript type that a column of this kind is read as. */
export type ValueOf<K> = K extends `${infer Base extends BaseKind}?`
  ? BaseValue<Base> | null
  : K extends BaseKind
    ? BaseValue<K>
    : K extends CodeTable
      ? `${keyof K & (string | number)}` | OrText
      : never
