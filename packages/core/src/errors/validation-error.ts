import { KisError, type KisErrorOptions } from './kis-error.js'

/** An argument of a call is missing or malformed. Nothing was sent. */
export class KisValidationError extends KisError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisValidationError')
  readonly code = 'KIS_VALIDATION'
  /** The argument at fault, for example `quantity` or `FID_INPUT_ISCD`. */
  readonly field: string

  constructor(options: KisErrorOptions & { readonly field: string }) {
    super(options)
    this.field = options.field
  }
}
