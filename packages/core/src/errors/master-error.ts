import { KisError, type KisErrorOptions } from './kis-error.js'

/** A symbol file (종목 마스터) could not be brought in. The last good copy, if any, is kept. */
export class KisMasterError extends KisError {
  static override readonly marker: symbol = /* @__PURE__ */ Symbol.for('@kis/error/KisMasterError')
  readonly code = 'KIS_MASTER'
  /** The step that failed: `download`, `unzip`, `decode`, `parse`, `load`, `open`. */
  readonly stage: string
  /** The file, for example `kospi_code.mst`. */
  readonly source: string

  constructor(options: KisErrorOptions & { readonly stage: string; readonly source: string }, isRetryable = false) {
    super(options, isRetryable)
    this.stage = options.stage
    this.source = options.source
  }
}
