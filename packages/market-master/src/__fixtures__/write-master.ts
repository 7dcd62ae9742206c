import JSZip from 'jszip'
import { type Column, layoutOf, type MasterMarket, type RecordLayout } from '../index.js'
import { cp949Length } from '../records/cp949-length.js'
import { encodeCp949 } from './encode-cp949.js'
import type { FieldValue, RecordValues } from './record-values.js'

/** Writes one symbol file in KIS's exact format; columns that are left out are blank, or zero where they are numbers of fixed width. */
export function writeMaster(market: MasterMarket, records: readonly RecordValues[], lineEnd = '\n'): Uint8Array {
  const { separator, columns }: RecordLayout = layoutOf(market)
  const write = separator === undefined ? writeField : writeCell
  const lines = records.map(
    (record) => columns.map((column) => write(column, record[column.name])).join(separator ?? '') + lineEnd,
  )
  return encodeCp949(lines.join(''))
}

function writeCell({ kind }: Column, value: FieldValue): string {
  if (typeof value === 'boolean') return kind === 'bit' ? String(Number(value)) : value ? 'Y' : 'N'
  return String(value ?? '')
}

function writeField(column: Column, value: FieldValue): string {
  const { kind, width } = column
  if (value === null) return ' '.repeat(width)
  if (typeof value === 'boolean') return writeCell(column, value)
  // A text is taken as it is, for what no number can say: `-00000000`.
  if (typeof value === 'number' || ((kind === 'int' || kind === 'decimal') && value === undefined)) {
    return writeNumber(value ?? 0, width, kind === 'decimal' ? 2 : 0)
  }
  const text = value ?? ''
  if (cp949Length(text) > width) throw new Error(`"${text}" is too long for ${column.name}.`)
  return text + ' '.repeat(width - cp949Length(text))
}

/** The sign stands before the padding: `-00010.06`. */
function writeNumber(number: number, width: number, decimals: number): string {
  const digits = Math.abs(number).toFixed(decimals)
  return number < 0 ? `-${digits.padStart(width - 1, '0')}` : digits.padStart(width, '0')
}

/** A zip with these files, as the download host makes them. */
export async function zipFiles(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, bytes] of Object.entries(files)) zip.file(name, bytes, { date: new Date(0) })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The zip of one market's file. */
export async function zipMaster(market: MasterMarket, bytes: Uint8Array): Promise<Uint8Array> {
  return zipFiles({ [layoutOf(market).file]: bytes })
}
