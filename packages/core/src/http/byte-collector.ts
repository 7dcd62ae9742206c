import { KisTransportError } from '../errors/transport-error.js'
import { DEFAULT_MAX_BODY_BYTES, type HttpRequest } from './transport.js'

/** Gathers a response body, watches its size and tells of its progress. */
export class ByteCollector {
  readonly #chunks: Uint8Array[] = []
  readonly #limit: number
  readonly #onProgress: HttpRequest['onProgress']
  #received = 0
  #total: number | undefined

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
    this.#chunks.push(chunk)
    this.#onProgress?.(this.#received, this.#total)
    return undefined
  }

  bytes(): Uint8Array {
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
}
