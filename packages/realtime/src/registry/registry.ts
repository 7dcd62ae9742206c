import type { Cancel, KisError } from '@kis/core'
import { closedError } from '../connection/connection-errors.js'
import type { DropReason } from '../connection/connection-state.js'
import type { StreamSpec } from '../stream-spec.js'
import type { GapEvent } from '../subscription/gap-event.js'
import type { RelayGap } from './control-message.js'
import { limitError } from './limit-error.js'
import type { Outcome, Registrar } from './registrar.js'
import { type Member, type OpenGap, Registration } from './registration.js'
import type { RegistrationTarget } from './registration-target.js'

/** How long a removal that the server refused, or that is made to be sure, is put off. */
const REMOVAL_RETRY_MS = 60_000

export interface RegistryHandlers {
  readonly now: () => number
  readonly later: (delayMs: number, task: () => void) => Cancel
  /** Gives the connection up. */
  readonly drop: (reason: DropReason) => void
  /** Runs a task behind whatever of this TR id is still being read. */
  readonly inOrder: (trId: string, task: () => void) => void
  readonly onGap: (gap: GapEvent) => void
  /** One registration less is wanted. */
  readonly onFreed: () => void
  /** A confirmed subscription was ended by an error. */
  readonly onError: (error: KisError) => void
}

/**
 * The intent: the set of (TR, key) that somebody wants, each with its readers. One worker makes the server's set equal to it, one
 * request at a time, removals first.
 */
export class Registry {
  readonly #registrar: Registrar
  readonly #maxRegistrations: number
  readonly #handlers: RegistryHandlers
  readonly #byTr = new Map<string, Map<string, Registration>>()
  #isOnline = false
  #isWorking = false
  #cancelRemovals: Cancel | undefined

  constructor(registrar: Registrar, maxRegistrations: number, handlers: RegistryHandlers) {
    this.#registrar = registrar
    this.#maxRegistrations = maxRegistrations
    this.#handlers = handlers
  }

