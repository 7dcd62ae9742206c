/** What the central directory of a zip says of one file. */
export interface ZipEntry {
  readonly name: string
  /** Bytes after inflating, as declared. */
  readonly size: number
  readonly crc32: number
}

const END_OF_DIRECTORY = 0x0605_4b50
const DIRECTORY_ENTRY = 0x0201_4b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENTRY_LENGTH = 46

/**
 * Lists the files of a zip from its directory, without inflating anything. Names are read as ASCII, which those of the symbol files are.
 *
 * @returns `undefined` when the bytes are no complete zip.
 */
export function readZipDirectory(zip: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: String.fromCharCode(...zip.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      size: view.getUint32(at + 24, true),
      crc32: view.getUint32(at + 16, true),
    })
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return undefined
}
