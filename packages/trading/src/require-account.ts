import { type AccountNumber, KisConfigError } from '@kis/core'
import type { RestClient } from '@kis/rest'

/** @throws KisConfigError when the client was made without an account. */
export function requireAccount(rest: RestClient): AccountNumber {
  if (rest.account) return rest.account
  throw new KisConfigError({
    option: 'account',
    message: 'This needs an account: give "account" or use kis.account("12345678-01").',
  })
}
