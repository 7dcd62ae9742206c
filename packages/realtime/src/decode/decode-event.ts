/** Why a frame was not read. */
export type DecodeReason =
  /** Neither a control message nor a data frame. */
  | 'malformed'
  /** The number of fields is no multiple of the declared count. */
  | 'stride'
  /** A width that no layout has and that must not be guessed. */
  | 'width'
  /** A wider record whose known columns no longer read as their kinds. */
  | 'columns'
  /** Column 0 of a record does not look like a key of the stream. */
  | 'key'
  /** An encrypted frame came, and no key for it has been received. */
  | 'no-cipher-key'
  /** Decryption failed. */
  | 'decrypt'
  /** Nothing of this client ever subscribed to this TR id and key. */
  | 'unrequested'

/** A frame that could not be read. Nothing of it was delivered as a record. */
export interface DecodeEvent {
  readonly reason: DecodeReason
  readonly message: string
  readonly trId: string | undefined
  /** Records in the frame, as it declares. */
  readonly count: number | undefined
  /** Fields per record, where that could be told. */
  readonly width: number | undefined
  /**
   * The fields as received, or the frame as one text. Not enumerable, since a notice holds account and HTS id: it stays out of logs
   * and JSON unless asked for.
   */
  readonly raw: readonly string[]
}

/** Builds the event; `raw` stays out of enumeration and of every console. */
export function decodeEvent(facts: {
  readonly reason: DecodeReason
  readonly message: string
  readonly trId?: string | undefined
  readonly count?: number | undefined
  readonly width?: number | undefined
  readonly raw: readonly string[]
}): DecodeEvent {
  const { reason, message, trId, count, width, raw } = facts
  // A getter, since some consoles print what cannot be enumerated.
  return Object.defineProperty({ reason, message, trId, count, width }, 'raw', { get: () => raw }) as DecodeEvent
}
