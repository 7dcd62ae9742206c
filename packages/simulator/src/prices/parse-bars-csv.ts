import { KisDecodeError } from '@kis/core'
import { barProblem } from './bar-problem.js'
import { readBarTime } from './bar-time.js'
import { readCsvRow, separatorOf } from './csv-row.js'
import type { PriceBar } from './price-bar.js'

/** What the columns may be called; case, blanks and underscores do not matter. */
const HEADERS = {
  date: ['date', 'day', '일자', '날짜', '영업일자', 'stckbsopdate', 'xymd'],
  time: ['time', 'datetime', 'timestamp', 'hour', '시간', '시각', '일시', 'stckcntghour', 'xhms'],
  open: ['open', 'o', '시가', 'stckoprc'],
  high: ['high', 'h', '고가', 'stckhgpr'],
  low: ['low', 'l', '저가', 'stcklwpr'],
  close: ['close', 'c', '종가', '현재가', 'stckclpr', 'stckprpr', 'clos', 'last'],
  volume: ['volume', 'vol', 'v', '거래량', 'acmlvol', 'cntgvol', 'tvol'],
  symbol: ['symbol', 'code', 'ticker', '종목코드', '단축코드', '종목'],
} as const

type Column = keyof typeof HEADERS
const NUMBERS = ['open', 'high', 'low', 'close', 'volume'] as const

/** What the CSV text does not say itself. */
export interface ParseBarsOptions {
  /** The symbol of all rows, where the file has no column for it. */
  readonly symbol?: string | undefined
}

/**
 * Reads bars from CSV text: a header line, then one bar a line. Columns are found by name, in English, in Korean or as KIS calls them:
 * time (a date, or a date and time in Korea, in one column or two), open, high, low, close, volume, and symbol where there are several.
 *
 * @throws KisDecodeError that names the line and what is wrong with it.
 * @example
 * import { createSimulator, parseBarsCsv } from '@kis/simulator'
 *
 * const bars = parseBarsCsv('date,open,high,low,close,volume\n2026-09-14,70000,71200,69800,71000,1200000\n', { symbol: '005930' })
 * const simulator = createSimulator({ env: 'real', prices: { kind: 'bars', bars } })
 */
export function parseBarsCsv(text: string, options: ParseBarsOptions = {}): PriceBar[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const [header = ''] = lines
  const separator = separatorOf(header)
  const columns = findColumns(readCsvRow(header, separator))
  const bars: PriceBar[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    bars.push(readBar(readCsvRow(line, separator), columns, index + 1, options.symbol))
  }
  if (bars.length === 0) throw invalid(2, 'There is no bar behind the header.')
  return bars
}

function findColumns(names: readonly string[]): ReadonlyMap<Column, number> {
  const plain = names.map((name) => name.toLowerCase().replaceAll(/[\s_-]/g, ''))
  const columns = new Map<Column, number>()
  for (const [column, known] of Object.entries(HEADERS) as [Column, readonly string[]][]) {
    const at = plain.findIndex((name) => known.includes(name))
    if (at >= 0) columns.set(column, at)
  }
  const missing = NUMBERS.filter((column) => !columns.has(column))
  const lacks = columns.has('date') || columns.has('time') ? missing : ['time', ...missing]
  if (lacks.length > 0)
    throw invalid(1, `The header has no column for ${lacks.join(', ')}; it needs time, open, high, low, close, volume.`)
  return columns
}

function readBar(
  cells: readonly string[],
  columns: ReadonlyMap<Column, number>,
  line: number,
  symbol: string | undefined,
): PriceBar {
  const cell = (column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? ''
  const at = readBarTime(cell('date'), cell('time'))
  if (at === undefined) throw invalid(line, 'Its time cannot be read: it must be like 2026-09-14 or 2026-09-14 09:00.')
  const [open, high, low, close, volume] = NUMBERS.map((column) => {
    const text = cell(column).replaceAll(',', '')
    if (!/^\d+(?:\.\d+)?$/.test(text)) throw invalid(line, `Its ${column} is no number.`)
    return Number(text)
  }) as [number, number, number, number, number]
  const bar: PriceBar = { symbol: cell('symbol').replace(/^'/, '') || symbol, at, open, high, low, close, volume }
  const problem = barProblem(bar)
  if (problem) throw invalid(line, problem)
  return bar
}

function invalid(line: number, what: string): KisDecodeError {
  return new KisDecodeError({ path: `line ${line}`, message: `Line ${line} of the bars: ${what}` })
}
