/** One record on its way from the file to a row. */
export interface MasterRecord {
  /** The key without padding. */
  readonly code: string
  /** The Korean name without trailing blanks. */
  readonly name: string
  /** Every other column, in order and with its padding: ASCII, so that characters are bytes. */
  readonly wire: string
}
