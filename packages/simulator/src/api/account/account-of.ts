import { gatewayRefusal, ledgerRefusal } from '../../http/refusal.js'
import type { Account } from '../../ledger/account.js'
import type { ApiCall } from '../api-route.js'

export const ACCOUNT_KEYS = ['CANO', 'ACNT_PRDT_CD'] as const

/**
 * The account that a query names.
 *
 * @throws Refusal OPSQ2000 for a malformed number or an account of another app key.
 */
export function queriedAccount(call: ApiCall): Account {
  const account = find(call)
  if (!account) throw gatewayRefusal('OPSQ2000')
  return account
}

/** The account that an order names. @throws Refusal APAC0081 likewise. */
export function orderingAccount(call: ApiCall): Account {
  const account = find(call)
  if (!account) throw ledgerRefusal(call.world.settings.env, 'account')
  return account
}

function find({ world, appKey, parameters }: ApiCall): Account | undefined {
  return world.accounts.open(appKey, parameters.text('CANO'), parameters.text('ACNT_PRDT_CD'))
}
