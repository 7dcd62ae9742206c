import type { FieldKind } from '@kis/core'

/** What texts of a kind look like on the wire: with a point, of digits, a letter, a short code, or anything. */
type Form = 'point' | 'digits' | 'letter' | 'code' | 'any'

// KIS writes decimals with their point even when they are whole, and integers without.
const KIND_FORMS: Readonly<{ [kind: string]: Form }> = {
  decimal: 'point',
  int: 'digits',
  date: 'digits',
  time: 'digits',
  sign: 'digits',
  flag: 'letter',
}

/** Pairs of forms of which no text has both. */
const CONTRARY: Readonly<Record<Form, readonly Form[]>> = {
  point: ['digits', 'letter', 'code'],
  digits: ['point', 'letter'],
  letter: ['point', 'digits'],
  code: ['point'],
  any: [],
}

// What the server writes for a decimal that it could not compute; never for a whole number.
const NAN = /^-?nan$/i

const TEXTS: Readonly<{ [kind: string]: RegExp }> = {
  decimal: /^(?:[+-]?\d*\.\d+|-?nan)$/i,
  int: /^[+-]?\d+$/,
  date: /^\d{8}$/,
  time: /^\d{6}$/,
  sign: /^[1-5]$/,
  flag: /^[YN]$/,
}

/** Whether a text has the form that a column of this kind has on the wire: stricter than reading it. */
export function hasFormOf(kind: FieldKind, text: string): boolean {
  // New codes come up; a code of another length is another column.
  if (typeof kind !== 'string')
    return /^\w+$/.test(text) && !NAN.test(text) && Object.keys(kind).some(({ length }) => length === text.length)
  if (kind.endsWith('?') && text === '') return true
  return TEXTS[baseOf(kind)]?.test(text) ?? true
}

/** Whether a text of the second kind, found in the place of the first, always shows. */
export function areContrary(expected: FieldKind, found: FieldKind): boolean {
  // Blank fits both.
  if (isBlankable(expected) && isBlankable(found)) return false
  return CONTRARY[formOf(expected)].includes(formOf(found))
}

function formOf(kind: FieldKind): Form {
  return typeof kind === 'string' ? (KIND_FORMS[baseOf(kind)] ?? 'any') : 'code'
}

function isBlankable(kind: FieldKind): boolean {
  return typeof kind === 'string' && kind.endsWith('?')
}

function baseOf(kind: string): string {
  return kind.replace('?', '')
}
