import type { Environment } from '@kis/core'
import { type Balance, type BalanceQuery, fetchBalance } from '../balance.js'
import { type Script, type ScriptedAccount, scriptedAccount } from './scripted-account.js'

/** The balance that a script leads to, and what was asked for it. */
export async function balanceOf(
  env: Environment,
  script: Script,
  query: BalanceQuery = {},
  account?: string,
): Promise<{ readonly balance: Balance; readonly sent: ScriptedAccount<Environment>['sent'] }> {
  const { rest, clock, sent } = scriptedAccount(env, script, account)
  return { balance: await fetchBalance({ rest, clock }, query), sent }
}

export function symbolsOf({ positions }: Pick<Balance, 'positions'>): string[] {
  return positions.map(({ symbol }) => symbol)
}
