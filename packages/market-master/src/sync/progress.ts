import type { MasterMarket } from '../layouts/record-layout.js'

/** One step forward of a sync. */
export interface MasterProgress {
  readonly market: MasterMarket
  /** `done` also comes for a file that did not have to be loaded again. */
  readonly stage: 'download' | 'unzip' | 'parse' | 'load' | 'done'
  /** Bytes received so far (`download`), or bytes of the unpacked file (`unzip`, `parse`). */
  readonly bytes?: number | undefined
  /** Bytes the server announced, where it did. */
  readonly totalBytes?: number | undefined
  /** Records read (`parse`), or rows in the database (`load`, `done`). */
  readonly rows?: number | undefined
}

/** Told of every step. An exception of it is logged and changes nothing. */
export type OnMasterProgress = (progress: MasterProgress) => void
