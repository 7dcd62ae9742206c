import { KisRealtimeError, KisSubscriptionLimitError, KisValidationError } from '@kis/core'
import { verdictOf } from '../registry/verdict.js'

/** The code of an upstream trouble that is the relay's own, not a reader's. */
export const OWN_TROUBLE = 'OPSP9995'

/** What a reader is told when the upstream client cannot subscribe for it: no more than a code. */
export function refusalCode(error: unknown): string {
  if (KisValidationError.isInstance(error)) return 'OPSP8992'
  if (KisSubscriptionLimitError.isInstance(error)) return 'OPSP0008'
  const msgCd = KisRealtimeError.isInstance(error) ? error.msgCd : undefined
  // A refusal of the approval key or of the session does not concern this registration.
  const isRefusal = msgCd !== undefined && /^OPSP\d{4}$/.test(msgCd) && verdictOf({ rtCd: '9', msgCd }) === 'refused'
  return isRefusal ? msgCd : OWN_TROUBLE
}
