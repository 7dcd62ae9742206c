import iconv from 'iconv-lite'
import type { MasterLayout } from './kospi-layout.js'

export type MasterFields = Readonly<Record<string, string>>

/** Writes one record: every field in its width, counted in bytes of CP949, padded on the right with blanks. */
export function writeRecord(layout: MasterLayout, fields: MasterFields): Buffer {
  return Buffer.concat(layout.map(([field, width]) => fixedWidth(fields[field] ?? '', width)))
}

/** Writes a file: records that end with LF. */
export function writeRecords(layout: MasterLayout, records: readonly MasterFields[]): Buffer {
  const newline = Buffer.from('\n')
  return Buffer.concat(records.flatMap((fields) => [writeRecord(layout, fields), newline]))
}

/** Cuts a file into records of trimmed fields. Lines of another width are left out. */
export function readRecords(layout: MasterLayout, file: Uint8Array): MasterFields[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const width = layout.reduce((sum, [, size]) => sum + size, 0)
  const records: MasterFields[] = []
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline
    const line = bytes.subarray(start, bytes[end - 1] === 0x0d ? end - 1 : end)
    if (line.length === width) records.push(readRecord(layout, line))
    start = end + 1
  }
  return records
}

function readRecord(layout: MasterLayout, line: Buffer): MasterFields {
  const fields: Record<string, string> = {}
  let offset = 0
  for (const [field, width] of layout) {
    fields[field] = iconv.decode(line.subarray(offset, offset + width), 'cp949').trim()
    offset += width
  }
  return fields
}

function fixedWidth(text: string, width: number): Buffer {
  const field = Buffer.alloc(width, 0x20)
  let bytes = iconv.encode(text, 'cp949')
  // A two-byte letter is never cut in half.
  for (let cut = text; bytes.length > width; ) {
    cut = cut.slice(0, -1)
    bytes = iconv.encode(cut, 'cp949')
  }
  bytes.copy(field)
  return field
}
