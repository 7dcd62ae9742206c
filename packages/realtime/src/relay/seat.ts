import type { Outbox } from './outbox.js'

/** One registration of one reader. */
export interface Seat {
  readonly trId: string
  /** The key as the reader names it. */
  readonly key: string
  /** Its frames are never dropped. */
  readonly isNotice: boolean
  readonly outbox: Outbox
  /** Whether the reader has its acknowledgement. */
  isConfirmed: boolean
  /** It is over for reasons of its own. */
  refuse(answer: string): void
  /** It was confirmed and cannot go on. */
  evict(): void
}
