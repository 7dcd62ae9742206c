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

// One way to match each text, so that none takes longer than its length.
const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/
// Everything the server has been seen to write for "no value".
const NO_NUMBER = /^\s*(?:(?:-?nan|\(null\)|null|-)\s*)?$/i
const BLANK_DATE = /^[\s0]*$|^\(null\)$/
// Midnight is 000000: zeros are a time.
const BLANK_TIME = /^$|^\(null\)$/

/** Reads a wire value of one kind. `path` says where it stands, for errors, such as `output.stck_prpr`. */
export type FieldReader = (wire: unknown, path: string, onInexact?: OnInexact) => string | number | boolean | null

/**
 * The reader of a kind. Look it up once per field, use it for every row.
 *
 * A reader throws KisDecodeError when a field that must hold a value is blank, missing or malformed. It never guesses 0 or NaN.
 */
export function readerOf(kind: FieldKind): FieldReader {
  return typeof kind === 'string' ? READERS[kind] : readText
}

/**
 * Reads one wire value: `readerOf(kind)(wire, path)`.
 *
 * @param wire The value as it arrived: text, or a JSON number in a few answers.
 * @throws KisDecodeError as the reader does.
 */
export function decodeValue(
  kind: FieldKind,
  wire: unknown,
  path: string,
  onInexact?: OnInexact,
): ReturnType<FieldReader> {
  return readerOf(kind)(wire, path, onInexact)
}

const readText: FieldReader = (wire, path) => trimmed(textOf(wire, path))
const readTextOrNull: FieldReader = (wire, path) => {
  const text = trimmed(textOf(wire, path))
  return text === '' || text === '(null)' ? null : text
}
const readNumberOrNull: FieldReader = (wire, path, onInexact) =>
  decodeNumber(typeof wire === 'string' ? wire : textOf(wire, path), path, onInexact)
const readFlagOrNull: FieldReader = (wire, path) => decodeFlag(textOf(wire, path))
const readDateOrNull: FieldReader = (wire, path) => decodeMoment(BLANK_DATE, textOf(wire, path))
const readTimeOrNull: FieldReader = (wire, path) => decodeMoment(BLANK_TIME, textOf(wire, path))

const required =
  (read: FieldReader): FieldReader =>
  (wire, path, onInexact) => {
    const value = read(wire, path, onInexact)
    if (value === null) throw unreadable(path, 'is blank or missing')
    return value
  }

const READERS: Readonly<Record<BaseKind | `${BaseKind}?`, FieldReader>> = {
  text: readText,
  'text?': readTextOrNull,
  sign: readText,
  'sign?': readTextOrNull,
  int: /* @__PURE__ */ required(readNumberOrNull),
  'int?': readNumberOrNull,
  decimal: /* @__PURE__ */ required(readNumberOrNull),
  'decimal?': readNumberOrNull,
  flag: /* @__PURE__ */ required(readFlagOrNull),
  'flag?': readFlagOrNull,
  date: /* @__PURE__ */ required(readDateOrNull),
  'date?': readDateOrNull,
  time: /* @__PURE__ */ required(readTimeOrNull),
  'time?': readTimeOrNull,
}

function textOf(wire: unknown, path: string): string {
  if (typeof wire === 'string') return wire
  if (wire === undefined || wire === null) return ''
  if (typeof wire === 'number' || typeof wire === 'boolean') return String(wire)
  throw unreadable(path, 'is not a text')
}

/** `trim()`, which costs more than the look whether it is needed. */
function trimmed(text: string): string {
  const { length } = text
  return length === 0 || (text.charCodeAt(0) > 32 && text.charCodeAt(length - 1) > 32) ? text : text.trim()
}

function decodeNumber(wire: string, path: string, onInexact: OnInexact | undefined): number | null {
  const common = readPlainNumber(wire)
  if (!Number.isNaN(common)) return common
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

/** The common case without a regular expression: at most 15 characters, digits behind a minus, with a point among them. Else NaN. */
function readPlainNumber(text: string): number {
  const { length } = text
  const isNegative = text.charCodeAt(0) === 45
  let index = isNegative ? 1 : 0
  if (index === length || length > 15) return Number.NaN
  let whole = 0
  for (; index < length; index += 1) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return digit === -2 && index + 1 < length ? readFraction(text, index + 1) : Number.NaN
    whole = whole * 10 + digit
  }
  return isNegative && whole !== 0 ? -whole : whole
}

function readFraction(text: string, start: number): number {
  for (let index = start; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return Number.NaN
  }
  return Number(text) + 0
}

/** Whether a decimal text survives text → number → text. Up to 15 significant digits always do. */
function isExact(text: string, value: number): boolean {
  const plain = withoutTrailingZeros(
    text
      .trim()
      .replace(/^\+/, '')
      .replace(/^(-?)0*(?=\d)/, '$1')
      .replace(/^-?(?=\.)/, '$&0'),
  )
  return plain.replace(/^-?[0.]*|\./g, '').length <= 15 || plain === toPlainText(value)
}

/** A decimal text without the zeros that end its fraction, and without the point where nothing is left of that. */
function withoutTrailingZeros(text: string): string {
  if (!text.includes('.')) return text
  let end = text.length
  while (text.charCodeAt(end - 1) === 48) end -= 1
  return text.slice(0, text.charAt(end - 1) === '.' ? end - 1 : end)
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
  if (wire === 'Y') return true
  if (wire === 'N') return false
  const text = wire.trim().toUpperCase()
  return text === 'Y' ? true : text === 'N' ? false : null
}

function decodeMoment(blank: RegExp, wire: string): string | null {
  const text = trimmed(wire)
  const first = text.charCodeAt(0)
  // A digit other than zero settles it without a regular expression.
  return (first >= 49 && first <= 57) || !blank.test(text) ? text : null
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
