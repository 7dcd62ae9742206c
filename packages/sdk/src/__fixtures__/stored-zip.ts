/** A zip with one file that is not compressed. */
export function storedZip(name: string, file: Uint8Array): Uint8Array {
  const encoded = new TextEncoder().encode(name)
  const crc = crc32(file)
  const sizes = (view: DataView, at: number) => {
    view.setUint32(at, crc, true)
    view.setUint32(at + 4, file.length, true)
    view.setUint32(at + 8, file.length, true)
    view.setUint16(at + 12, encoded.length, true)
  }
  const bytes = new Uint8Array(30 + encoded.length + file.length + 46 + encoded.length + 22)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x04034b50, true)
  view.setUint16(4, 20, true)
  sizes(view, 14)
  bytes.set(encoded, 30)
  bytes.set(file, 30 + encoded.length)
  const directory = 30 + encoded.length + file.length
  view.setUint32(directory, 0x02014b50, true)
  view.setUint16(directory + 4, 20, true)
  view.setUint16(directory + 6, 20, true)
  sizes(view, directory + 16)
  bytes.set(encoded, directory + 46)
  const end = directory + 46 + encoded.length
  view.setUint32(end, 0x06054b50, true)
  view.setUint16(end + 8, 1, true)
  view.setUint16(end + 10, 1, true)
  view.setUint32(end + 12, 46 + encoded.length, true)
  view.setUint32(end + 16, directory, true)
  return bytes
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
