import type { RecordingSink } from '@kis/realtime/recorder'

/** The files that the command reads and writes. */
export interface CliFiles {
  /** @throws KisConfigError when there is no such file. */
  readText(path: string): Promise<string>
  /** A file piece by piece; throws likewise while it is read. */
  readPieces(path: string): Iterable<Uint8Array>
  /** A new file for a recording. @throws KisRealtimeError when it exists or cannot be made. */
  createRecording(path: string): Promise<RecordingSink>
}
