import type { OrderRef } from '../order-ref.js'
import type { OrderTerms } from '../order-terms.js'

/**
 * What became of an intent. `sending`: it may be at the broker any moment; `accepted`; `rejected`: it is not there; `unknown`: it may be there;
 * `absent`: it was looked for after the last moment at which it could have arrived, and is not there.
 */
export type IntentState = 'sending' | 'accepted' | 'rejected' | 'unknown' | 'absent'

/** An order that somebody means to place, written down before it is sent. Plain JSON; holds the account number once accepted. */
export interface OrderIntent {
  readonly version: 1
  /** The user's own name of the order, or one made up for it. */
  readonly clientOrderId: string
  readonly terms: OrderTerms
  readonly state: IntentState
  /** Epoch milliseconds at which it was written down. */
  readonly createdAt: number
  /** It is never sent at or after this instant. */
  readonly sendUntil: number
  /** What it is called at the broker, once that is known. */
  readonly ref: OrderRef | null
  /** Why it is rejected or unknown, without secrets. */
  readonly reason: string | null
  /** KIS's code of the refusal. */
  readonly msgCd: string | null
}

const STATES: readonly string[] = ['sending', 'accepted', 'rejected', 'unknown', 'absent']

/** Whether a stored value is an intent of this version. */
export function isOrderIntent(value: unknown): value is OrderIntent {
  if (typeof value !== 'object' || value === null) return false
  const { version, clientOrderId, terms, state, createdAt, sendUntil } = value as Record<string, unknown>
  return (
    version === 1 &&
    typeof clientOrderId === 'string' &&
    typeof terms === 'object' &&
    terms !== null &&
    typeof state === 'string' &&
    STATES.includes(state) &&
    typeof createdAt === 'number' &&
    typeof sendUntil === 'number'
  )
}

/** Whether nobody knows yet what became of it. */
export function isOpenIntent({ state }: Pick<OrderIntent, 'state'>): boolean {
  return state === 'sending' || state === 'unknown'
}
