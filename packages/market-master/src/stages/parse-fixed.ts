import type { Cp949Decoder } from '../cp949/decoder.js'
import { recordWidth } from '../layouts/record-layout.js'
import { type MasterRecord, toRecord } from '../records/master-record.js'
import type { RecordReader } from '../records/record-reader.js'
import { wireSlices } from '../records/wire-slices.js'
import { createKindOf } from '../rows/kind-of.js'
import { byteSlices } from './byte-slices.js'
import { decodeFields } from './decode.js'
import { gatherWires } from './gather-wires.js'
import { recordOffsets } from './lines.js'

/**
 * Cuts records of fixed width. Texts are decoded column by column for all records at once, everything else in one piece.
 *
 * @throws KisMasterError (`parse` or `decode`) naming the line of the first record that does not fit the layout.
 */
export function parseFixed(bytes: Uint8Array, reader: RecordReader, decode: Cp949Decoder): MasterRecord[] {
  const { layout } = reader
  const offsets = recordOffsets(bytes, layout, recordWidth(layout))
  const slices = byteSlices(layout)
  const wires = gatherWires(bytes, offsets, layout, slices)
  const texts = new Map<string, readonly string[]>()
  for (const { column, start } of slices) {
    if (!column.korean) continue
    const fields = gather(bytes, offsets, start, column.width)
    texts.set(column.name, decodeFields(fields, { width: column.width, decode, source: layout.file }))
  }
  const names = texts.get('name') ?? []
  const englishNames = texts.get('english_name') ?? []
  const places = wireSlices(layout)
  // A text has at most as many characters as it had bytes, so that filled up with blanks it moves nothing behind it.
  const inserts = [...texts].flatMap(([name, fields]) => {
    const place = places.get(name)
    return place && place.end > place.start ? [{ start: place.start, end: place.end, fields }] : []
  })
  const key = places.get(layout.key)
  const kindOf = createKindOf(layout.market)

  return wires.map((ascii, index) => {
    let wire = ascii
    for (const { start, end, fields } of inserts) {
      wire = wire.slice(0, start) + (fields[index] ?? '').padEnd(end - start) + wire.slice(end)
    }
    const code = key ? wire.slice(key.start, key.end).trim() : ''
    const texts = { code, name: names[index] ?? '', englishName: englishNames[index] ?? '', wire }
    return toRecord(texts, kindOf(reader.open(texts)))
  })
}

/** The same column of all records, one after the other. */
function gather(bytes: Uint8Array, offsets: readonly number[], start: number, width: number): Uint8Array {
  const fields = new Uint8Array(offsets.length * width)
  for (const [index, at] of offsets.entries()) {
    fields.set(bytes.subarray(at + start, at + start + width), index * width)
  }
  return fields
}
