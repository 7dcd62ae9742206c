import type { JSZipObject } from 'jszip'
import { crc32 } from './crc32.js'
import { stageError } from './stage-error.js'
import { readZipDirectory, type ZipEntry } from './zip-directory.js'

export interface UnzipOptions {
  /** The file wanted, for example `kospi_code.mst`. */
  readonly file: string
  /** Largest file accepted after inflating, in bytes. */
  readonly maxBytes: number
  /** Whether the file may come as it is, without a zip around it. */
  readonly mayBePlain?: boolean | undefined
}

/**
 * Takes the one file out of a downloaded zip. The declared size is checked before anything is inflated, the real size while it is, and the
 * check sum afterwards.
 *
 * @throws KisMasterError (`unzip`) for anything but a whole zip that holds the file.
 */
export async function unzipMaster(zip: Uint8Array, { file, maxBytes, mayBePlain }: UnzipOptions): Promise<Uint8Array> {
  const fail = (message: string, cause?: unknown) =>
    stageError({ stage: 'unzip', source: file, message, cause, isRetryable: true })

  if (mayBePlain && isPlain(zip)) return zip
  const entries = readZipDirectory(zip)
  if (!entries) throw fail(describeNoZip(zip))
  const entry = chooseEntry(entries, file)
  if (!entry) throw fail(`is not in the zip, which holds ${entries.length} files. Nothing was unpacked.`)
  const tooLarge = (size: string) =>
    fail(`would inflate to ${size} bytes, more than the ${maxBytes} allowed. Nothing of it was used.`)
  if (entry.size > maxBytes) throw tooLarge(String(entry.size))

  const bytes = await inflate(zip, entry, maxBytes).catch((error: unknown) => {
    throw fail('could not be unpacked: the zip is damaged.', error)
  })
  // A directory can lie about the size, so what really comes out counts.
  if (!bytes) throw tooLarge('more')
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc32) {
    throw fail('could not be unpacked: the zip is damaged (wrong size or check sum).')
  }
  return bytes
}

function chooseEntry(entries: readonly ZipEntry[], file: string): ZipEntry | undefined {
  const files = entries.filter(({ name }) => !name.endsWith('/'))
  const wanted = files.find(({ name }) => name.split(/[\\/]/).at(-1)?.toLowerCase() === file.toLowerCase())
  return wanted ?? (files.length === 1 ? files[0] : undefined)
}

/** Neither a zip, nor nothing, nor a web page. */
function isPlain(bytes: Uint8Array): boolean {
  const head = headOf(bytes)
  return head !== '' && !head.startsWith('<') && !head.startsWith('PK')
}

function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 200)).trimStart()
}

function describeNoZip(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'came as an empty file instead of a zip.'
  const head = headOf(bytes)
  if (head.startsWith('<'))
    return 'came as a web page instead of a zip. The server may be under maintenance; try later.'
  if (head.startsWith('PK')) return `came as a zip that is cut off after ${bytes.length} bytes.`
  return `came as ${bytes.length} bytes that are no zip.`
}

/** Resolves `undefined` as soon as more than `maxBytes` came out. */
async function inflate(zip: Uint8Array, entry: ZipEntry, maxBytes: number): Promise<Uint8Array | undefined> {
  const { default: JSZip } = await import('jszip')
  const archive = await JSZip.loadAsync(zip)
  const object = archive.file(entry.name)
  if (!object) throw new Error(`No file "${entry.name}" in the zip.`)
  const stream = streamOf(object)
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    let length = 0
    stream.on('data', (chunk) => {
      length += chunk.length
      if (length <= maxBytes) chunks.push(chunk)
      else {
        // An exception here would end the process: jszip calls from a timer.
        stream.pause()
        resolve(undefined)
      }
    })
    stream.on('error', reject)
    stream.on('end', () => resolve(concatenate(chunks, length)))
    stream.resume()
  })
}

interface ByteStream {
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'end', listener: () => void): unknown
  pause(): unknown
  resume(): unknown
}

/** jszip documents `internalStream` but leaves it out of its types. */
function streamOf(object: JSZipObject): ByteStream {
  return (object as JSZipObject & { internalStream(type: 'uint8array'): ByteStream }).internalStream('uint8array')
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
