import type { FieldKind } from '@kis/core'
import { KEY_KINDS } from '../keys/key-kinds.js'
import type { StreamLayout, StreamSpec } from '../stream-spec.js'
import { hasFormOf } from './column-form.js'
import type { Fields } from './fields.js'
import { provenPrefix } from './proven-prefix.js'

/** A layout with its names resolved. */
export interface ResolvedLayout {
  readonly width: number
  readonly isKnown: boolean
  /** Names by position. Shorter than `width` where the last columns have no known name or none that is certain. */
  readonly columns: readonly string[]
  /** The kinds that the first columns must have the form of for this layout to hold. Empty for a known one. */
  readonly forms: readonly FieldKind[]
  /** What column 0 of a record has to look like. */
  readonly begins: RegExp
}

/** The names of a layout's columns in wire order. */
export function columnsOf(spec: StreamSpec, layout: StreamLayout): readonly string[] {
  return layout.order ?? [...Object.keys(spec.columns), ...Object.keys(spec.sometimes ?? {})].slice(0, layout.width)
}

/** The layout of a record of `width` fields; `undefined` when it must not be guessed. */
export function layoutFor(spec: StreamSpec, width: number): ResolvedLayout | undefined {
  const exact = spec.layouts.find((layout) => layout.width === width)
  const { key, record = key } = KEY_KINDS[spec.key]
  if (exact) return { width, isKnown: true, columns: columnsOf(spec, exact), forms: [], begins: exact.begins ?? record }
  return spec.wider === 'prefix' ? widerLayout(spec, width, record) : undefined
}

function widerLayout(spec: StreamSpec, width: number, begins: RegExp): ResolvedLayout | undefined {
  const byWidth = [...spec.layouts].sort((a, b) => a.width - b.width)
  const base = byWidth.findLast((layout) => layout.width < width)
  // Twice the width is not a wider record but a frame whose count is wrong.
  if (!base || width >= 2 * (byWidth[0]?.width ?? 0)) return undefined
  const names = columnsOf(spec, base)
  const forms = names.map((name) => kindsOf(spec)[name] ?? 'text')
  // It may as well be a wider one with columns taken out, or a narrower one with more put in.
  const proven = Math.min(...byWidth.map((origin) => provenPrefix(forms, width - origin.width)))
  return { width, isKnown: false, columns: names.slice(0, proven), forms, begins }
}

/** Whether a record has the form that its layout rests on. */
export function fitsLayout(layout: ResolvedLayout, fields: Fields, offset: number): boolean {
  return layout.forms.every((kind, index) => hasFormOf(kind, fields.at(offset + index).trim()))
}

/** The kinds of all columns of a stream, by name. */
export function kindsOf(spec: StreamSpec): Readonly<{ [name: string]: FieldKind }> {
  return { ...spec.columns, ...spec.sometimes }
}
