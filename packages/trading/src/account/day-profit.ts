import type { CallOptions, RestClient } from '@kis/rest'
import { inquireBalance } from '@kis/rest/domestic-stock'
import { requireAccount } from '../require-account.js'
import { accountKindOf } from './account-kind.js'

/**
 * 당일 손익: by how much the account's net worth in won stands above that of the day before (자산증감액); negative is a loss. Money paid in
 * or out today counts as well. One call of TTTC8434R (paper VTTC8434R).
 *
 * @returns `null` where KIS tells none: a blank field, or a kind of account without that list (retirement pension, derivatives).
 * @throws KisConfigError when the client is bound to no account.
 */
export async function fetchDayProfit(
  rest: RestClient,
  options: Pick<CallOptions, 'signal'> = {},
): Promise<number | null> {
  const kind = accountKindOf(requireAccount(rest))
  if (kind !== 'general' && kind !== 'pension') return null
  const { output2 } = await inquireBalance(
    rest,
    { AFHR_FLPR_YN: 'N', INQR_DVSN: '02', FUND_STTL_ICLD_YN: false, PRCS_DVSN: '00' },
    { signal: options.signal },
  )
  return output2[0]?.asst_icdc_amt ?? null
}
