import type { KisMasterError } from '@kis/core'
import { stageError } from '../stages/stage-error.js'

/** The error of a snapshot, as a whole sentence about it. */
export function snapshotError(message: string, cause?: unknown): KisMasterError {
  return stageError({ stage: 'open', source: 'snapshot', message: `${message}.`, cause })
}
