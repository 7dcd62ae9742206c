/** Where a recording goes: a file by `createFileSink` of `@kis/realtime/recorder/file`, or anything else that takes text. */
export interface RecordingSink {
  /** Takes some whole lines. The next call waits for this one. */
  write(lines: string): Promise<void> | void
  /** Nothing more comes. */
  close(): Promise<void> | void
}

/**
 * Where a recording comes from: pieces of any size, as text or UTF-8. A `ReadableStream`, a stream of Node and an array of texts are
 * such sources, so a compressed recording is read through the decompressor of the runtime.
 */
export type RecordingSource = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>
