import { type Clock, KisAbortError, type KisError, onAbort, type Redactor } from '@kis/core'
import { closedError, conflictError, deadlineError } from '../connection/connection-errors.js'
import type { ConnectionState } from '../connection/connection-state.js'
import { deferred } from '../deferred.js'
import type { Member, OpenGap } from './registration.js'
import type { RegistrationTarget } from './registration-target.js'
import type { Registry } from './registry.js'

export interface ReadersOptions {
  readonly registry: Registry
  readonly clock: Clock
  readonly redactor: Redactor
  /** Longest wait for a confirmation, in milliseconds. */
  readonly timeoutMs: number
  readonly state: () => ConnectionState
  /** Gets ready to read what comes. */
  readonly expect: (target: RegistrationTarget) => void
  /** Opens the connection where there is none. */
  readonly start: () => void
}

export interface AttachOptions {
  readonly signal?: AbortSignal | undefined
  /** Called in the very moment of confirmation, before the promise resolves. */
  readonly onConfirm?: (() => void) | undefined
}

type Handle = Member['handle']

/** Brings handles to the registrations that they read, and takes them away. */
export class Readers {
  readonly #options: ReadersOptions

  constructor(options: ReadersOptions) {
    this.#options = options
  }

  /** A new reader. Takes its slot before this returns; resolves when the server holds the registration. */
  async attach(target: RegistrationTarget, handle: Handle, { signal, onConfirm }: AttachOptions): Promise<void> {
    const { registry, clock, timeoutMs, state, start } = this.#options
    if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
    if (state() === 'closed') throw closedError()
    if (state() === 'conflict') throw conflictError()
    this.#expect(target)
    const { promise, resolve, reject } = deferred<void>()
    const member: Member = {
      handle,
      confirm: () => {
        onConfirm?.()
        resolve()
      },
      reject,
      isConfirmed: false,
      hasGap: false,
      cancelDeadline: clock.schedule(timeoutMs, () => giveUp(deadlineError(target.trId, timeoutMs, state()))),
    }
    const giveUp = (error: KisError): void => {
      if (member.isConfirmed) return
      handle.end()
      reject(error)
      void this.release(target, handle)
    }
    try {
      registry.add(target, member)
    } catch (error) {
      member.cancelDeadline()
      throw error
    }
    const stopListening = onAbort(signal, () => giveUp(new KisAbortError({ cause: signal?.reason })))
    start()
    try {
      await promise
    } finally {
      stopListening()
    }
  }

  /** A reader that was confirmed elsewhere and has missed records since. It is registered whenever that can be done. */
  adopt(target: RegistrationTarget, handle: Handle, gap: OpenGap): void {
    const { registry, state, start } = this.#options
    if (state() === 'closed') throw closedError()
    this.#expect(target)
    const none = (): void => undefined
    const member: Member = {
      handle,
      confirm: none,
      reject: none,
      isConfirmed: true,
      hasGap: true,
      cancelDeadline: none,
    }
    registry.adopt(target, member, gap)
    start()
  }

  /** Takes a reader out for another client to adopt. What it has missed so far; `undefined` when nothing. */
  surrender(target: RegistrationTarget, handle: Handle): OpenGap | undefined {
    const gap = this.#options.registry.find(target, handle)?.registration.gap
    void this.release(target, handle)
    return gap
  }

  /** Takes a reader out for good. Resolves when the slot is free, or was needed by another reader. Never rejects. */
  async release(target: RegistrationTarget, handle: Handle): Promise<void> {
    const { registry } = this.#options
    const found = registry.find(target, handle)
    if (found) await registry.remove(found.registration, found.member)
  }

  #expect(target: RegistrationTarget): void {
    if (target.spec.key === 'htsId') this.#options.redactor.add(target.key)
    this.#options.expect(target)
  }
}
