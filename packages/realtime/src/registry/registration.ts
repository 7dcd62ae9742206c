import type { Cancel, KisError } from '@kis/core'
import type { DropReason } from '../connection/connection-state.js'
import type { StreamRecord, StreamSpec } from '../stream-spec.js'
import type { GapEvent, GapReason } from '../subscription/gap-event.js'
import type { SubscriptionHandle } from '../subscription/subscription.js'
import type { RelayGap } from './control-message.js'

/** A reader of a registration; until it is confirmed its `subscribe` call waits. */
export interface Member {
  readonly handle: SubscriptionHandle<StreamRecord>
  readonly confirm: () => void
  readonly reject: (error: KisError) => void
  isConfirmed: boolean
  /** It was confirmed, and has lost the connection since. */
  hasGap: boolean
  cancelDeadline: Cancel
}

/** Since when, and why, a registration has not held. */
export interface OpenGap {
  /** In epoch milliseconds. */
  readonly from: number
  readonly reason: GapReason
}

/** One (TR, key) that somebody wants, and what the server knows of it. */
export class Registration {
  readonly members = new Set<Member>()
  /** Whether the server holds it. */
  isPresent = false
  /** Whether a request about it is on its way. */
  isBusy = false
  /** The server may hold it though it should not: to be removed `later`, or now that it is `due`. */
  removal: 'none' | 'later' | 'due' = 'none'
  /** What a relay told of gaps meanwhile. */
  readonly heldGaps: RelayGap[] = []
  #gap: OpenGap | undefined
  #releaseWaiters: (() => void)[] = []

  constructor(
    readonly spec: StreamSpec,
    readonly trId: string,
    readonly key: string,
  ) {}

  /** The key as it may be shown. */
  get shownKey(): string {
    return shownKey(this.spec, this.key)
  }

  get isWanted(): boolean {
    return this.members.size > 0
  }

  get hasConfirmed(): boolean {
    return [...this.members].some((member) => member.isConfirmed)
  }

  /** Whether records are being missed at present. */
  get hasGap(): boolean {
    return this.#gap !== undefined
  }

  /** What is being missed at present. */
  get gap(): OpenGap | undefined {
    return this.#gap
  }

  /** Takes in a reader that was confirmed elsewhere and has been told of its loss. */
  adopt(member: Member, gap: OpenGap): void {
    this.members.add(member)
    member.hasGap = true
    if (!this.#gap || gap.from < this.#gap.from) this.#gap = gap
  }

  /** The server holds it: waiting calls go on. */
  confirm(): void {
    this.isPresent = true
    this.removal = 'none'
    for (const member of this.members) {
      if (member.isConfirmed) continue
      member.isConfirmed = true
      member.cancelDeadline()
      member.confirm()
    }
  }

  /** The connection is gone, and the server's knowledge with it. */
  lose(reason: DropReason, lastLifeAt: number): void {
    this.isPresent = false
    this.removal = 'none'
    this.openGap(reason, lastLifeAt)
    this.settleRelease()
  }

  /** Records are being missed, by those who are subscribed already. Of losses that overlap the first counts. */
  openGap(reason: GapReason, from: number): void {
    if (!this.hasConfirmed) return
    if (!this.#gap || from < this.#gap.from) this.#gap = { from, reason }
    for (const member of this.members) {
      if (!member.isConfirmed || member.hasGap) continue
      member.hasGap = true
      member.handle.pushLost({ from, reason, trId: this.trId, key: this.shownKey })
    }
  }

  /** Ends the open gap, if there is one. */
  closeGap(to: number): GapEvent | undefined {
    const gap = this.#gap
    if (!gap) return undefined
    this.#gap = undefined
    // A relay goes by a clock of its own.
    const event: GapEvent = { ...gap, to: Math.max(to, gap.from), trId: this.trId, key: this.shownKey }
    for (const member of this.members) {
      if (member.hasGap) member.handle.pushGap(event)
      member.hasGap = false
    }
    return event
  }

  /** Refuses the calls that still wait. */
  rejectPending(error: KisError): void {
    for (const member of [...this.members]) if (!member.isConfirmed) this.#refuse(member, error)
  }

  /** Ends every reader with an error. `true` when any of them had been confirmed. */
  fail(error: KisError): boolean {
    const hadConfirmed = this.hasConfirmed
    this.rejectPending(error)
    for (const member of [...this.members]) {
      this.members.delete(member)
      member.handle.end(error)
    }
    this.#gap = undefined
    return hadConfirmed
  }

  /** Resolves when the registration is free of the server, or wanted again. */
  whenReleased(): Promise<void> {
    return new Promise((resolve) => this.#releaseWaiters.push(resolve))
  }

  settleRelease(): void {
    for (const resolve of this.#releaseWaiters.splice(0)) resolve()
  }

  #refuse(member: Member, error: KisError): void {
    this.members.delete(member)
    member.cancelDeadline()
    member.handle.end()
    member.reject(error)
  }
}

/** A key as it may appear in events and messages: an HTS id may not. */
export function shownKey(spec: StreamSpec, key: string): string {
  return spec.key === 'htsId' ? '***' : key
}
