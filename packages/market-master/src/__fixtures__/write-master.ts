import iconv from 'iconv-lite'
import JSZip from 'jszip'
import { type Column, layoutOf, type MasterMarket } from '../index.js'

export type FieldValue = string | number | boolean | null | undefined
export type RecordValues = Readonly<Record<string, FieldValue>>

/** Writes one symbol file in KIS's exact format; columns that are left out are blank, or zero where they are numbers. */
export function writeMaster(market: MasterMarket, records: readonly RecordValues[], lineEnd = '\n'): Uint8Array {
  const columns: readonly Column[] = layoutOf(market).columns
  const lines = records.map(
    (record) => columns.map((column) => writeField(column, record[column.name])).join('') + lineEnd,
  )
  return new Uint8Array(iconv.encode(lines.join(''), 'cp949'))
}

function writeField(column: Column, value: FieldValue): string {
  const { kind, width } = column
  if (value === null) return ' '.repeat(width)
  if (kind === 'flag') return value === true ? 'Y' : value === false ? 'N' : ' '
  // A text is taken as it is, for what no number can say: `-00000000`.
  if ((kind === 'int' || kind === 'decimal') && typeof value === 'string') return value
  if (kind === 'int') return writeNumber(value ?? 0, width, 0)
  if (kind === 'decimal') return writeNumber(value ?? 0, width, 2)
  const text = String(value ?? '')
  return text + ' '.repeat(width - iconv.encode(text, 'cp949').length)
}

/** The sign stands before the padding: `-00010.06`. */
function writeNumber(value: FieldValue, width: number, decimals: number): string {
  const number = Number(value)
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
