import { KisError, KisMasterError } from '@kis/core'
import type { MasterStage } from './master-stage.js'

export interface StageFailure {
  readonly stage: MasterStage
  /** The file, for example `kospi_code.mst`. */
  readonly source: string
  readonly message: string
  readonly cause?: unknown
  /** Whether the same file may come in good order later. Taken from the cause when left out. */
  readonly isRetryable?: boolean | undefined
}

/** The error of one stage for one file; the message names both. */
export function stageError(failure: StageFailure): KisMasterError {
  const { stage, source, cause } = failure
  const isRetryable = failure.isRetryable ?? (KisError.isInstance(cause) && (cause as KisError).isRetryable)
  return new KisMasterError({ stage, source, cause, message: `${source}: ${failure.message}` }, isRetryable)
}
