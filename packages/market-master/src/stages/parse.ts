import type { Cp949Decoder } from '../cp949/decoder.js'
import { type RecordLayout, recordWidth } from '../layouts/record-layout.js'
import type { MasterRecord } from '../records/master-record.js'
import { wireSlices } from '../records/wire-slices.js'
import { decodeFields } from './decode.js'
import { recordOffsets } from './record-offsets.js'
import { stageError } from './stage-error.js'

/**
 * Cuts a symbol file into records, by bytes.
 *
 * @throws KisMasterError (`parse` or `decode`) naming the line of the first record that does not fit the layout.
 */
export function parseMaster(bytes: Uint8Array, layout: RecordLayout, decode: Cp949Decoder): MasterRecord[] {
  const source = layout.file
  const width = recordWidth(layout)
  const offsets = recordOffsets(bytes, width, source)
  const name = locateName(layout)
  const wireWidth = width - name.width

  const names = new Uint8Array(offsets.length * name.width)
  const wires = new Uint8Array(offsets.length * wireWidth)
  for (const [index, at] of offsets.entries()) {
    names.set(bytes.subarray(at + name.start, at + name.start + name.width), index * name.width)
    wires.set(bytes.subarray(at, at + name.start), index * wireWidth)
    wires.set(bytes.subarray(at + name.start + name.width, at + width), index * wireWidth + name.start)
  }
  assertPrintable(wires, wireWidth, source)

  const nameTexts = decodeFields(names, { width: name.width, decode, source })
  const wireText = new TextDecoder().decode(wires)
  const key = wireSlices(layout).get(layout.key)
  const records = nameTexts.map((text, index) => {
    const wire = wireText.slice(index * wireWidth, (index + 1) * wireWidth)
    return { code: key ? wire.slice(key.start, key.end).trim() : '', name: text, wire }
  })
  assertUnique(records, source)
  return records
}

function locateName(layout: RecordLayout): { readonly start: number; readonly width: number } {
  let start = 0
  for (const column of layout.columns) {
    if (column.korean) return { start, width: column.width }
    start += column.width
  }
  return { start, width: 0 }
}

/** All but the name is printable ASCII; anything else means that the columns have moved. */
function assertPrintable(wires: Uint8Array, wireWidth: number, source: string): void {
  let at = 0
  while (at < wires.length && isPrintable(wires[at])) at++
  if (at === wires.length) return
  throw stageError({
    stage: 'parse',
    source,
    message: `line ${Math.floor(at / wireWidth) + 1} has a byte outside its name that is no printable ASCII. The layout of the file may have changed.`,
  })
}

function isPrintable(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x20 && byte <= 0x7e
}

function assertUnique(records: readonly MasterRecord[], source: string): void {
  const lines = new Map<string, number>()
  for (const [index, { code }] of records.entries()) {
    const first = lines.get(code)
    if (code === '' || first !== undefined) {
      throw stageError({
        stage: 'parse',
        source,
        message:
          code === ''
            ? `line ${index + 1} has no code.`
            : `code ${code} stands on line ${first} and again on line ${index + 1}.`,
      })
    }
    lines.set(code, index + 1)
  }
}
