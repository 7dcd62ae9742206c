import { KisError, type KisErrorOptions } from '../errors/kis-error.js'

/** What a store was doing when it failed; `acquire` is what a shared rate limiter does. */
export type StoreOperation = 'get' | 'set' | 'delete' | 'lease' | 'update' | 'open' | 'acquire'

/** A store could not read or write: no permission, disk full, connection lost. Entries that were there before are still whole. */
export class KisStoreError extends KisError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisStoreError')
  readonly code = 'KIS_STORE'
  readonly operation: StoreOperation

  constructor(options: KisErrorOptions & { readonly operation: StoreOperation }) {
    super(options, true)
    this.operation = options.operation
  }
}

/** The refusal of a write that depends on a lease which is not held any more. */
export function lostLeaseError(operation: 'set' | 'delete'): KisStoreError {
  return new KisStoreError({
    operation,
    message:
      'A write was refused because the lease that it depends on ran out or was given back; another process may have written since. Nothing was changed: take the lease again and read anew before writing.',
  })
}

/** Why a task that needs a lease is broken off. */
export function goneLeaseError(): KisStoreError {
  return new KisStoreError({
    operation: 'lease',
    message:
      'A lease was lost while it was needed: it ran out, because the machine or the store was too slow to renew it, or another process holds it. Nothing more was written under it: take it again and read anew.',
  })
}
