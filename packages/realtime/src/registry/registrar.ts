import { KisError, KisSubscriptionError, KisSubscriptionLimitError, type Redactor } from '@kis/core'
import type { ApprovalSession } from './approval-session.js'
import { encodeRequest, type Reply } from './control-message.js'
import type { Registration } from './registration.js'
import type { LineRequest, RequestLine } from './request-line.js'
import { verdictOf } from './verdict.js'

/** How a registration, or its removal, came out. */
export type Outcome =
  | { readonly kind: 'done' }
  /** The server said no. In doubt when that may have been the late answer to an earlier try. */
  | { readonly kind: 'refused'; readonly error: KisError; readonly isInDoubt: boolean }
  /** No approval key that the server takes can be had at present. */
  | { readonly kind: 'no-approval-key'; readonly error: KisError; readonly isInDoubt: boolean }
  /** The server did not answer, or not with what was needed, twice. */
  | { readonly kind: 'silent'; readonly error: KisError }
  /** The connection went away meanwhile. */
  | { readonly kind: 'dropped' }

export interface RegistrarOptions {
  readonly line: RequestLine
  readonly approval: ApprovalSession
  readonly customerType: 'P' | 'B'
  readonly redactor: Redactor
  readonly maxRegistrations: number
  readonly send: (text: string) => void
  /** Changes with every connection. */
  readonly epoch: () => number
}

const TRIES_WITHOUT_ANSWER = 2
const RETRIES_OF_TRANSIENT = 3
const FIRST_RETRY_MS = 1_000

/** Carries one registration, or its removal, through to an outcome, whatever the server answers on the way. */
export class Registrar {
  readonly #options: RegistrarOptions

  constructor(options: RegistrarOptions) {
    this.#options = options
  }

  async register(registration: Registration): Promise<Outcome> {
    const first = await this.#carry('register', registration)
    if (first !== 'already') return first
    // "Already subscribed" brings no key, and one from before may be another: an encrypted stream is taken down and set up again.
    if (!registration.spec.encrypted) return { kind: 'done' }
    const removal = await this.unregister(registration)
    if (removal.kind !== 'done') return removal
    const second = await this.#carry('register', registration)
    if (second !== 'already') return second
    const error = this.#error(registration, 'was answered without its key.', undefined, true)
    return { kind: 'silent', error }
  }

  async unregister(registration: Registration): Promise<Outcome> {
    const outcome = await this.#carry('unregister', registration)
    // "Not found" is what was wanted.
    return outcome === 'already' ? { kind: 'done' } : outcome
  }

  async #carry(action: LineRequest['action'], registration: Registration): Promise<Outcome | 'already'> {
    const { line, epoch, approval } = this.#options
    const started = epoch()
    let [silences, retries, hasRenewed] = [0, 0, false]
    for (;;) {
      const answer = await line.request({ action, trId: registration.trId, key: registration.key }, () =>
        this.#send(action, registration),
      )
      if (answer === 'dropped' || epoch() !== started) return { kind: 'dropped' }
      if (answer === 'timeout') {
        if (++silences < TRIES_WITHOUT_ANSWER) continue
        return { kind: 'silent', error: this.#error(registration, 'was not answered in time.', undefined, true) }
      }
      const isInDoubt = silences > 0
      switch (verdictOf(answer)) {
        case 'done':
          return { kind: 'done' }
        case 'already':
          return 'already'
        case 'conflict':
          // The connection is being given up over it.
          return { kind: 'dropped' }
        case 'stale-approval-key': {
          if (hasRenewed) return { kind: 'no-approval-key', error: this.#refusal(registration, answer), isInDoubt }
          hasRenewed = true
          const failure = await approval.renew().then(() => undefined, asKisError)
          if (epoch() !== started) return { kind: 'dropped' }
          if (failure) return { kind: 'no-approval-key', error: failure, isInDoubt }
          continue
        }
        case 'transient':
          if (retries >= RETRIES_OF_TRANSIENT)
            return { kind: 'refused', error: this.#refusal(registration, answer, true), isInDoubt }
          await line.pause(FIRST_RETRY_MS * 2 ** retries++)
          if (epoch() !== started) return { kind: 'dropped' }
          continue
        case 'limit':
          return { kind: 'refused', error: this.#limitError(registration, answer), isInDoubt }
        default:
          return { kind: 'refused', error: this.#refusal(registration, answer), isInDoubt }
      }
    }
  }

  #send(action: LineRequest['action'], { trId, key }: Registration): void {
    const { send, approval, customerType } = this.#options
    send(encodeRequest({ action, approvalKey: approval.key, customerType, trId, key }))
  }

  #refusal(registration: Registration, reply: Reply, isRetryable = false): KisSubscriptionError {
    const text = this.#options.redactor.text(reply.message)
    return this.#error(registration, `was refused: ${reply.msgCd} ${text}`, reply.msgCd, isRetryable)
  }

  #error(registration: Registration, what: string, msgCd?: string, isRetryable = false): KisSubscriptionError {
    const { spec, trId, shownKey } = registration
    const hint = spec.key === 'htsId' ? ' Its key must be your HTS id, in exact letter case.' : ''
    const message = `Registration of "${spec.id}" (${trId}, key ${shownKey}) ${what}${hint}`
    return new KisSubscriptionError({ trId, msgCd, message }, isRetryable)
  }

  #limitError({ spec, trId }: Registration, reply: Reply): KisSubscriptionLimitError {
    const limit = this.#options.maxRegistrations
    return new KisSubscriptionLimitError({
      trId,
      limit,
      msgCd: reply.msgCd,
      message: `The server holds no more registrations for this app key; "${spec.id}" was refused (${reply.msgCd}).`,
    })
  }
}

function asKisError(error: unknown): KisError {
  if (KisError.isInstance(error)) return error as KisError
  return new KisSubscriptionError({ trId: '', message: 'The approval key could not be renewed.', cause: error }, true)
}
