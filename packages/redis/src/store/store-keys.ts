import { KisConfigError } from '@kis/core'

/** How the keys of a store are spelled in Redis. All share one hash tag, so that a cluster keeps them on one node. */
export interface StoreKeys {
  entry(key: string): string
  lease(key: string): string
  /** The counter of holders. */
  readonly counter: string
}

/** @throws KisConfigError unless the prefix is a text of 1 to 100 characters without braces. */
export function storeKeys(prefix: unknown): StoreKeys {
  if (typeof prefix !== 'string' || !/^[^{}\s\p{Surrogate}]{1,100}$/u.test(prefix)) {
    throw new KisConfigError({
      option: 'prefix',
      message: 'Option "prefix" must be a text of 1 to 100 characters without blanks and braces.',
    })
  }
  return {
    entry: (key) => `{${prefix}}${spelled(key)}`,
    lease: (key) => `{${prefix}}!lease${spelled(key)}`,
    counter: `{${prefix}}!leases`,
  }
}

// Halves of surrogate pairs are all one in UTF-8: such keys are spelled as JSON, which no other key begins like.
function spelled(key: string): string {
  return /\p{Surrogate}/u.test(key) ? JSON.stringify(key) : `:${key}`
}
