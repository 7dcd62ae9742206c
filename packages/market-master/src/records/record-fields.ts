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
    if (!slice) return ''
    if (column === 'name') return this.#record.name
    if (column === 'english_name') return this.#record.englishName
    if (column === this.#shape.layout.key) return this.#record.code
    return this.#field(slice).trimEnd()
  }

  /** The value of a field by its English name; `null` when the layout has no such column. */
  value(column: string): ColumnValue {
    const slice = this.#shape.slices.get(column)
    return slice ? readValue(slice.column.kind, this.text(column)) : null
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

  /** All values by English name. */
  columns(): Readonly<Record<string, ColumnValue>> {
    return Object.fromEntries(this.#shape.layout.columns.map(({ name }) => [name, this.value(name)]))
  }

  /** All texts by KIS's name, padding included. */
  raw(): Readonly<Record<string, string>> {
    const { layout, slices } = this.#shape
    return Object.fromEntries(
      layout.columns.map(({ wire, name, width, korean }) => {
        const slice = slices.get(name)
        if (korean && !layout.separator) return [wire, padBytes(this.text(name), width)]
        return [wire, slice ? this.#field(slice) : '']
      }),
    )
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
