/** A record as the simulator publishes it, whether or not anybody has registered for it. */
export interface PublishedRecord {
  readonly trId: string
  /** The key of the stream; for an execution notice the HTS id, blank while nobody has registered for it. */
  readonly trKey: string
  /** When it came about, in epoch milliseconds of the simulator's clock. */
  readonly at: number
  /** Its columns joined with `^`, before any encryption. */
  readonly text: string
}
