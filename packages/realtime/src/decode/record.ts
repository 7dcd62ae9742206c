import { KisDecodeError, MASK } from '@kis/core'
import type { RecordLayout, StreamRecord, StreamSpec } from '../stream-spec.js'
import type { Fields } from './fields.js'
import { kindsOf, type ResolvedLayout } from './layout.js'
import { type Reader, readerOf } from './readers.js'

/** Makes a record over the fields of a frame; `offset` is the first that belongs to it. */
export type RecordFactory = (fields: Fields, offset: number) => StreamRecord

/** What all records of all layouts share. The columns are getters of a subclass, one per layout. */
abstract class BaseRecord implements StreamRecord {
  readonly #fields: Fields
  readonly #offset: number

  constructor(fields: Fields, offset: number) {
    this.#fields = fields
    this.#offset = offset
  }

  abstract get trId(): string
  abstract get layout(): RecordLayout

  get raw(): readonly string[] {
    return this.#fields.list(this.#offset, this.layout.width)
  }

  abstract toJSON(): { [column: string]: unknown }

  /** Node and Bun show this for `console.log`. */
  [Symbol.for('nodejs.util.inspect.custom')](_depth: number, options: object, inspect?: Inspect): unknown {
    const columns = this.toJSON()
    return inspect ? `${this.trId} ${inspect(columns, options)}` : columns
  }

  static textAt(record: BaseRecord, index: number): string {
    return record.#fields.at(record.#offset + index)
  }

  static payload(record: BaseRecord): string {
    const fields = record.#fields
    return fields.text.slice(fields.start(record.#offset), fields.end(record.#offset + record.layout.width - 1))
  }

  static read(record: BaseRecord, index: number, read: Reader): ReturnType<Reader> {
    const fields = record.#fields
    const at = record.#offset + index
    return read(fields.text, fields.start(at), fields.end(at))
  }
}

type Inspect = (value: unknown, options: object) => string

/** The text of column 0, by which a record finds its subscription. */
export function keyFieldOf(record: StreamRecord): string {
  return record instanceof BaseRecord ? BaseRecord.textAt(record, 0) : (record.raw[0] ?? '')
}

/** A record as one text, its fields joined as they came. */
export function payloadOf(record: StreamRecord): string {
  return record instanceof BaseRecord ? BaseRecord.payload(record) : record.raw.join('^')
}

/** Builds the class of a layout once: a getter per column, no text turned into code, which workers forbid. */
export function compileRecord(spec: StreamSpec, trId: string, layout: ResolvedLayout): RecordFactory {
  const shown: RecordLayout = Object.freeze({
    width: layout.width,
    isKnown: layout.isKnown,
    columns: Object.freeze([...layout.columns]),
  })
  const kinds = kindsOf(spec)
  const names = Object.keys(kinds)
  const secret = new Set(spec.secret)

  class LayoutRecord extends BaseRecord {
    get trId(): string {
      return trId
    }

    get layout(): RecordLayout {
      return shown
    }

    toJSON(): { [column: string]: unknown } {
      const values: { [column: string]: unknown } = {}
      for (const name of names) values[name] = secret.has(name) ? MASK : softly(() => Reflect.get(this, name))
      return values
    }
  }

  for (const [name, kind] of Object.entries(kinds)) {
    Object.defineProperty(LayoutRecord.prototype, name, {
      get: getterOf(spec, layout, name, readerOf(kind, `${trId}.${name}`)) ?? absence(spec, layout, trId, name),
      enumerable: true,
      configurable: true,
    })
  }
  return (fields, offset) => new LayoutRecord(fields, offset)
}

type Getter = (this: BaseRecord) => unknown

/** Reads a column where its layout has it, by itself or packed with others. */
function getterOf(spec: StreamSpec, layout: ResolvedLayout, name: string, read: Reader): Getter | undefined {
  const index = layout.columns.indexOf(name)
  if (index >= 0) {
    return function () {
      return BaseRecord.read(this, index, read)
    }
  }
  const { packed } = spec
  const packedAt = packed ? layout.columns.indexOf(packed.column) : -1
  if (!packed || packedAt < 0) return undefined
  return function () {
    const text = packed.unpack(BaseRecord.textAt(this, packedAt))[name]
    return text === undefined ? null : read(text, 0, text.length)
  }
}

/** What a column reads as that the layout does not have: `null` where it may be missing, an error where its place is in doubt. */
function absence(spec: StreamSpec, layout: ResolvedLayout, trId: string, name: string): Getter {
  const kind = spec.columns[name]
  if (kind === undefined || (typeof kind === 'string' && kind.endsWith('?'))) return () => null
  return () => {
    throw new KisDecodeError({
      path: `${trId}.${name}`,
      message: `Where ${name} stands in a ${trId} record of ${layout.width} fields is not certain; KIS changed its layout. See "raw", and update @kis/realtime.`,
    })
  }
}

// A record shown to a person shows what it can.
function softly(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    if (KisDecodeError.isInstance(error)) return null
    throw error
  }
}
