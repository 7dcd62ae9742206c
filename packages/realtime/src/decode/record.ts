import { KisDecodeError, MASK } from '@kis/core'
import type { RecordLayout, StreamRecord, StreamSpec } from '../stream-spec.js'
import type { ResolvedLayout } from './layout.js'
import { readerOf } from './readers.js'

/** Makes a record over split fields; `offset` is where it starts in them. */
export type RecordFactory = (fields: readonly string[], offset: number) => StreamRecord

/** What all records of all layouts share. The columns are getters of a subclass, one per layout. */
abstract class BaseRecord implements StreamRecord {
  readonly #fields: readonly string[]
  readonly #offset: number

  constructor(fields: readonly string[], offset: number) {
    this.#fields = fields
    this.#offset = offset
  }

  abstract get trId(): string
  abstract get layout(): RecordLayout

  get raw(): readonly string[] {
    return this.#fields.slice(this.#offset, this.#offset + this.layout.width)
  }

  abstract toJSON(): { [column: string]: unknown }

  /** Node and Bun show this for `console.log`. */
  [Symbol.for('nodejs.util.inspect.custom')](_depth: number, options: object, inspect?: Inspect): unknown {
    const columns = this.toJSON()
    return inspect ? `${this.trId} ${inspect(columns, options)}` : columns
  }

  static at(record: BaseRecord, index: number): string | undefined {
    return record.#fields[record.#offset + index]
  }
}

type Inspect = (value: unknown, options: object) => string

/** The text of column 0, by which a record finds its subscription. */
export function keyFieldOf(record: StreamRecord): string {
  return (record instanceof BaseRecord ? BaseRecord.at(record, 0) : record.raw[0]) ?? ''
}

/** Builds the class of a layout once: a getter per column, no text turned into code, which workers forbid. */
export function compileRecord(spec: StreamSpec, trId: string, layout: ResolvedLayout): RecordFactory {
  const shown: RecordLayout = Object.freeze({
    width: layout.width,
    isKnown: layout.isKnown,
    columns: Object.freeze([...layout.columns]),
  })
  const kinds = { ...spec.columns, ...spec.sometimes }
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
      get: getterOf(spec, layout, name, readerOf(kind, `${trId}.${name}`)),
      enumerable: true,
      configurable: true,
    })
  }
  return (fields, offset) => new LayoutRecord(fields, offset)
}

function getterOf(
  spec: StreamSpec,
  layout: ResolvedLayout,
  name: string,
  read: ReturnType<typeof readerOf>,
): (this: BaseRecord) => unknown {
  const index = layout.columns.indexOf(name)
  if (index >= 0) {
    return function (this: BaseRecord) {
      return read(BaseRecord.at(this, index))
    }
  }
  const { packed } = spec
  const packedAt = packed ? layout.columns.indexOf(packed.column) : -1
  if (!packed || packedAt < 0) return () => null
  return function (this: BaseRecord) {
    const text = packed.unpack(BaseRecord.at(this, packedAt) ?? '')[name]
    return text === undefined ? null : read(text)
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
