import { KisError, type KisErrorOptions } from './kis-error.js'

/** What an error of the realtime connection is made of. */
export interface KisRealtimeErrorOptions extends KisErrorOptions {
  /** KIS's code, for example `OPSP8996`. */
  readonly msgCd?: string | undefined
}

/** Something went wrong on the realtime connection (실시간). */
export class KisRealtimeError extends KisError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisRealtimeError')
  readonly code: string = 'KIS_REALTIME'
  readonly msgCd: string | undefined

  constructor(options: KisRealtimeErrorOptions, isRetryable = false) {
    super(options, isRetryable)
    this.msgCd = options.msgCd
  }
}

/** The server refused a registration, or did not answer it in time. */
export class KisSubscriptionError extends KisRealtimeError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisSubscriptionError')
  override readonly code: string = 'KIS_SUBSCRIPTION'
  readonly trId: string

  constructor(options: KisRealtimeErrorOptions & { readonly trId: string }, isRetryable = false) {
    super(options, isRetryable)
    this.trId = options.trId
  }
}

/** One more registration would exceed the limit of a session (41 in all). Thrown before anything is sent. */
export class KisSubscriptionLimitError extends KisSubscriptionError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisSubscriptionLimitError')
  override readonly code: string = 'KIS_SUBSCRIPTION_LIMIT'
  readonly limit: number

  constructor(options: KisRealtimeErrorOptions & { readonly trId: string; readonly limit: number }) {
    super(options)
    this.limit = options.limit
  }
}

/** The connection cannot be opened or kept. */
export class KisConnectionError extends KisRealtimeError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisConnectionError')
  override readonly code: string = 'KIS_CONNECTION'

  constructor(options: KisRealtimeErrorOptions, isRetryable = true) {
    super(options, isRetryable)
  }
}
