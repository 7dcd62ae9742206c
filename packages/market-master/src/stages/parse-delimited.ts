import type { Cp949Decoder } from '../cp949/decoder.js'
import type { RecordLayout } from '../layouts/record-layout.js'
import { type MasterRecord, toRecord } from '../records/master-record.js'
import type { RecordReader } from '../records/record-reader.js'
import { createKindOf } from '../rows/kind-of.js'
import { decodeLines } from './decode.js'
import { layoutHint } from './layout-hint.js'
import { assertAny } from './lines.js'
import { stageError } from './stage-error.js'

/**
 * Cuts records at their separators. None of them is ever the second byte of a character, so that the whole file is decoded at once.
 *
 * @throws KisMasterError (`parse` or `decode`) naming the line of the first record that does not fit the layout.
 */
export function parseDelimited(bytes: Uint8Array, reader: RecordReader, decode: Cp949Decoder): MasterRecord[] {
  const { layout } = reader
  const separator = layout.separator ?? '\t'
  const lines = decodeLines(bytes, { layout, decode })
  assertAny(lines, layout)
  const place = (name: string): number => layout.columns.findIndex((column) => column.name === name)
  const [key, name, englishName] = [place(layout.key), place('name'), place('english_name')]
  const constants = Object.entries(layout.constants ?? {}).map(([column, value]) => [place(column), value] as const)
  const kindOf = createKindOf(layout.market)

  return lines.map((line, index) => {
    const cells = line.split(separator)
    if (cells.length !== layout.columns.length) throw columnsError(cells.length, index, layout)
    for (const [at, value] of constants) {
      if (cells[at] !== value) throw constantError(at, cells[at], value, index, layout)
    }
    const texts = {
      code: cells[key]?.trim() ?? '',
      name: cells[name]?.trim() ?? '',
      englishName: cells[englishName]?.trim() ?? '',
      wire: toJson(line, cells),
    }
    return toRecord(texts, kindOf(reader.open(texts, cells)))
  })
}

/** Writing JSON costs half as much again as joining, and only these two characters would have to be escaped. */
function toJson(line: string, cells: readonly string[]): string {
  return line.includes('"') || line.includes('\\') ? JSON.stringify(cells) : `["${cells.join('","')}"]`
}

function columnsError(count: number, index: number, layout: RecordLayout) {
  return stageError({
    stage: 'parse',
    source: layout.file,
    message: `line ${index + 1} has ${count} columns instead of ${layout.columns.length}. ${layoutHint(layout)}`,
  })
}

function constantError(at: number, found: string | undefined, value: string, index: number, layout: RecordLayout) {
  return stageError({
    stage: 'parse',
    source: layout.file,
    message: `line ${index + 1} says "${found?.slice(0, 20)}" where ${layout.columns[at]?.label} is "${value}". It may be the file of another market.`,
  })
}
