import { KisError, type KisErrorOptions } from './kis-error.js'

/** An answer arrived that cannot be read as what it claims to be. The part at fault is named, its text is not repeated. */
export class KisDecodeError extends KisError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisDecodeError')
  readonly code = 'KIS_DECODE'
  /** Where in the answer, for example `output.stck_prpr` or `output1[3].hldg_qty`. */
  readonly path: string

  constructor(options: KisErrorOptions & { readonly path: string }) {
    super(options)
    this.path = options.path
  }
}
