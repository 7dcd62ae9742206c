import type { FieldKind } from '@kis/rest'
import { fixed } from '../../quotes/change.js'
import { numberRuleOf } from './number-rules.js'
import type { Row } from './row.js'
import { signText, textRuleOf } from './text-rules.js'

/** Writes one field of a row as the server would: always text, never blank. */
export type FieldWriter = (row: Row) => string

/** 한국일자, 한국시간: date and time in Korea of something abroad. */
const KOREAN = /^k(?:ymd|hms)$/i

/** The writer of a field. Names are looked at once per field, not once per row. */
export function fieldWriter(name: string, kind: FieldKind): FieldWriter {
  if (typeof kind !== 'string') return codeWriter(name, Object.keys(kind))
  switch (kind.replace('?', '')) {
    case 'int':
      return wholeWriter(name)
    case 'decimal':
      return decimalWriter(name)
    case 'date':
      return echoing(name, /^\d{8}$/, KOREAN.test(name) ? ({ inKorea }) => inKorea().date : ({ date }) => date)
    case 'time':
      return echoing(name, /^\d{6}$/, KOREAN.test(name) ? ({ inKorea }) => inKorea().time : ({ time }) => time)
    case 'flag':
      return echoing(name, /^[YN]$/, ({ random }) => (random.chance(0.5) ? 'Y' : 'N'))
    case 'sign':
      return signText
    default:
      return echoing(name, /./, textRuleOf(name))
  }
}

// What the request says about a field is what the answer says.
function echoing(name: string, form: RegExp, otherwise: FieldWriter): FieldWriter {
  return (row) => {
    const told = row.echo(name)
    return told !== undefined && form.test(told) ? told : otherwise(row)
  }
}

function codeWriter(name: string, all: readonly string[]): FieldWriter {
  const codes = all.filter((code) => code !== '')
  return (row) => {
    const told = row.echo(name)
    return told !== undefined && codes.includes(told) ? told : (codes[row.random.int(0, codes.length - 1)] ?? '')
  }
}

function wholeWriter(name: string): FieldWriter {
  const { draw, places } = numberRuleOf(name)
  return (row) => {
    const value = draw(row)
    return fixed(places === undefined ? onGrid(value) : Math.round(value), 0)
  }
}

function decimalWriter(name: string): FieldWriter {
  const { draw, places } = numberRuleOf(name)
  return (row) => fixed(draw(row), Math.max(places ?? (row.currency === 'USD' ? 4 : 2), 2))
}

/** Prices of three significant digits are multiples of every tick size that KRX has. */
function onGrid(price: number): number {
  const step = 10 ** Math.max(Math.floor(Math.log10(Math.abs(price) || 1)) - 2, 0)
  return Math.round(price / step) * step
}
