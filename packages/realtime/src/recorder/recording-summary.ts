/** What a recording held, as far as it has been read. */
export interface RecordingSummary {
  readonly events: number
  readonly frames: number
  /** Frames whose payload was not written: notices of streams that the recorder was not given, or that it could not decrypt. */
  readonly withheld: number
  /** Frames of unknown layout, of which only the shape was written. */
  readonly shapeOnly: number
  /** Events that the recorder could not write. */
  readonly lost: number
  /** Whether the recording was ended in order. Otherwise its process was stopped, and the last moments are missing. */
  readonly isComplete: boolean
  /** Whether its last line is cut off; that line was passed over. */
  readonly isTruncated: boolean
  /** When the first event happened, in epoch milliseconds. */
  readonly from: number | undefined
  /** When the last event happened, in epoch milliseconds. */
  readonly to: number | undefined
}
