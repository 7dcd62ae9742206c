import type { EndpointSpec, FieldKind } from '@kis/rest'
import { fixed } from '../../quotes/change.js'
import type { QuoteRow } from '../../quotes/quoted.js'
import type { ApiCall } from '../api-route.js'
import { subjectWriter } from '../ranking/record-writer.js'
import { rowReaderOf } from './screen-facts.js'

/** A record by wire field. */
export type WireRecord = Readonly<Record<string, string>>

/** Writes the records of a block: what the market knows as it is, the rest made up, the same for a security in every record. */
export function screenWriter(spec: EndpointSpec, block: string, call: ApiCall): (row: QuoteRow) => WireRecord {
  const fields = Object.entries(spec.output[block]?.fields ?? {}).flatMap(([name, kind]) => {
    const read = rowReaderOf(name)
    return read ? [{ name, kind, read }] : []
  })
  const invent = subjectWriter(spec, block, call)
  const isForeign = spec.id.startsWith('overseas')
  let invented: { readonly code: string; readonly record: WireRecord } | undefined
  return (row) => {
    const { code, name, day, places } = row
    if (invented?.code !== code) {
      const change = day.base === 0 ? 0 : ((day.last - day.base) / day.base) * 100
      const subject = { code, name, englishName: `ISSUE ${code}`, base: day.base, change }
      invented = {
        code,
        record: invent({ ...subject, currency: isForeign ? 'USD' : 'KRW', exchange: isForeign ? 'CME' : 'KRX' }),
      }
    }
    return {
      ...invented.record,
      ...Object.fromEntries(fields.map(({ name: field, kind, read }) => [field, textOf(read(row), kind, places)])),
    }
  }
}

/** The record about nothing: zeros and blanks, from abroad blanks alone. */
export function emptyRecord(spec: EndpointSpec, block: string): WireRecord {
  const isForeign = spec.id.startsWith('overseas')
  const fields = Object.entries(spec.output[block]?.fields ?? {})
  return Object.fromEntries(fields.map(([name, kind]) => [name, isForeign ? '' : blankOf(kind)]))
}

function blankOf(kind: FieldKind): string {
  if (typeof kind !== 'string') return ''
  if (kind.startsWith('int')) return '0'
  return kind.startsWith('decimal') ? '0.00' : ''
}

function textOf(value: number | string, kind: FieldKind, places: number): string {
  if (typeof value === 'string') return value
  const isDecimal = typeof kind === 'string' && kind.startsWith('decimal')
  return fixed(value, isDecimal ? places : 0)
}
