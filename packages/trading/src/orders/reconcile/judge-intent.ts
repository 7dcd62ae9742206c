import type { OrderIntent } from '../intents/order-intent.js'
import type { OrderRecord } from '../order-record.js'
import { canBe, isAlike } from './match-records.js'

/** What a look at the broker's lists says about an intent. */
export type Verdict =
  | { readonly state: 'accepted'; readonly record: OrderRecord }
  | { readonly state: 'rejected'; readonly record: OrderRecord; readonly reason: string }
  | { readonly state: 'absent'; readonly reason: string }
  | { readonly state: 'unknown'; readonly reason: string }

export interface Evidence {
  readonly records: readonly OrderRecord[]
  /** Whether every page of every list was read. */
  readonly complete: boolean
  /** Whether the number of a row belongs to another intent. */
  readonly isClaimed: (record: OrderRecord) => boolean
  /** Other intents that ask for the same and of which nobody knows yet what became of them. */
  readonly rivals: number
  /** Whether the lists were asked for after the last moment at which the order could still have arrived. */
  readonly isSettled: boolean
  /** Whether the clock of this machine agrees with the broker's: otherwise nobody knows of which days the lists should be. */
  readonly isClockRight: boolean
}

/** Finds the order of an intent among the broker's rows. More than one candidate, or more than one claim to it, stays unknown. */
export function judgeIntent(intent: OrderIntent, evidence: Evidence): Verdict {
  const candidates = evidence.records.filter((record) => canBe(record, intent) && !evidence.isClaimed(record))
  const [record, ...more] = candidates
  if (record) {
    if (more.length > 0) return unknown(`${candidates.length} orders of the broker can be this one.`)
    if (evidence.rivals > 0)
      return unknown('One order of the broker can be this one or another of which nothing is known.')
    return isRejected(record)
      ? { state: 'rejected', record, reason: record.rejectionReason ?? 'The broker refused it (거부).' }
      : { state: 'accepted', record }
  }
  if (evidence.records.some((one) => isAlike(one, intent) && !evidence.isClaimed(one))) {
    return unknown('An order like it stands at another time: the clock of this machine may be wrong.')
  }
  if (!evidence.isClockRight) {
    return unknown('The clock of this machine is wrong: set it, for the lists of another day may have been read.')
  }
  if (!evidence.complete) return unknown('The lists of the broker could not be read to their end.')
  if (!evidence.isSettled) return unknown('It is not in the lists of the broker, but could still arrive.')
  return { state: 'absent', reason: 'It is not in the lists of the broker and can no longer arrive.' }
}

function isRejected({ rejectedQuantity, quantity }: OrderRecord): boolean {
  return rejectedQuantity !== null && rejectedQuantity >= quantity
}

function unknown(reason: string): Verdict {
  return { state: 'unknown', reason }
}
