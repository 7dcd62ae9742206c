import { type AccountNumber, KisConfigError } from '@kis/core'
import type { RestClient } from '@kis/rest'

/** @throws KisConfigError when the client was made without an account. */
export function requireAccount(rest: RestClient): AccountNumber {
  if (rest.account) return rest.account
  throw new KisConfigError({
    option: 'account',
    message: 'This needs an account (계좌번호, XXXXXXXX-XX): give "account", or name it in kis.account(number).',
  })
}
