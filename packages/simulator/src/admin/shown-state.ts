import { AccountNumber } from '@kis/core'
import { isNoticeStream } from '../socket/streams.js'
import type { SimulatorState } from '../state.js'

/** The state as the admin route shows it: account numbers masked in part, HTS ids of notices altogether. */
export function shownState(state: SimulatorState): SimulatorState {
  return {
    ...state,
    registrations: state.registrations.map(({ trId, trKey }) => ({
      trId,
      trKey: isNoticeStream(trId) ? '***' : trKey,
    })),
    accounts: state.accounts.map((one) => ({ ...one, account: maskedAccount(one.account) })),
  }
}

// An account can be whatever a client has called it.
function maskedAccount(account: string): string {
  try {
    return String(AccountNumber.parse(account))
  } catch {
    return '***'
  }
}
