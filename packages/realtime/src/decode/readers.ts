import { decodeValue, type FieldKind } from '@kis/core'

/** Reads the text of one column. */
export type Reader = (text: string | undefined) => string | number | boolean | null

const SPACE = 32
const ZERO = 48
const DOT = 46
const POWERS_OF_TEN = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15] as const

/**
 * The reader of a column: the shared codec, with short cuts for what nearly every field holds, since a getter runs at each read.
 *
 * @param path Where the column stands, for errors.
 */
export function readerOf(kind: FieldKind, path: string): Reader {
  const slow: Reader = (text) => decodeValue(kind, text, path)
  if (typeof kind !== 'string') return (text) => (text !== undefined && isTrimmed(text) ? text : slow(text))
  switch (kind) {
    case 'int':
    case 'int?':
    case 'decimal':
    case 'decimal?':
      return (text) => (text === undefined ? undefined : plainNumber(text)) ?? slow(text)
    case 'text':
    case 'sign':
      return (text) => (text !== undefined && isTrimmed(text) ? text : slow(text))
    default:
      return slow
  }
}

function isTrimmed(text: string): boolean {
  const { length } = text
  return length > 0 && isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(length - 1))
}

// Everything that `trim` would remove lies outside this range; so does much that it would not, which then takes the slow way.
function isInk(code: number): boolean {
  return (code > SPACE && code < 0x7f) || (code >= 0xac00 && code <= 0xd7a3)
}

/** A number of at most 15 digits with at most one point and a minus sign: exact. Anything else is `undefined`. */
function plainNumber(text: string): number | undefined {
  const { length } = text
  if (length === 0 || length > 16) return undefined
  let at = 0
  const isNegative = text.charCodeAt(0) === 45
  if (isNegative) at = 1
  let digits = 0
  let value = 0
  let point = -1
  for (; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      digits++
    } else if (digit === DOT - ZERO && point < 0) point = at
    else return undefined
  }
  if (digits === 0 || digits > 15) return undefined
  if (point >= 0) {
    // The quotient of two exact integers is rounded once, as reading the text would be.
    const scale = POWERS_OF_TEN[length - point - 1]
    if (scale === undefined) return undefined
    value /= scale
  }
  return isNegative && value !== 0 ? -value : value
}
