import { KisDecodeError } from './errors/decode-error.js'
import { KisValidationError } from './errors/validation-error.js'

type BaseKind = 'text' | 'int' | 'decimal' | 'date' | 'time' | 'flag' | 'sign'

/** Codes and their labels, never exhaustive: an unknown code in an answer keeps its text. In a request one code alone is a constant. */
export type CodeTable = Readonly<Record<string, string>>

/** What a wire field holds. A `?` means it may be blank: `null` in an answer, optional in a request. */
export type FieldKind = BaseKind | `${BaseKind}?` | CodeTable

/** 전일 대비 부호: 1 상한, 2 상승, 3 보합, 4 하한, 5 하락. */
export type Sign = '1' | '2' | '3' | '4' | '5'

// Keeps completion for the known codes without refusing others.
type OrOther = string & Record<never, never>

/** The value a field of an answer decodes to. Dates stay `YYYYMMDD`, times `HHMMSS`, as on the wire. */
export type Decoded<K extends FieldKind> = K extends `${infer B}?`
  ? DecodedBase<B> | null
  : K extends string
    ? DecodedBase<K>
    : (keyof K & string) | OrOther

type DecodedBase<K extends string> = K extends 'int' | 'decimal'
  ? number
  : K extends 'flag'
    ? boolean
    : K extends 'sign'
      ? Sign | OrOther
      : string

/** The value a request parameter takes. Numbers may also be given as decimal text. */
export type Encodable<K extends FieldKind> = K extends `${infer B}?`
  ? EncodableBase<B>
  : K extends string
    ? EncodableBase<K>
    : keyof K & string

type EncodableBase<K extends string> = K extends 'int' | 'decimal'
  ? number | string
  : K extends 'flag'
    ? boolean
    : string

/** Called when a number cannot be held exactly; the text stays reachable in `raw`. */
export type OnInexact = (path: string, text: string) => void

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/
// Everything the server has been seen to write for "no value".
const NO_NUMBER = /^\s*(?:-?nan|\(null\)|null|-)?\s*$/i
const BLANK_DATE = /^[\s0]*$|^\(null\)$/

/**
 * Reads one wire value.
 *
 * @param wire The value as it arrived: text, or a JSON number in a few answers.
 * @param path Where it stands, for errors, such as `output.stck_prpr`.
 * @throws KisDecodeError when a field that must hold a value is blank, missing or malformed. Never guesses 0 or NaN.
 */
export function decodeValue(
  kind: FieldKind,
  wire: unknown,
  path: string,
  onInexact?: OnInexact,
): string | number | boolean | null {
  if (typeof wire !== 'string') {
    if (typeof wire === 'number' || typeof wire === 'boolean') return decodeValue(kind, String(wire), path, onInexact)
    if (wire !== undefined && wire !== null) throw unreadable(path, 'is not a text')
    return decodeValue(kind, '', path, onInexact)
  }
  switch (kind) {
    case 'text':
      return wire.trim()
    case 'int':
    case 'decimal':
      return decodeNumber(wire, path, onInexact) ?? blank(path)
    case 'int?':
    case 'decimal?':
      return decodeNumber(wire, path, onInexact)
    case 'flag':
      return decodeFlag(wire) ?? blank(path)
    case 'flag?':
      return decodeFlag(wire)
    case 'date':
    case 'time':
      return decodeMoment(kind, wire) ?? blank(path)
    case 'date?':
      return decodeMoment('date', wire)
    case 'time?':
      return decodeMoment('time', wire)
    case 'sign':
      return wire.trim()
    case 'text?':
    case 'sign?':
      return wire.trim() || null
    default:
      return wire.trim()
  }
}

function decodeNumber(wire: string, path: string, onInexact: OnInexact | undefined): number | null {
  if (NUMBER.test(wire)) {
    // Adding 0 turns -0 into 0.
    const value = Number(wire) + 0
    if (wire.length > 15 && onInexact && !isExact(wire, value)) onInexact(path, wire)
    return value
  }
  if (NO_NUMBER.test(wire)) return null
  const plain = wire.replaceAll(',', '')
  if (plain !== wire && NUMBER.test(plain)) return decodeNumber(plain, path, onInexact)
  throw unreadable(path, 'is not a number')
}

