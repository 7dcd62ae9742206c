import type { ColumnsOf, WireOf } from '../layouts/record-layout.js'
import type { THEME_LAYOUT } from '../layouts/theme.js'
import type { RecordFields } from '../records/record-fields.js'

/** All columns of a theme record (테마) under English names. */
export interface ThemeColumns extends ColumnsOf<typeof THEME_LAYOUT> {}
/** All columns of a theme record as KIS names and writes them. */
export interface ThemeWire extends WireOf<typeof THEME_LAYOUT> {}

/** A theme (테마) and one of its stocks. There is a row for each stock of a theme; a search finds each theme once, with its first stock. */
export interface Theme {
  readonly market: 'theme'
  readonly kind: 'theme'
  /** 테마코드, three characters. */
  readonly code: string
  /** 테마명. */
  readonly name: string
  /** 종목코드 of a stock of the theme. */
  readonly stockCode: string
  /** Every column under its English name. */
  readonly columns: ThemeColumns
  /** Every column as in the file. */
  readonly raw: ThemeWire
}

/** The facts of a theme. KIS gives a stock six characters and leaves three, into which longer codes would run. */
export function themeFacts(fields: RecordFields): Pick<Theme, 'stockCode'> {
  return { stockCode: `${fields.text('stock_code')}${fields.text('filler')}` }
}
