import type { FieldKind } from '@kis/core'
import { areContrary } from './column-form.js'

/**
 * How many columns of a record of unknown width can be named for certain, once every known column has been found to have its form.
 *
 * Columns may have been appended, or put in anywhere. One put in before position p moves what follows; the check then finds a
 * foreign column in some place, unless all that move are of the same form. So what lies before the last place where a move would
 * have shown is proven, and the rest is not.
 *
 * @param kinds The kinds of the known columns, in wire order.
 * @param shift Columns more (or, negative, fewer) than the layout they come from.
 */
export function provenPrefix(kinds: readonly FieldKind[], shift: number): number {
  let proven = 0
  for (const [place, expected] of kinds.entries()) {
    const found = kinds[place - shift]
    if (found === undefined || !areContrary(expected, found)) continue
    proven = Math.max(proven, Math.min(place, place - shift) + 1)
  }
  return proven
}
