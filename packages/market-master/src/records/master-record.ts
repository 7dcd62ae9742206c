import type { MasterKind } from '../rows/master-kind.js'

/** One record on its way from the file to a row. */
export interface MasterRecord {
  /** The key without padding. */
  readonly code: string
  readonly kind: MasterKind
  /** The Korean name without padding. */
  readonly name: string
  /** The English name without padding; empty where the file has none. */
  readonly englishName: string
  /**
   * Fixed widths: every other column in order with its padding, so that a column stands at the same characters in every record. Columns
   * between separators: all of them, as a JSON array of texts, which SQLite can take apart.
   */
  readonly wire: string
}
