import { KisConfigError } from '../errors/config-error.js'
import { KisValidationError } from '../errors/validation-error.js'
import type { Lease } from './store.js'

/** @throws KisValidationError unless `key` is a text of 1 to 1,000 characters. */
export function assertKey(key: unknown): asserts key is string {
  if (typeof key === 'string' && key.length > 0 && key.length <= 1000) return
  throw new KisValidationError({ field: 'key', message: 'A store key must be a text of 1 to 1,000 characters.' })
}

/** @throws KisValidationError unless `value` is a `Uint8Array`. */
export function assertBytes(value: unknown): asserts value is Uint8Array {
  if (value instanceof Uint8Array) return
  throw new KisValidationError({
    field: 'value',
    message: 'A store value must be a Uint8Array; encode texts and objects first.',
  })
}

/** @throws KisValidationError unless `ttlMs` is a number of milliseconds or missing. Zero and less mean "already over". */
export function assertTtl(ttlMs: unknown): asserts ttlMs is number | undefined {
  if (ttlMs === undefined || (typeof ttlMs === 'number' && !Number.isNaN(ttlMs))) return
  throw new KisValidationError({
    field: 'ttlMs',
    message: 'The life of a store entry must be a number of milliseconds.',
  })
}

/** @throws KisValidationError unless `ttlMs` is a positive, finite number of milliseconds: a lease that never ends could not survive its holder. */
export function assertLeaseTtl(ttlMs: unknown): asserts ttlMs is number {
  if (typeof ttlMs === 'number' && ttlMs > 0 && Number.isFinite(ttlMs)) return
  throw new KisValidationError({
    field: 'ttlMs',
    message: 'The life of a lease must be a positive, finite number of milliseconds.',
  })
}

/** @throws KisValidationError unless `lease` is missing or what `lease()` of a store has handed out. */
export function assertLease(lease: unknown): asserts lease is Lease | undefined {
  if (lease === undefined) return
  const { key, fencingToken } = (lease ?? {}) as Partial<Lease>
  if (typeof key === 'string' && Number.isSafeInteger(fencingToken)) return
  throw new KisValidationError({
    field: 'lease',
    message: 'The lease of a write must be one that lease() of the same store has handed out.',
  })
}

/** @throws KisConfigError unless `count` is missing or a whole number of at least 1. */
export function assertMaxEntries(count: unknown): asserts count is number | undefined {
  if (count === undefined || (Number.isInteger(count) && (count as number) >= 1)) return
  throw new KisConfigError({
    option: 'maxEntries',
    message: 'Option "maxEntries" must be a whole number of at least 1.',
  })
}
