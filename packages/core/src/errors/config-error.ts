import { KisError, type KisErrorOptions } from './kis-error.js'

/** A client was created with an option missing or malformed. Nothing was sent. */
export class KisConfigError extends KisError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisConfigError')
  readonly code = 'KIS_CONFIG'
  /** The option at fault, for example `env` or `credentials.appKey`. */
  readonly option: string

  constructor(options: KisErrorOptions & { readonly option: string }) {
    super(options)
    this.option = options.option
  }
}
