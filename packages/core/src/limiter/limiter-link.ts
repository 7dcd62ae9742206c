import type { Lane, RateLimitKind } from '../rate-limiter.js'
import type { Narrowing } from './narrowing.js'

/** From the first served to the last. */
export const LANES: readonly Lane[] = ['cancel', 'order', 'account', 'quote']

/** What a process has to tell and to ask. */
export interface LimiterQuestion {
  /** Calls that wait. */
  readonly waiting: Readonly<Record<Lane, number>>
  /** Refusals by KIS. */
  readonly refusals: ReadonlySet<RateLimitKind>
  /** Calls were made that the others know nothing of. */
  readonly hasMadeOthers: boolean
  /** Calls of an earlier answer that nobody wanted any more. */
  readonly unused: UnusedCalls | undefined
}

/** Calls that were granted and not made. */
export interface UnusedCalls {
  /** Mark of the answer. */
  readonly grantedAt: string
  readonly calls: number
  readonly ledger: number
}

/** What is answered. Times by the monotonic clock of this process. */
export interface LimiterAnswer {
  readonly granted: Readonly<Record<Lane, number>>
  /** Mark of this answer, for calls that are handed back. */
  readonly grantedAt: string
  /** When it is worth asking again; `undefined` when nobody waits. */
  readonly waitMs: number | undefined
  readonly callsInWindow: number
  readonly narrowings: Readonly<Record<RateLimitKind, Narrowing>>
}

/** Where several processes count the calls of one app key together. */
export interface LimiterLink {
  /** @throws when it cannot be asked; nothing was granted then, or nobody will use it. */
  ask(question: LimiterQuestion): Promise<LimiterAnswer>
}
