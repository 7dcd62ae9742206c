import type { MasterKind } from '../rows/master-kind.js'

/** The texts of one record, from which all its fields can be read. */
export interface RecordTexts {
  /** The key without padding. */
  readonly code: string
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

/** One record on its way from the file to a row. */
export interface MasterRecord extends RecordTexts {
  readonly kind: MasterKind
}

/** A record and what it was found to be. Spelled out: spreading an object costs as much as cutting the whole record. */
export function toRecord({ code, name, englishName, wire }: RecordTexts, kind: MasterKind): MasterRecord {
  return { code, kind, name, englishName, wire }
}
