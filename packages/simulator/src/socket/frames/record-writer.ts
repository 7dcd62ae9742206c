import { type FieldKind, kstDate, kstTime } from '@kis/core'
import { columnsOf, type StreamSpec } from '@kis/realtime'
import { fieldWriter } from '../../api/fallback/field-writer.js'
import type { Row } from '../../api/fallback/row.js'
import { fixed } from '../../quotes/change.js'
import type { Random } from '../../random.js'
import { factReaderOf } from './column-facts.js'
import type { TickFacts } from './tick-facts.js'

/** Writes one record of a stream: what the market knows as it is, the rest invented in the form of its column. */
export type RecordWriter = (facts: TickFacts, random: Random) => string

type ColumnWriter = (facts: TickFacts, row: Row) => string

/** The writer of the newest layout of a stream. */
export function recordWriterOf(spec: StreamSpec): RecordWriter {
  const [layout] = spec.layouts
  if (!layout) throw new RangeError(`Stream ${spec.id} has no layout.`)
  const kinds: Readonly<Record<string, FieldKind>> = { ...spec.columns, ...spec.sometimes }
  const names = columnsOf(spec, layout)
  const writers = Array.from({ length: layout.width }, (_, place): ColumnWriter => {
    const name = names[place]
    if (place === 0) return ({ key }) => key
    // The last columns of some layouts have no name yet.
    if (name === undefined) return () => ''
    const write = columnWriter(name, kinds[name] ?? 'text')
    const column = name.toLowerCase()
    return (facts, row) => facts.told?.(column) ?? write(facts, row)
  })
  return (facts, random) => {
    const row = rowOf(facts, random)
    return writers.map((write) => write(facts, row)).join('^')
  }
}

function columnWriter(name: string, kind: FieldKind): ColumnWriter {
  const read = factReaderOf(name)
  const invent = fieldWriter(name, kind)
  if (!read) return (_facts, row) => invent(row)
  const isDecimal = typeof kind === 'string' && kind.startsWith('decimal')
  const isCode = typeof kind !== 'string'
  return (facts, row) => {
    const value = read(facts)
    if (typeof value === 'number') return fixed(value, isDecimal ? facts.places : 0)
    // A table may lack the code that others use for the same.
    return isCode && !Object.hasOwn(kind, value) ? invent(row) : value
  }
}

function rowOf({ code, name, at, day, places }: TickFacts, random: Random): Row {
  return {
    random,
    subject: { code, name, englishName: name, base: day.base },
    index: 0,
    date: kstDate(at),
    time: kstTime(at),
    inKorea: () => ({ date: kstDate(at), time: kstTime(at) }),
    change: ((day.last - day.base) / (day.base || 1)) * 100,
    exchange: 'KRX',
    currency: places > 2 ? 'USD' : 'KRW',
    echo: () => undefined,
  }
}