/** Whether a decimal text survives text → number → text. Up to 15 significant digits always do. */
function isExact(text: string, value: number): boolean {
  const digits = text
    .replace(/^[\s+-]*0*/, '')
    .replace('.', '')
    .replace(/^0+/, '')
    .trimEnd()
  if (digits.length <= 15) return true
  return toPlainText(value) === trimDecimal(text.trim())
}

function trimDecimal(text: string): string {
  const negative = text.startsWith('-')
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.')
  const shortWhole = whole.replace(/^0+(?=\d)/, '') || '0'
  const shortFraction = fraction.replace(/0+$/, '')
  const number = shortFraction ? `${shortWhole}.${shortFraction}` : shortWhole
  return negative && number !== '0' ? `-${number}` : number
}

/** A finite number without an exponent, as KIS wants it. */
export function toPlainText(value: number): string {
  const text = String(value)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign = '', first = '', rest = '', exponentText = '0'] = match
  const exponent = Number(exponentText)
  const digits = first + rest
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  return sign + digits.padEnd(exponent + 1, '0')
}

function decodeFlag(wire: string): boolean | null {
  const text = wire.trim()
  if (text === 'Y' || text === 'y') return true
  return text === 'N' || text === 'n' ? false : null
}

function decodeMoment(kind: 'date' | 'time', wire: string): string | null {
  const text = wire.trim()
  if (kind === 'date') return BLANK_DATE.test(text) ? null : text
  // Midnight is 000000; blanks are not.
  return text === '' || text === '(null)' ? null : text
}

function blank(path: string): never {
  throw unreadable(path, 'is blank or missing')
}

function unreadable(path: string, what: string): KisDecodeError {
  return new KisDecodeError({ path, message: `Field "${path}" of the answer ${what}.` })
}

/**
 * Writes one request parameter as KIS wants it: text, empty when unset.
 *
 * @throws KisValidationError naming the field when the value is missing or not of its kind.
 */
export function encodeValue(kind: FieldKind, value: unknown, field: string): string {
  if (typeof kind !== 'string') return encodeCode(kind, value, field)
  const isOptional = kind.endsWith('?')
  if (value === undefined || value === null || value === '') {
    if (isOptional) return ''
    throw invalid(field, 'is required')
  }
  switch (isOptional ? kind.slice(0, -1) : kind) {
    case 'int':
      return encodeNumber(value, field, /^-?\d+$/, 'a whole number')
    case 'decimal':
      return encodeNumber(value, field, /^-?\d+(?:\.\d+)?$/, 'a number')
    case 'date':
      if (typeof value === 'string' && isRealDate(value)) return value
      throw invalid(field, 'must be a date written YYYYMMDD')
    case 'time':
      if (typeof value === 'string' && /^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(value)) return value
      throw invalid(field, 'must be a time written HHMMSS')
    case 'flag':
      if (typeof value === 'boolean') return value ? 'Y' : 'N'
      throw invalid(field, 'must be true or false')
    default:
      if (typeof value === 'string' && value.trim() !== '') return value
      throw invalid(field, 'must be a text that is not blank')
  }
}

function encodeCode(table: CodeTable, value: unknown, field: string): string {
  const codes = Object.keys(table)
  if (value === undefined || value === null) {
    const [only] = codes
    if (only !== undefined && codes.length === 1) return only
    if (Object.hasOwn(table, '')) return ''
    throw invalid(field, `is required: one of ${listOf(codes)}`)
  }
  if (typeof value === 'string' && Object.hasOwn(table, value)) return value
  throw invalid(field, `must be one of ${listOf(codes)}`)
}

function listOf(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(', ')
}

function encodeNumber(value: unknown, field: string, form: RegExp, name: string): string {
  if (typeof value === 'number' && Number.isFinite(value)) {
    const text = toPlainText(value)
    if (form.test(text) && (!Number.isInteger(value) || Number.isSafeInteger(value))) return text
  } else if (typeof value === 'string' && form.test(value)) return value
  throw invalid(field, `must be ${name}`)
}

function isRealDate(text: string): boolean {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function invalid(field: string, what: string): KisValidationError {
  return new KisValidationError({ field, message: `Parameter "${field}" ${what}.` })
}
