import { KisError, type KisErrorOptions } from './kis-error.js'

/** What an error of the transport is made of. */
export interface KisTransportErrorOptions extends KisErrorOptions {
  /** Whether the request may have left this machine. `false` only where that is proven. */
  readonly requestSent: boolean
}

/** No usable answer came back: connection refused or lost, name not found, answer too large. */
export class KisTransportError extends KisError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisTransportError')
  readonly code: string = 'KIS_TRANSPORT'
  /** Whether the request may have left this machine. `false` only where that is proven. */
  readonly requestSent: boolean

  constructor(options: KisTransportErrorOptions, isRetryable = true) {
    super(options, isRetryable)
    this.requestSent = options.requestSent
  }
}

/** The time allowed ran out. */
export class KisTimeoutError extends KisTransportError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisTimeoutError')
  override readonly code: string = 'KIS_TIMEOUT'
  readonly timeoutMs: number

  constructor(options: KisTransportErrorOptions & { readonly timeoutMs: number }) {
    super(options)
    this.timeoutMs = options.timeoutMs
  }
}

/** The caller's `AbortSignal` ended the call. Never retried. */
export class KisAbortError extends KisTransportError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisAbortError')
  override readonly code: string = 'KIS_ABORT'

  constructor(options: Partial<KisTransportErrorOptions> = {}) {
    super({ message: 'The call was aborted by its AbortSignal.', requestSent: false, ...options }, false)
  }
}

/** An answer that is not KIS's: a proxy's HTML page, an empty body, a redirect. */
export class KisHttpError extends KisTransportError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisHttpError')
  override readonly code: string = 'KIS_HTTP'
  readonly httpStatus: number

  constructor(options: KisErrorOptions & { readonly httpStatus: number }) {
    super({ ...options, requestSent: true }, options.httpStatus >= 500 || options.httpStatus === 429)
    this.httpStatus = options.httpStatus
  }
}
