import type { StreamLayout, StreamSpec } from '../stream-spec.js'

/** A layout with its names resolved. */
export interface ResolvedLayout {
  readonly width: number
  readonly isKnown: boolean
  /** Names by position. Shorter than `width` where the last columns have no known name. */
  readonly columns: readonly string[]
}

/** The names of a layout's columns in wire order. */
export function columnsOf(spec: StreamSpec, layout: StreamLayout): readonly string[] {
  return layout.order ?? [...Object.keys(spec.columns), ...Object.keys(spec.sometimes ?? {})].slice(0, layout.width)
}

/** The layout of a record of `width` fields; `undefined` when it must not be guessed. */
export function layoutFor(spec: StreamSpec, width: number): ResolvedLayout | undefined {
  const exact = spec.layouts.find((layout) => layout.width === width)
  if (exact) return { width, isKnown: true, columns: columnsOf(spec, exact) }
  if (spec.wider !== 'prefix') return undefined
  const narrowest = Math.min(...spec.layouts.map((layout) => layout.width))
  // Twice the width is not a wider record but a frame whose count is wrong.
  if (width >= 2 * narrowest) return undefined
  const [widest] = spec.layouts.filter((layout) => layout.width < width).sort((a, b) => b.width - a.width)
  return widest && { width, isKnown: false, columns: columnsOf(spec, widest) }
}
