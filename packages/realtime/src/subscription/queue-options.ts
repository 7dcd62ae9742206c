import { KisValidationError } from '@kis/core'
import type { Overflow } from './queue.js'

const DEFAULT_CAPACITY = 10_000

/**
 * How many records may wait, and what happens to those beyond, with the defaults filled in.
 *
 * @throws KisValidationError when the capacity is no whole number from 1.
 */
export function queueOptions({
  overflow = 'drop-oldest',
  capacity = DEFAULT_CAPACITY,
}: {
  readonly overflow?: Overflow | undefined
  readonly capacity?: number | undefined
}): { readonly overflow: Overflow; readonly capacity: number } {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw new KisValidationError({ field: 'capacity', message: 'Argument "capacity" must be a whole number from 1.' })
  }
  return { overflow, capacity }
}
