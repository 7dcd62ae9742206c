import { KisTransportError } from '../errors/transport-error.js'
import { DEFAULT_MAX_BODY_BYTES, type HttpRequest } from './transport.js'

// What comes in pieces smaller than this is copied together: each piece kept costs a hundred times a byte, whatever its size.
const SMALL = 1_024
const PAGE = 65_536

/** Gathers a response body, watches its size and tells of its progress. */
export class ByteCollector {
  readonly #chunks: Uint8Array[] = []
  readonly #limit: number
  readonly #onProgress: HttpRequest['onProgress']
  #received = 0
  #total: number | undefined
  /** Where small pieces go, and how much of it is full. */
  #page = new Uint8Array(0)
  #filled = 0

  constructor(request: Pick<HttpRequest, 'maxBodyBytes' | 'onProgress'>) {
    this.#limit = request.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES
    this.#onProgress = request.onProgress
  }

  /** Takes note of the announced length. */
  expect(contentLength: string | undefined): void {
    const length = Number(contentLength)
    this.#total = contentLength !== undefined && Number.isSafeInteger(length) && length >= 0 ? length : undefined
  }

  /** Adds a chunk; returns an error to stop with when the body grows beyond its limit. */
  add(chunk: Uint8Array): KisTransportError | undefined {
    this.#received += chunk.byteLength
    if (this.#received > this.#limit) {
      return new KisTransportError(
        { message: `The answer is larger than the ${this.#limit} bytes allowed.`, requestSent: true },
        false,
      )
    }
    this.#keep(chunk)
    this.#onProgress?.(this.#received, this.#total)
    return undefined
  }

  bytes(): Uint8Array {
    this.#endPage()
    const [first] = this.#chunks
    if (first !== undefined && this.#chunks.length === 1) return first
    const whole = new Uint8Array(this.#received)
    let offset = 0
    for (const chunk of this.#chunks) {
      whole.set(chunk, offset)
      offset += chunk.byteLength
    }
    return whole
  }

  #keep(chunk: Uint8Array): void {
    if (chunk.byteLength === 0) return
    // The first alone is most answers.
    if (chunk.byteLength >= SMALL || this.#received === chunk.byteLength) {
      this.#endPage()
      this.#chunks.push(chunk)
      return
    }
    if (this.#filled + chunk.byteLength > this.#page.byteLength) {
      this.#endPage()
      this.#page = new Uint8Array(PAGE)
    }
    this.#page.set(chunk, this.#filled)
    this.#filled += chunk.byteLength
  }

  #endPage(): void {
    if (this.#filled === 0) return
    this.#chunks.push(this.#page.subarray(0, this.#filled))
    this.#page = this.#page.subarray(this.#filled)
    this.#filled = 0
  }
}