  get registrations(): readonly Registration[] {
    return [...this.#byTr.values()].flatMap((keys) => [...keys.values()])
  }

  /** Slots in use or asked for. */
  get wantedCount(): number {
    return this.registrations.filter((registration) => registration.isWanted).length
  }

  get hasPresent(): boolean {
    return this.registrations.some((registration) => registration.isPresent)
  }

  get(trId: string, key: string): Registration | undefined {
    return this.#byTr.get(trId)?.get(key)
  }

  /** Where the reader with this handle is, if it still is. */
  find(
    { trId, key }: RegistrationTarget,
    handle: Member['handle'],
  ): { readonly registration: Registration; readonly member: Member } | undefined {
    const registration = this.get(trId, key)
    const member = registration && [...registration.members].find((one) => one.handle === handle)
    return member && { registration, member }
  }

  ofTr(trId: string): ReadonlyMap<string, Registration> | undefined {
    return this.#byTr.get(trId)
  }

  /**
   * Adds a reader.
   *
   * @throws KisSubscriptionLimitError when it needs one slot more than there are.
   */
  add(target: RegistrationTarget, member: Member): Registration {
    const registration = this.#claim(target)
    registration.members.add(member)
    if (registration.isPresent) registration.confirm()
    else void this.#work()
    return registration
  }

  /**
   * Adds a reader that was confirmed elsewhere and has missed records since. It hears of its gap as soon as the registration holds.
   *
   * @throws KisSubscriptionLimitError when it needs one slot more than there are.
   */
  adopt(target: RegistrationTarget, member: Member, gap: OpenGap): void {
    const registration = this.#claim(target)
    const holds = registration.isPresent && !registration.hasGap
    registration.adopt(member, gap)
    if (holds) this.closeGap(registration, this.#handlers.now())
    else if (!registration.isPresent) void this.#work()
  }

  /** Removes a reader. Resolves when the slot is free, or was needed by another reader. Never rejects. */
  async remove(registration: Registration, member: Member): Promise<void> {
    member.cancelDeadline()
    // Not there any more when an error has ended it.
    if (!registration.members.delete(member) || registration.isWanted) return
    const released = registration.whenReleased()
    if (this.#isOnline) void this.#work()
    else this.#forgetUnwanted()
    this.#handlers.onFreed()
    await released
  }

  online(): void {
    this.#isOnline = true
    void this.#work()
  }

  offline(reason: DropReason, lastLifeAt: number): void {
    this.#isOnline = false
    this.#cancelRemovals?.()
    this.#cancelRemovals = undefined
    for (const registration of this.registrations) registration.lose(reason, lastLifeAt)
    this.#forgetUnwanted()
  }

  /** Refuses all calls that still wait. */
  rejectPending(error: KisError): void {
    for (const registration of this.registrations) this.#rejectPending(registration, error)
    if (!this.#isOnline) this.#forgetUnwanted()
  }

  /** Ends everything, quietly for those confirmed. */
  close(): void {
    this.#isOnline = false
    const error = closedError()
    for (const registration of this.registrations) {
      registration.rejectPending(error)
      for (const member of [...registration.members]) {
        registration.members.delete(member)
        member.handle.end()
      }
    }
    this.#forgetUnwanted()
  }

  /** A relay tells of records that it could not pass on, on a connection that holds. */
  takeGap(gap: RelayGap): void {
    const registration = this.get(gap.trId, gap.key)
    // It may come right behind an acknowledgement that is still being taken in.
    if (registration?.isBusy) registration.heldGaps.push(gap)
    else if (registration) this.#applyGap(registration, gap)
  }

  /** Ends the open gap of a registration that is known to hold again. */
  closeGap(registration: Registration, to: number): void {
    const gap = registration.closeGap(to)
    if (gap) this.#handlers.onGap(gap)
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return
    this.#isWorking = true
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        next.isBusy = true
        if (next.isWanted) await this.#register(next)
        else await this.#unregister(next)
        next.isBusy = false
        next.heldGaps.length = 0
      }
    } finally {
      this.#isWorking = false
      this.#forgetUnwanted()
    }
  }

  #next(): Registration | undefined {
    if (!this.#isOnline) return undefined
    this.#forgetUnwanted()
    const all = this.registrations
    return (
      all.find(({ isPresent, removal, isWanted }) => (isPresent || removal === 'due') && !isWanted) ??
      all.find(({ isPresent, isWanted }) => !isPresent && isWanted)
    )
  }

  async #register(registration: Registration): Promise<void> {
    const outcome = await this.#registrar.register(registration)
    switch (outcome.kind) {
      case 'done': {
        const to = this.#handlers.now()
        registration.confirm()
        const held = registration.heldGaps.splice(0)
        this.#handlers.inOrder(registration.trId, () => {
          this.closeGap(registration, to)
          for (const gap of held) this.#applyGap(registration, gap)
        })
        return
      }
      case 'refused':
        this.#fail(registration, outcome.error)
        if (outcome.isInDoubt) this.#removeLater(registration)
        return
      case 'no-approval-key':
        this.#rejectPending(registration, outcome.error)
        if (!registration.isWanted) {
          if (outcome.isInDoubt) this.#removeLater(registration)
          return
        }
        this.#handlers.onError(outcome.error)
        this.#handlers.drop('approval-key')
        return
      case 'silent':
        this.#rejectPending(registration, outcome.error)
        await this.#afterSilence(registration)
    }
  }

  async #afterSilence(registration: Registration): Promise<void> {
    // What the server has taken before it would answer for, if it answered at all.
    if (registration.isWanted) {
      this.#handlers.drop('ack-timeout')
      return
    }
    // Does it pass over this registration, or over everything? A removal, which is harmless, tells.
    this.#removed(registration, await this.#registrar.unregister(registration))
  }

  async #unregister(registration: Registration): Promise<void> {
    // From here on a new reader has to wait for a registration of its own.
    registration.isPresent = false
    this.#removed(registration, await this.#registrar.unregister(registration))
  }

  #removed(registration: Registration, outcome: Outcome): void {
    registration.removal = 'none'
    if (outcome.kind === 'dropped') return
    if (outcome.kind === 'silent') {
      this.#handlers.drop('ack-timeout')
      return
    }
    registration.settleRelease()
    if (outcome.kind === 'done') return
    // The slot stays taken, perhaps. Whoever left is not kept waiting, and the connection is worth more than a slot.
    this.#removeLater(registration)
  }

  #removeLater(registration: Registration): void {
    registration.removal = 'later'
    this.#cancelRemovals ??= this.#handlers.later(REMOVAL_RETRY_MS, () => this.#retryRemovals())
  }

  #retryRemovals(): void {
    this.#cancelRemovals = undefined
    for (const registration of this.registrations) {
      if (registration.removal === 'later') registration.removal = 'due'
    }
    void this.#work()
  }

  #applyGap(registration: Registration, { from, to, reason }: RelayGap): void {
    registration.openGap(reason, from)
    if (to !== undefined) this.closeGap(registration, to)
  }

  #fail(registration: Registration, error: KisError): void {
    registration.isPresent = false
    if (registration.fail(error)) this.#handlers.onError(error)
    this.#handlers.onFreed()
  }

  #rejectPending(registration: Registration, error: KisError): void {
    const wasWanted = registration.isWanted
    registration.rejectPending(error)
    if (wasWanted && !registration.isWanted) this.#handlers.onFreed()
  }

  /** The registration for one more reader. */
  #claim({ spec, trId, key }: RegistrationTarget): Registration {
    const registration = this.get(trId, key) ?? this.#create(spec, trId, key)
    if (registration.isWanted) return registration
    if (this.wantedCount >= this.#maxRegistrations) {
      this.#forgetUnwanted()
      throw limitError(spec.id, trId, this.#maxRegistrations)
    }
    registration.settleRelease()
    return registration
  }

  #create(spec: StreamSpec, trId: string, key: string): Registration {
    const registration = new Registration(spec, trId, key)
    const keys = this.#byTr.get(trId) ?? new Map<string, Registration>()
    this.#byTr.set(trId, keys.set(key, registration))
    return registration
  }

  #forgetUnwanted(): void {
    for (const [trId, keys] of this.#byTr) {
      for (const [key, registration] of keys) {
        if (registration.isWanted || registration.isPresent || registration.isBusy) continue
        if (registration.removal === 'none') keys.delete(key)
        registration.settleRelease()
      }
      if (keys.size === 0) this.#byTr.delete(trId)
    }
  }
}
