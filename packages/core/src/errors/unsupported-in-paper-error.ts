import { KisError } from './kis-error.js'

/** The endpoint or stream does not exist in 모의투자. Thrown before any network call; the host is never changed silently. */
export class KisUnsupportedInPaperError extends KisError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisUnsupportedInPaperError')
  readonly code = 'KIS_UNSUPPORTED_IN_PAPER'
  /** The endpoint or stream, for example `domesticStock.chkHoliday`. */
  readonly operation: string

  constructor(options: { readonly operation: string; readonly detail?: string | undefined }) {
    super({
      message: `"${options.operation}" is not available in paper trading (모의투자).${options.detail ? ` ${options.detail}` : ''} Create a client with env: 'real' for it.`,
    })
    this.operation = options.operation
  }
}
