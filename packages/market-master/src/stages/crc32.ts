/** The check sum of zip files (CRC-32) over some bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const table = createTable()
  let crc = -1
  // An indexed loop: over a megabyte the iterator costs several times more.
  for (let at = 0; at < bytes.length; at++) crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

function createTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1
    return crc
  })
}
