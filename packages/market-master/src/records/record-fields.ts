import type { RecordLayout } from '../layouts/record-layout.js'
import { cp949Length } from './cp949-length.js'
import type { RecordTexts } from './master-record.js'
import { type ColumnValue, readValue } from './read-value.js'
import type { WireSlice } from './wire-slices.js'

/** A layout, and where its columns stand. */
export interface RecordShape {
  readonly layout: RecordLayout
  readonly slices: ReadonlyMap<string, WireSlice>
}

/** The fields of one record. */
export class RecordFields {
  readonly #shape: RecordShape
  readonly #record: RecordTexts
  #cells: readonly string[] | undefined

  /** @param cells The columns between separators, where they are known already. */
  constructor(shape: RecordShape, record: RecordTexts, cells?: readonly string[]) {
    this.#shape = shape
    this.#record = record
    this.#cells = cells
  }

  get record(): RecordTexts {
    return this.#record
  }

  /** A field by its English name, blanks behind it cut off; empty when the layout has no such column. */
  text(column: string): string {
    const slice = this.#shape.slices.get(column)
    return slice ? this.#text(slice) : ''
  }

  /** The value of a field by its English name; `null` when the layout has no such column. */
  value(column: string): ColumnValue {
    const slice = this.#shape.slices.get(column)
    return slice ? readValue(slice.column.kind, this.#text(slice)) : null
  }

  /** A number; `null` where the field is blank or none. */
  number(column: string): number | null {
    const value = this.value(column)
    return typeof value === 'number' ? value : null
  }

  /** Whether a flag is set; blank is not. */
  isSet(column: string): boolean {
    return this.value(column) === true
  }

  /** A text, or `null` where the field is blank or no value of its kind. */
  textOrNull(column: string): string | null {
    const value = this.value(column)
    return typeof value === 'string' && value !== '' ? value : null
  }

  /** The Korean label of a coded value, or the code itself where no table explains it. */
  label(column: string): string {
    const code = this.text(column)
    const codes = this.#shape.slices.get(column)?.column.codes
    return (codes && Object.hasOwn(codes, code) ? codes[code] : undefined) ?? code
  }

  /** All values by English name. */
  columns(): Readonly<Record<string, ColumnValue>> {
    const values: Record<string, ColumnValue> = {}
    for (const [name, slice] of this.#shape.slices) values[name] = readValue(slice.column.kind, this.#text(slice))
    return values
  }

  /** All texts by KIS's name, padding included. */
  raw(): Readonly<Record<string, string>> {
    const { layout, slices } = this.#shape
    const texts: Record<string, string> = {}
    for (const slice of slices.values()) {
      const { wire, width, korean } = slice.column
      texts[wire] = korean && !layout.separator ? padBytes(this.#text(slice), width) : this.#field(slice)
    }
    return texts
  }

  #text(slice: WireSlice): string {
    return slice.source === 'wire' ? this.#field(slice).trimEnd() : this.#record[slice.source]
  }

  #field({ index, start, end }: WireSlice): string {
    if (!this.#shape.layout.separator) return this.#record.wire.slice(start, end)
    this.#cells ??= JSON.parse(this.#record.wire) as string[]
    return this.#cells[index] ?? ''
  }
}

/** Fills a text up with blanks to its width in bytes. */
function padBytes(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cp949Length(text)))
}
