import type { Logger } from '@kis/core'
import type { OnMasterProgress } from './progress.js'

/** A listener whose exceptions are logged, so that they end no download. */
export function guardedProgress(listener: OnMasterProgress, logger: Logger): OnMasterProgress {
  return (progress) => {
    try {
      listener(progress)
    } catch (error) {
      logger.warn('A progress listener failed.', { error })
    }
  }
}
