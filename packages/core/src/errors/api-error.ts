import { redactPatterns } from '../redact.js'
import { KisError, type KisErrorOptions } from './kis-error.js'

/** What KIS said when it refused. */
export interface KisApiErrorFacts {
  /** `rt_cd`: "1" gateway or mock server, "7" ledger. */
  readonly rtCd?: string | undefined
  /** KIS's code (`msg_cd`, or `error_code` of the token endpoints), for example `EGW00201`. */
  readonly msgCd?: string | undefined
  /** KIS's own text (`msg1`), trimmed. */
  readonly kisMessage?: string | undefined
  readonly httpStatus?: number | undefined
  readonly trId?: string | undefined
  /** KIS's own number of the exchange (`gt_uid`), useful to its support. */
  readonly gtUid?: string | undefined
}

/** KIS answered, and the answer is a refusal. */
export class KisApiError extends KisError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisApiError')
  readonly code: string = 'KIS_API'
  readonly rtCd: string | undefined
  readonly msgCd: string | undefined
  readonly kisMessage: string | undefined
  readonly httpStatus: number | undefined
  readonly trId: string | undefined
  readonly gtUid: string | undefined

  constructor(options: KisErrorOptions & KisApiErrorFacts, isRetryable = false) {
    super(options, isRetryable)
    this.rtCd = options.rtCd
    this.msgCd = options.msgCd
    this.kisMessage = options.kisMessage === undefined ? undefined : redactPatterns(options.kisMessage)
    this.httpStatus = options.httpStatus
    this.trId = options.trId
    this.gtUid = options.gtUid
  }
}

/** Key, secret, token, approval key or permission was refused. */
export class KisAuthError extends KisApiError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisAuthError')
  override readonly code: string = 'KIS_AUTH'
}

/** Too many calls in a second (EGW00201), too many to the ledger (EGW00215), or a token asked for twice in a minute (EGW00133). */
export class KisRateLimitError extends KisApiError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisRateLimitError')
  override readonly code: string = 'KIS_RATE_LIMIT'

  constructor(options: KisErrorOptions & KisApiErrorFacts) {
    super(options, true)
  }
}

/**
 * What is known of an order that failed: `rejected`, it certainly does not stand at the broker because of this call; `unknown`, it
 * may stand there. An `unknown` order must be looked up, never sent again.
 */
export type OrderOutcome = 'rejected' | 'unknown'

/** An order, amendment or cancellation failed after its checks. `cause` holds the error behind it. */
export class KisOrderError extends KisApiError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisOrderError')
  override readonly code: string = 'KIS_ORDER'
  readonly outcome: OrderOutcome

  constructor(options: KisErrorOptions & KisApiErrorFacts & { readonly outcome: OrderOutcome }) {
    super(options, false)
    this.outcome = options.outcome
  }
}
