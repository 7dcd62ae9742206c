import type { FieldKind } from '@kis/core'
import type { StreamKeyKind, StreamSpec } from '../stream-spec.js'
import type { ResolvedLayout } from './layout.js'

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
const FORMS: Readonly<{ [kind: string]: RegExp }> = {
  int: /^[+-]?\d+$/,
  decimal: NUMBER,
  date: /^\d{8}$/,
  time: /^\d{6}$/,
  flag: /^[YN]$/,
  sign: /^[1-5]$/,
}

/** What column 0 of a record looks like, per kind of key. */
const KEY_FORMS: Readonly<Record<StreamKeyKind, RegExp>> = {
  symbol: /^[0-9A-Z]{6,9}$/,
  // Its form is the user's own choice.
  htsId: /\S/,
}

/** Whether a field can be the key of a record. */
export function looksLikeKey(kind: StreamKeyKind, text: string): boolean {
  return KEY_FORMS[kind].test(text.trim())
}

/**
 * Whether every known column of a record of unknown width reads as its kind. A column inserted in the middle shifts dates, times,
 * flags and signs onto numbers, and shows here.
 */
export function readsAsItsKinds(
  spec: StreamSpec,
  layout: ResolvedLayout,
  fields: readonly string[],
  offset: number,
): boolean {
  const kinds: Readonly<{ [name: string]: FieldKind }> = { ...spec.columns, ...spec.sometimes }
  return layout.columns.every((name, index) => {
    const kind = kinds[name]
    const text = (fields[offset + index] ?? '').trim()
    if (kind === undefined || kind === 'text' || kind === 'text?') return true
    // New codes come up; a code of another length is another column.
    if (typeof kind !== 'string') return Object.keys(kind).some((code) => code.length === text.length)
    if (kind.endsWith('?') && text === '') return true
    return FORMS[kind.replace('?', '')]?.test(text) ?? true
  })
}
