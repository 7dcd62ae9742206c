import { decodeValue, type FieldKind } from '@kis/core'

/** Reads one column, which lies between two places of a text: from `from` to before `to`. */
export type Reader = (text: string, from: number, to: number) => string | number | boolean | null

const SPACE = 32
const ZERO = 48
const NINE = 57
const DOT = 46
const MINUS = 45
const POWERS_OF_TEN = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15] as const

/**
 * The reader of a column: the shared codec, with short cuts for what nearly every field holds, since a getter runs at each read.
 *
 * @param path Where the column stands, for errors.
 */
export function readerOf(kind: FieldKind, path: string): Reader {
  const slow: Reader = (text, from, to) => decodeValue(kind, text.slice(from, to), path)
  if (typeof kind !== 'string') return (text, from, to) => plainText(text, from, to) ?? slow(text, from, to)
  switch (kind) {
    case 'int':
    case 'int?':
    case 'decimal':
    case 'decimal?':
      return (text, from, to) => plainNumber(text, from, to) ?? slow(text, from, to)
    case 'text':
    case 'sign':
      return (text, from, to) => plainText(text, from, to) ?? slow(text, from, to)
    case 'date':
    case 'date?':
    case 'time':
    case 'time?':
      return (text, from, to) => plainMoment(text, from, to) ?? slow(text, from, to)
    default:
      return slow
  }
}

/** A text that needs no trimming. */
function plainText(text: string, from: number, to: number): string | undefined {
  const isTrimmed = from < to && isInk(text.charCodeAt(from)) && isInk(text.charCodeAt(to - 1))
  return isTrimmed ? text.slice(from, to) : undefined
}

// Everything that `trim` would remove lies outside this range; so does much that it would not, which then takes the slow way.
function isInk(code: number): boolean {
  return (code > SPACE && code < 0x7f) || (code >= 0xac00 && code <= 0xd7a3)
}

/** A date or time that is not blank: one that begins with a digit other than zero and needs no trimming. */
function plainMoment(text: string, from: number, to: number): string | undefined {
  if (from >= to) return undefined
  const first = text.charCodeAt(from)
  return first > ZERO && first <= NINE && isInk(text.charCodeAt(to - 1)) ? text.slice(from, to) : undefined
}

/** A number of at most 15 digits with at most one point and a minus sign: exact. Anything else is `undefined`. */
function plainNumber(text: string, from: number, to: number): number | undefined {
  if (from === to || to - from > 16) return undefined
  let at = from
  const isNegative = text.charCodeAt(from) === MINUS
  if (isNegative) at++
  let digits = 0
  let value = 0
  let point = -1
  for (; at < to; at++) {
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
    const scale = POWERS_OF_TEN[to - point - 1]
    if (scale === undefined) return undefined
    value /= scale
  }
  return isNegative && value !== 0 ? -value : value
}
